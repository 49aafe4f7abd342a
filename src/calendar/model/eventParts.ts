// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { FormPart, Part } from './eventDiff.ts'
import type { EventForm } from './eventForm.ts'

import { formatFullDate } from '../../ui/dates.ts'
import { t } from '../../ui/l10n.ts'
import { isDay } from './days.ts'
import { audienceLabel, kindLabel, statusLabel } from './kinds.ts'
import { repetitionWords } from './recurrenceWords.ts'

export function partLabel(part: Part): string {
	switch (part) {
		case 'title': return t('verband', 'Title')
		case 'when': return t('verband', 'When')
		case 'location': return t('verband', 'Place')
		case 'stop': return t('verband', 'Stop')
		case 'url': return t('verband', 'Link')
		case 'conference': return t('verband', 'Video or phone')
		case 'description': return t('verband', 'Description')
		case 'kind': return t('verband', 'Kind')
		case 'topics': return t('verband', 'Topics')
		case 'status': return t('verband', 'Status')
		case 'audience': return t('verband', 'For whom')
		case 'repetition': return t('verband', 'Repetition')
		case 'hosts': return t('verband', 'Hosts')
	}
}

/** What a version says there, in words */
export function partText(part: FormPart, form: EventForm): string {
	switch (part) {
		case 'when': return when(form)
		case 'kind': return kindLabel(form.kind)
		case 'status': return statusLabel(form.status)
		case 'repetition': return repetitionWords(form.repetition, form.startDay)
		case 'audience': return form.audience === 'protected' ? `${audienceLabel('protected')} (${form.protectedGroup})` : audienceLabel(form.audience)
		default: return form[part] || t('verband', '(empty)')
	}
}

function when({ allDay, startDay, startTime, endDay, endTime }: EventForm): string {
	const text = (day: string, time: string) => [isDay(day) ? formatFullDate(day) : day, allDay ? '' : time].filter(Boolean).join(', ')
	const from = text(startDay, startTime)
	if (startDay === endDay) {
		return allDay ? from : t('verband', '{from} – {to}', { from, to: endTime })
	}
	return t('verband', '{from} – {to}', { from, to: text(endDay, endTime) })
}
