// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Repetition } from './repetition.ts'
import type { Wall } from './wall.ts'

import ICAL from 'ical.js'
import { addDays, addMonths, eachDay, isDay } from './days.ts'
import { isOurs, MAX_COUNT, MAX_INTERVAL, MAX_YEARS, writeRepetition } from './repetition.ts'
import { isOnce, isWholeDay, wallDay, wallMs } from './wall.ts'

/** As many dates as the server takes of one series */
export const MAX_DATES = 3500
const LAST_YEAR = '2100'
/** No clock is put forward or back later in the day */
const MORNING = 'T04'
const WEEK_MS = 7 * 86_400_000

/** What is wrong with a repetition, by its field; `clock`: while it goes on the clock leaves out its hour, or repeats it */
export type RepetitionProblem = 'interval' | 'until' | 'until-too-late' | 'count' | 'clock'

/**
 * The dates of a repetition that is one of ours, the first one included, on the series' own clock.
 * Of others only the first: ical.js may never come back from them.
 *
 * @param start the first one
 * @param repetition read from or written for that start
 * @param enough said of each date: whether to end there
 */
export function datesOf(start: Wall, repetition: Repetition, enough: (date: Wall, index: number) => boolean = () => false): Wall[] {
	if (!isOurs(repetition)) {
		return [start]
	}
	const endless = writeRepetition({ ...repetition, end: 'never' }, start, 'UTC')!
	const iterator = ICAL.Recur.fromString(endless).iterator(ICAL.Time.fromString(start, undefined))
	const most = repetition.end === 'count' ? Math.min(repetition.count, MAX_DATES) : MAX_DATES
	const dates: Wall[] = []
	while (dates.length < most) {
		const date = iterator.next()?.toString()
		if (date === undefined || (repetition.end === 'until' && wallDay(date) > repetition.until && dates.length > 0)) {
			break
		}
		dates.push(date)
		if (enough(date, dates.length - 1)) {
			break
		}
	}
	return dates
}

/**
 * Which new date each date of a series became: the one nearest to where the stretch between both
 * beginnings takes it. "The second Wednesday" and "the second Thursday" differ by up to a week from
 * that; dates of weeks do not. lib/Calendar/Recurrence/DatePairs.php does the same.
 *
 * @param before the dates as they were, in order
 * @param after the dates as they are now
 * @param stretch milliseconds from the old beginning to the new one
 * @param byMonths whether both repeat by months or years
 */
export function pairDates(before: readonly Wall[], after: readonly Wall[], stretch: number, byMonths: boolean): Map<Wall, Wall> {
	const pairs = new Map<Wall, Wall>()
	const tolerance = byMonths ? WEEK_MS : 0
	let next = 0
	for (const date of before) {
		const wanted = wallMs(date) + stretch
		while (next + 1 < after.length && distance(after[next + 1]!, wanted) <= distance(after[next]!, wanted)) {
			next++
		}
		if (next < after.length && distance(after[next]!, wanted) <= tolerance) {
			pairs.set(date, after[next++]!)
		}
	}
	return pairs
}

function distance(date: Wall, wanted: number): number {
	return Math.abs(wallMs(date) - wanted)
}

/** Whether a repetition's dates lie a month or more apart */
export function repeatsByMonths({ rhythm }: Repetition): boolean {
	return rhythm.startsWith('monthly') || rhythm === 'yearly'
}

/**
 * Why a repetition cannot be offered; null if it can. What is only kept is not looked at.
 *
 * @param repetition as filled in
 * @param start of the series, on its own clock
 * @param zone of that clock
 */
export function repetitionProblem(repetition: Repetition, start: Wall, zone: string): RepetitionProblem | null {
	if (!isOurs(repetition)) {
		return null
	}
	const { interval, end, until, count } = repetition
	if (!isWhole(interval, 1, MAX_INTERVAL)) {
		return 'interval'
	}
	if (end === 'until' && (!isDay(until) || until < wallDay(start))) {
		return 'until'
	}
	if (end === 'until' && until > addMonths(wallDay(start), MAX_YEARS * 12)) {
		return 'until-too-late'
	}
	if (end === 'count' && !isWhole(count, 1, MAX_COUNT)) {
		return 'count'
	}
	const dates = datesOf(start, repetition, (date) => date >= LAST_YEAR)
	if (dates.at(-1)! >= LAST_YEAR) {
		return end === 'never' ? null : 'count'
	}
	return isWholeDay(start) || start.slice(10) >= MORNING || isSteady(start, dates.at(-1)!, zone) ? null : 'clock'
}

/** sabre/vobject, once in an hour that is left out, keeps what it made of it for all dates that follow */
function isSteady(start: Wall, last: Wall, zone: string): boolean {
	const year = addMonths(wallDay(start), 12)
	const end = addDays(wallDay(last) < year ? wallDay(last) : year, 1)
	return eachDay(wallDay(start), end).every((day) => isOnce(day + start.slice(10), zone))
}

function isWhole(value: number, least: number, most: number): boolean {
	return Number.isInteger(value) && value >= least && value <= most
}
