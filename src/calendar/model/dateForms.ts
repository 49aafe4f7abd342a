// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'
import type { FormPart } from './eventDiff.ts'
import type { EventForm } from './eventForm.ts'
import type { Scope } from './scope.ts'
import type { SeriesText } from './seriesText.ts'
import type { Wall } from './wall.ts'

import { addDays } from './days.ts'
import { isSame, PARTS, repetitionOn } from './eventDiff.ts'
import { formOf, wallsOf } from './eventForm.ts'
import { NO_REPETITION } from './repetition.ts'
import { splitSeries } from './series.ts'
import { readText, TEXT_FIELDS } from './seriesFields.ts'
import { changedDates, readSeries, spanOfDate } from './seriesText.ts'
import { isWholeDay, shiftWall, wallDay, wallMs, wallOf } from './wall.ts'

/** A date of a series, and the series' text */
export interface SeriesDate {
	series: SeriesText
	/** Its original start on the series' clock */
	date: Wall
	recurrenceId: string
}

/**
 * @param event the series
 * @param recurrenceId of one of its dates
 * @param association the association's time zone
 */
export function seriesDate(event: Event, recurrenceId: string, association: string): SeriesDate {
	const series = readSeries(event.icalendar, association)
	return { series, date: wallOf(recurrenceId, series.zone) ?? series.start, recurrenceId }
}

/** When a date is, with what was changed of it */
export function spanNow({ series, date }: SeriesDate): { start: Wall, length: number } {
	const changed = changedDates(series).get(date)
	return changed ? spanOfDate(series, changed) : { start: date, length: series.length }
}

/** The texts that a date has of its own, or that it shares with its series */
export function textsOf({ series, date }: SeriesDate): Pick<EventForm, typeof TEXT_FIELDS[number]> {
	const from = changedDates(series).get(date) ?? series.master
	return Object.fromEntries(TEXT_FIELDS.map((field) => [field, readText(from, field)])) as ReturnType<typeof textsOf>
}

/** For what a change may go: of a rule that is not ours nobody here knows where it would be cut */
export function scopesOf({ series, date }: SeriesDate): Scope[] {
	return splitSeries(series, date) === null ? ['one', 'all'] : ['one', 'following', 'all']
}

/** The form for a date, it and all that follow, or the whole series */
export function formFor(event: Event, at: SeriesDate, scope: Scope): EventForm {
	const form = formOf(event)
	switch (scope) {
		case 'one': return { ...form, ...textsOf(at), ...timesFor(spanNow(at), form), repetition: { ...NO_REPETITION } }
		case 'following': return {
			...form,
			...timesFor({ start: at.date, length: at.series.length }, form),
			repetition: splitSeries(at.series, at.date)?.after.repetition ?? form.repetition,
		}
		case 'all': return form
	}
}

function timesFor({ start, length }: { start: Wall, length: number }, form: EventForm): Partial<EventForm> {
	const end = shiftWall(start, length)
	if (isWholeDay(start)) {
		const last = addDays(end, -1)
		return { allDay: true, startDay: start, endDay: last < start ? start : last, startTime: form.startTime, endTime: form.endTime }
	}
	return { allDay: false, startDay: wallDay(start), startTime: start.slice(11, 16), endDay: wallDay(end), endTime: end.slice(11, 16) }
}

/** What a date cannot have of its own */
const OF_SERIES: readonly FormPart[] = ['kind', 'topics', 'status', 'audience', 'repetition']

/**
 * Takes what was typed along when it is to go for more or fewer dates. Times go by as much as they
 * were moved.
 *
 * @param base what was typed upon
 * @param form as typed
 * @param next what is now typed upon
 * @param scope for which that is
 */
export function carryForm(base: EventForm, form: EventForm, next: EventForm, scope: Scope): EventForm {
	const carried = { ...next }
	for (const part of Object.keys(PARTS) as FormPart[]) {
		if (!isSame(part, base, form) && part !== 'when' && !(scope === 'one' && OF_SERIES.includes(part))) {
			Object.assign(carried, Object.fromEntries(PARTS[part].map((key) => [key, form[key]])))
		}
	}
	if (isSame('when', base, form) || form.allDay !== next.allDay || base.allDay !== form.allDay) {
		return carried
	}
	const [before, after, now] = [wallsOf(base), wallsOf(form), wallsOf(next)]
	const start = shiftWall(now.start, wallMs(after.start) - wallMs(before.start))
	const repeated = isSame('repetition', base, form) || scope === 'one' ? next : form
	return { ...carried, ...timesFor({ start, length: wallMs(after.end) - wallMs(after.start) }, form), repetition: repetitionOn(repeated, wallDay(start)) }
}
