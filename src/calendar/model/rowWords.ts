// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Occurrence } from '../../http/types.ts'
import type { Placed } from './byDay.ts'
import type { Day } from './days.ts'

import { t } from '../../ui/l10n.ts'
import { daysBetween } from './days.ts'
import { kindLabel } from './kinds.ts'
import { spanDays } from './spans.ts'

/**
 * When it is on that day: its beginning, its end or all of it
 *
 * @param entry with its days
 * @param day one of them
 */
export function timeText(entry: Placed<Occurrence>, day: Day): string {
	const { item, span } = entry
	if (item.allDay || (day !== span.first && day !== span.last)) {
		return t('verband', 'all day')
	}
	return day === span.first ? span.startTime : t('verband', 'until {time}', { time: span.endTime })
}

/**
 * What stands below the title
 *
 * @param entry with its days
 * @param day one of them
 * @param host the first host's name
 * @param others the short names of the co-hosts
 */
export function detailsText(entry: Placed<Occurrence>, day: Day, host: string, others: string[]): string[] {
	const { item, span } = entry
	const total = spanDays(span)
	return [
		host,
		others.length ? t('verband', 'with {names}', { names: others.join(', ') }) : '',
		item.location,
		item.kind === 'other' ? '' : kindLabel(item.kind),
		total > 1 ? t('verband', 'day {number} of {total}', { number: daysBetween(span.first, day) + 1, total }) : '',
	].filter(Boolean)
}
