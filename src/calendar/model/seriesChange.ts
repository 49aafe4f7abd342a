// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EventInput, SplitInput } from '../../http/types.ts'
import type { SeriesDate } from './dateForms.ts'
import type { EventForm } from './eventForm.ts'
import type { Repetition } from './repetition.ts'
import type { Scope } from './scope.ts'
import type { DateChange } from './series.ts'
import type { SeriesText } from './seriesText.ts'
import type { Wall } from './wall.ts'

import { spanNow } from './dateForms.ts'
import { isSame } from './eventDiff.ts'
import { inputOf, wallsOf } from './eventForm.ts'
import { followStart, isOurs } from './repetition.ts'
import { changeDate, leaveOut, leftOut, moveSeries, splitSeries } from './series.ts'
import { datesOf } from './seriesDates.ts'
import { TEXT_FIELDS } from './seriesFields.ts'
import { writeSeries } from './seriesText.ts'
import { shiftWall, wallDay, wallMs } from './wall.ts'

/** What the server is asked to do for a change of one date, it and all that follow, or all */
export type Plan
	= | { act: 'update', input: EventInput }
		| { act: 'split', body: SplitInput }
		| { act: 'delete' }

/** For the dates that a scope means: the whole series, or that part of it which becomes an event of its own */
function planFor(at: SeriesDate, scope: Scope, change: (part: SeriesText) => EventInput): Plan {
	const parts = scope === 'following' ? splitSeries(at.series, at.date) : null
	return parts === null
		? { act: 'update', input: change(at.series) }
		: { act: 'split', body: { recurrenceId: at.recurrenceId, icalendar: writeSeries(parts.before), following: { icalendar: writeSeries(parts.after), ...change(parts.after) } } }
}

function planForOne({ series, date }: SeriesDate, change: DateChange): Plan {
	return { act: 'update', input: { icalendar: writeSeries(changeDate(series, date, change)) } }
}

export function planRemoval({ series, date }: SeriesDate, scope: Scope): Plan {
	const before = scope === 'following' ? splitSeries(series, date)?.before : undefined
	if (scope === 'all' || (scope === 'following' && before === undefined) || (scope === 'one' && isLast(series))) {
		return { act: 'delete' }
	}
	return { act: 'update', input: { icalendar: writeSeries(before ?? leaveOut(series, date)) } }
}

/** Whether only one date is left: without it the series is nothing */
function isLast(series: SeriesText): boolean {
	const missing = leftOut(series)
	let left = 0
	datesOf(series.start, series.repetition, (date) => !missing.has(date) && ++left > 1)
	return isOurs(series.repetition) && left < 2
}

export function planCancelling(at: SeriesDate, scope: Scope, cancelled: boolean): Plan {
	return scope === 'one'
		? planForOne(at, { cancelled })
		: planFor(at, scope, () => ({ status: cancelled ? 'cancelled' : 'published' }))
}

/**
 * @param at the date that was moved
 * @param scope for which that goes
 * @param start when the date itself is to be
 */
export function planMove(at: SeriesDate, scope: Scope, start: Wall): Plan {
	const stretch = wallMs(start) - wallMs(spanNow(at).start)
	return scope === 'one'
		? planForOne(at, { start })
		: planFor(at, scope, (part) => ({ icalendar: writeSeries(moveBy(part, stretch)) }))
}

/** As many dates as before, on other days and at other hours */
function moveBy(series: SeriesText, stretch: number): SeriesText {
	const start = shiftWall(series.start, stretch)
	const repetition = followStart(series.repetition, wallDay(series.start), wallDay(start))
	return moveSeries(series, start, series.length, repetition.end === 'until' && isOurs(repetition)
		? { ...repetition, until: lastOf(start, repetition, datesOf(series.start, series.repetition).length) }
		: repetition)
}

function lastOf(start: Wall, repetition: Repetition, count: number): string {
	return wallDay(datesOf(start, { ...repetition, end: 'count', count }).at(-1)!)
}

/**
 * @param at the date that was open
 * @param scope for which the change goes
 * @param base the form for that scope, as it was
 * @param form as it was filled in
 */
export function planEdit(at: SeriesDate, scope: Scope, base: EventForm, form: EventForm): Plan {
	return scope === 'one'
		? planForOne(at, dateChange(base, form))
		: planFor(at, scope, (part) => seriesInput(part, base, form))
}

function dateChange(base: EventForm, form: EventForm): DateChange {
	const { start, end } = wallsOf(form)
	const changed = TEXT_FIELDS.filter((field) => form[field] !== base[field])
	return {
		...(isSame('when', base, form) ? {} : { start, length: wallMs(end) - wallMs(start) }),
		texts: Object.fromEntries(changed.map((field) => [field, form[field].trim()])),
	}
}

/** Fields as the API has them, with the text where times or repetition change */
function seriesInput(series: SeriesText, base: EventForm, form: EventForm): EventInput {
	const input = inputOf(form, series.zone, base)
	// A rule that is not ours stays, and the server moves what is excepted from it
	if ((isSame('when', base, form) && isSame('repetition', base, form)) || form.repetition.rhythm === 'other') {
		delete input.rrule
		return input
	}
	const { start, end } = wallsOf(form)
	for (const key of ['start', 'end', 'allDay', 'timeZone', 'rrule'] as const) {
		delete input[key]
	}
	return { ...input, icalendar: writeSeries(moveSeries(series, start, wallMs(end) - wallMs(start), form.repetition)) }
}
