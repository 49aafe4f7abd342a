// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Repetition } from './repetition.ts'
import type { TextField } from './seriesFields.ts'
import type { SeriesText } from './seriesText.ts'
import type { Wall } from './wall.ts'

import ICAL from 'ical.js'
import { isOurs, writeRepetition } from './repetition.ts'
import { datesOf, pairDates, repeatsByMonths } from './seriesDates.ts'
import { writeText } from './seriesFields.ts'
import { changedDates, copySeries, onClock, setRrule, setSpan, setTimes, spanOfDate, timeProperty } from './seriesText.ts'
import { isWholeDay, shiftWall, wallDay, wallMs } from './wall.ts'

const RULES = ['rrule', 'rdate', 'exdate', 'exrule']
const DAY_MS = 86_400_000
const MONTH_MS = 31 * DAY_MS

/** What one date may say that the series does not */
export interface DateChange {
	start?: Wall
	/** Milliseconds on the clock on the wall */
	length?: number
	texts?: Partial<Record<TextField, string>>
	cancelled?: boolean
}

/** The series without one of its dates */
export function leaveOut(series: SeriesText, date: Wall): SeriesText {
	const left = copySeries(series)
	const changed = changedDates(left).get(date)
	if (changed) {
		left.calendar.removeSubcomponent(changed)
	}
	left.master.addProperty(timeProperty('exdate', [date], left.master.getFirstProperty('dtstart')!))
	return left
}

/** The dates that are left out, on the series' clock */
export function leftOut(series: SeriesText): Set<Wall> {
	return new Set(series.master.getAllProperties('exdate').flatMap((property) => onClock(series, property)))
}

/** The series with one of its dates changed; what was changed of it before stays */
export function changeDate(series: SeriesText, date: Wall, change: DateChange): SeriesText {
	const copy = copySeries(series)
	const like = copy.master.getFirstProperty('dtstart')!
	const event = changedDates(copy).get(date) ?? newDate(copy, date)
	if (change.start !== undefined || change.length !== undefined) {
		const now = spanOfDate(copy, event)
		setSpan(event, change.start ?? now.start, change.length ?? now.length, like)
	}
	for (const [name, text] of Object.entries(change.texts ?? {})) {
		writeText(event, name as TextField, text)
	}
	if (change.cancelled !== undefined) {
		event.updatePropertyWithValue('status', change.cancelled ? 'CANCELLED' : 'CONFIRMED')
	}
	return copy
}

function newDate(series: SeriesText, date: Wall): ICAL.Component {
	const like = series.master.getFirstProperty('dtstart')!
	const event = ICAL.Component.fromString(series.master.toString())
	for (const name of RULES) {
		event.removeAllProperties(name)
	}
	event.addProperty(timeProperty('recurrence-id', [date], like))
	setSpan(event, date, series.length, like)
	series.calendar.addSubcomponent(event)
	return event
}

/**
 * Two series out of one: its dates before that one, and that one with all that follow. What was
 * left out or changed goes with its date, and so does the number of dates that are still to come.
 *
 * @param series with a repetition that is one of ours
 * @param date the first one of the second part
 * @return null if nothing would be left before it
 */
export function splitSeries(series: SeriesText, date: Wall): { before: SeriesText, after: SeriesText } | null {
	const { repetition, start } = series
	const earlier = datesOf(start, repetition, (one) => wallDay(one) >= wallDay(date)).filter((one) => wallDay(one) < wallDay(date))
	const missing = leftOut(series)
	if (!isOurs(repetition) || earlier.every((one) => missing.has(one))) {
		return null
	}
	const before = copySeries(series)
	setRrule(before, writeRepetition({ ...repetition, ...endAfter(repetition, earlier) }, start, series.zone))
	distribute(before, (one) => one < date)
	const after = copySeries(series)
	setSpan(after.master, date, series.length, series.master.getFirstProperty('dtstart')!)
	if (repetition.end === 'count') {
		setRrule(after, writeRepetition({ ...repetition, count: Math.max(1, repetition.count - earlier.length) }, date, series.zone))
	}
	distribute(after, (one) => one >= date)
	return { before: copySeries(before), after: copySeries(after) }
}

