// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RhythmWarning } from './model/rhythm.ts'
import type { PlanReason } from './model/rhythmDays.ts'

import { monthText } from '../calendar/model/words.ts'
import { formatDate } from '../ui/dates.ts'
import { t } from '../ui/l10n.ts'

/** Why a sitting is proposed for its day */
export function reasonText(reason: PlanReason, today: string): string {
	switch (reason.code) {
		case 'after-event': return t('verband', 'directly after “{title}”', { title: reason.title })
		case 'weekday': return t('verband', 'the usual weekday')
		case 'distance': return t('verband', 'keeps the distance')
		case 'holiday': return t('verband', '{day} is a holiday: {title}', { day: formatDate(reason.day, today), title: reason.title })
		case 'busy': return t('verband', '{day} is taken: {title}', { day: formatDate(reason.day, today), title: reason.title })
		case 'month': return t('verband', 'else none in {month}', { month: monthText(`${reason.month}-01`) })
		default: return t('verband', 'not free: {title}', { title: reason.title })
	}
}

/** What is amiss with the rhythm; it warns and forbids nothing */
export function warningText(warning: RhythmWarning, today: string): string {
	if (warning.code === 'month-without') {
		const month = monthText(`${warning.month}-01`)
		return warning.kind === 'presence'
			? t('verband', 'No meeting in person in {month}', { month })
			: t('verband', 'No telephone conference in {month}', { month })
	}
	const days = { from: formatDate(warning.from, today), to: formatDate(warning.to, today), days: warning.days }
	return warning.side === 'long'
		? t('verband', '{days} days without a meeting, from {from} to {to}', days)
		: t('verband', 'Only {days} days between {from} and {to}', days)
}