function endAfter({ end }: Repetition, dates: readonly Wall[]): Pick<Repetition, 'end' | 'until' | 'count'> {
	return { end: end === 'count' ? 'count' : 'until', until: wallDay(dates.at(-1)!), count: dates.length }
}

/** Keeps the exceptions of some dates, drops those of others */
function distribute(series: SeriesText, keeps: (date: Wall) => boolean): void {
	const missing = [...leftOut(series)]
	if (!missing.every(keeps)) {
		setTimes(series.master, 'exdate', missing.filter(keeps), series.master.getFirstProperty('dtstart')!)
	}
	for (const [date, event] of changedDates(series)) {
		if (!keeps(date)) {
			series.calendar.removeSubcomponent(event)
		}
	}
}

/**
 * The series at other times, perhaps with another repetition. What was left out or changed goes
 * along with its date; where there is no such date any more, it ends. (So it is where several
 * weekdays, with weeks left out, are moved over the end of a week: then the weeks begin anew.)
 *
 * @param series as it is
 * @param start of its first date
 * @param length of each, in milliseconds
 * @param repetition for that start
 */
export function moveSeries(series: SeriesText, start: Wall, length: number, repetition: Repetition): SeriesText {
	const moved = copySeries(series)
	const like = likeOf(series, start)
	const partners = partnersOf(series, start, repetition)
	const missing = [...leftOut(series)].flatMap((date) => partners.get(date) ?? [])
	for (const [date, event] of changedDates(moved)) {
		const to = partners.get(date)
		if (to === undefined) {
			moved.calendar.removeSubcomponent(event)
		} else {
			moveDate(moved, event, { from: date, to, length, like })
		}
	}
	setSpan(moved.master, start, length, like)
	setTimes(moved.master, 'exdate', missing, like)
	if (repetition.rhythm === 'none') {
		RULES.forEach((name) => moved.master.removeAllProperties(name))
	} else if (isOurs(repetition) && !isSameRule(series, start, repetition)) {
		setRrule(moved, writeRepetition(repetition, start, moved.zone))
		moved.master.removeAllProperties('rdate')
	}
	return copySeries(moved)
}

function isSameRule(series: SeriesText, start: Wall, repetition: Repetition): boolean {
	return wallDay(start) === wallDay(series.start) && isWholeDay(start) === isWholeDay(series.start)
		&& JSON.stringify(repetition) === JSON.stringify(series.repetition)
}

/** A series of whole days that gets hours gets them in the association's zone */
function likeOf(series: SeriesText, start: Wall): ICAL.Property {
	return isWholeDay(series.start) && !isWholeDay(start)
		? new ICAL.Property(['dtstart', { tzid: series.association }, 'date-time', start])
		: series.master.getFirstProperty('dtstart')!
}

/** Where the dates that were left out or changed are now */
function partnersOf(series: SeriesText, start: Wall, repetition: Repetition): Map<Wall, Wall> {
	const stretch = wallMs(start) - wallMs(series.start)
	const dates = [...leftOut(series), ...changedDates(series).keys()].sort()
	if (dates.length === 0) {
		return new Map()
	}
	if (repetition.rhythm === 'other') {
		return new Map(dates.map((date) => [date, shiftWall(date, stretch)]))
	}
	const last = wallMs(dates.at(-1)!) + stretch + MONTH_MS
	const now = datesOf(start, repetition, (date) => wallMs(date) > last)
	return pairDates(dates, now, stretch, repeatsByMonths(series.repetition) && repeatsByMonths(repetition))
}

interface Moving {
	from: Wall
	to: Wall
	/** Of the series' dates from now on */
	length: number
	like: ICAL.Property
}

/** What had been moved within the series keeps its distance, what had the series' length gets the new one */
function moveDate(series: SeriesText, event: ICAL.Component, { from, to, length, like }: Moving): void {
	const now = spanOfDate(series, event)
	const apart = wallMs(now.start) - wallMs(from)
	const isOtherSort = isWholeDay(now.start) !== isWholeDay(to)
	setTimes(event, 'recurrence-id', [to], like)
	setSpan(
		event,
		shiftWall(to, isOtherSort ? Math.round(apart / DAY_MS) * DAY_MS : apart),
		isOtherSort || now.length === series.length ? length : now.length,
		like,
	)
}
