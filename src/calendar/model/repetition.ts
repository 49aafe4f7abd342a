// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'
import type { SimpleRule } from './recurrence.ts'
import type { Wall } from './wall.ts'

import { addDays, addMonths, daysBetween, isDay, parts, weekday } from './days.ts'
import { readRule } from './recurrence.ts'
import { basic, isWholeDay, utcOf, wallDay } from './wall.ts'
import { toWall } from './zone.ts'

/**
 * How often: the forms on which phones, servers and browsers agree, and two that are only kept:
 * `daily`, and `other` for a rule that is more than we understand.
 */
export type Rhythm = 'none' | 'weekly' | 'monthly-date' | 'monthly-weekday' | 'yearly' | 'daily' | 'other'

/**
 * What the editor's fields about repetition hold; what is not said here follows from the first date.
 * Fields that do not matter are empty, so that two that mean the same are the same.
 */
export interface Repetition {
	rhythm: Rhythm
	interval: number
	/** Weekly; Monday is 0; the first date's is among them */
	weekdays: number[]
	/** Monthly by weekday: "the last" instead of "the fourth" */
	last: boolean
	/** `never` is kept, not offered */
	end: 'until' | 'count' | 'never'
	/** The last day that may be one of its dates */
	until: Day
	count: number
	/** What `other` stands for */
	rrule: string
}

export const MAX_INTERVAL = 52
export const MAX_COUNT = 500
export const MAX_YEARS = 10

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export const NO_REPETITION: Readonly<Repetition> = {
	rhythm: 'none',
	interval: 1,
	weekdays: [],
	last: false,
	end: 'until',
	until: '',
	count: 10,
	rrule: '',
}

/** A repetition to begin with: until a year later */
export function newRepetition(rhythm: Rhythm, first: Day): Repetition {
	return {
		...NO_REPETITION,
		rhythm,
		weekdays: rhythm === 'weekly' ? [weekday(first)] : [],
		last: rhythm === 'monthly-weekday' && ordinalOf(first) > 4,
		until: rhythm === 'none' ? '' : addMonths(first, 12),
	}
}

/**
 * The repetition that a rule means. Whatever is not exactly one of the forms above is `other`.
 *
 * @param rrule as stored; null for none
 * @param start of the series, on its own clock
 * @param zone of that clock
 */
export function readRepetition(rrule: string | null, start: Wall, zone: string): Repetition {
	if (rrule === null) {
		return { ...NO_REPETITION }
	}
	const rule = readRule(rrule)
	const rhythm = rule === null || !isAnyWeekStart(rrule, rule) ? 'other' : rhythmOf(rule, wallDay(start))
	const first = newRepetition(rhythm, wallDay(start))
	if (rule === null || rhythm === 'other') {
		return { ...NO_REPETITION, rhythm: 'other', rrule }
	}
	return {
		...first,
		interval: rule.interval,
		weekdays: rhythm === 'weekly' && rule.byDay.length ? [...new Set(rule.byDay.map((day) => day.weekday))].sort() : first.weekdays,
		last: rule.byDay[0]?.ordinal === -1,
		end: rule.count !== null ? 'count' : (rule.until !== null ? 'until' : 'never'),
		until: rule.until === null ? '' : lastDay(rule.until, start, zone),
		count: rule.count ?? first.count,
	}
}

/** A week's first day matters only where whole weeks are left out and several days are on */
function isAnyWeekStart(rrule: string, rule: SimpleRule): boolean {
	return !/WKST=(?!MO)/i.test(rrule) || rule.freq !== 'WEEKLY' || rule.interval === 1 || rule.byDay.length < 2
}

function rhythmOf(rule: SimpleRule, first: Day): Rhythm {
	const { byDay, byMonthDay, byMonth } = rule
	const [, month, date] = parts(first)
	const onDate = byDay.length === 0 && byMonthDay.every((day) => day === date)
	const onWeekday = byDay.length === 1 && byDay[0]!.weekday === weekday(first)
		&& (byDay[0]!.ordinal === -1 ? isLastOfMonth(first) : byDay[0]!.ordinal === ordinalOf(first) && ordinalOf(first) < 5)
	switch (rule.freq) {
		case 'DAILY': return 'daily'
		case 'WEEKLY': return byDay.length === 0 || byDay.some((day) => day.weekday === weekday(first)) ? 'weekly' : 'other'
		case 'MONTHLY': return onDate ? 'monthly-date' : (onWeekday ? 'monthly-weekday' : 'other')
		case 'YEARLY': return onDate && byMonth.every((one) => one === month)
			&& (first.slice(5) !== '02-29' || byMonth.length + byMonthDay.length === 2)
			? 'yearly'
			: 'other'
	}
}

/** The last day on which a date may begin. A moment on the day itself, before the hour it begins at, leaves that day out. */
function lastDay(until: string, start: Wall, zone: string): Day {
	const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`
	if (until.length === 8 || isWholeDay(start)) {
		return day
	}
	const time = `${until.slice(9, 11)}:${until.slice(11, 13)}`
	const local = until.endsWith('Z') ? toWall(`${day}T${time}:${until.slice(13, 15)}Z`, zone) : { day, time }
	return local.time < start.slice(11, 16) ? addDays(local.day, -1) : local.day
}

/**
 * The rule for a repetition; null for none
 *
 * @param repetition as filled in
 * @param start of the series, on its own clock
 * @param zone of that clock
 */
export function writeRepetition(repetition: Repetition, start: Wall, zone: string): string | null {
	const { rhythm, interval, rrule } = repetition
	if (rhythm === 'none') {
		return null
	}
	if (rhythm === 'other') {
		return rrule
	}
	return [
		`FREQ=${rhythm.replace(/-.*/, '').toUpperCase()}`,
		interval === 1 ? '' : `INTERVAL=${interval}`,
		days(repetition, wallDay(start)),
		end(repetition, start, zone),
	].filter(Boolean).join(';')
}

function days({ rhythm, weekdays, last }: Repetition, first: Day): string {
	switch (rhythm) {
		case 'weekly': return `BYDAY=${withWeekday(weekdays, first).map((day) => DAYS[day]).join(',')}`
		case 'monthly-date': return `BYMONTHDAY=${parts(first)[2]}`
		case 'monthly-weekday': return `BYDAY=${last || ordinalOf(first) > 4 ? -1 : ordinalOf(first)}${DAYS[weekday(first)]}`
		// Without it some move to 1 March where there is no 29 February
		case 'yearly': return first.slice(5) === '02-29' ? 'BYMONTH=2;BYMONTHDAY=29' : ''
		default: return ''
	}
}

function end({ end, until, count }: Repetition, start: Wall, zone: string): string {
	switch (end) {
		case 'count': return `COUNT=${count}`
		case 'until': return `UNTIL=${basic(isWholeDay(start) ? until : utcOf(`${until}T23:59:59`, zone))}`
		case 'never': return ''
	}
}

function withWeekday(weekdays: readonly number[], first: Day): number[] {
	return [...new Set([...weekdays, weekday(first)])].sort()
}

/**
 * The repetition for a first date on another day: its weekdays go along, but for a day that is half typed
 *
 * @param repetition of the series as it is
 * @param from its first day
 * @param to the new one
 */
export function followStart(repetition: Repetition, from: Day, to: Day): Repetition {
	if (from === to || !isDay(from) || !isDay(to)) {
		return repetition
	}
	const days = daysBetween(from, to) % 7 + 7
	const { rhythm, last, weekdays } = repetition
	return {
		...repetition,
		last: rhythm === 'monthly-weekday' && (last ? isLastOfMonth(to) : ordinalOf(to) > 4),
		weekdays: rhythm === 'weekly' ? withWeekday(weekdays.map((day) => (day + days) % 7), to) : [],
	}
}

/** Whether its dates can be reckoned here: of rules that are not ours a browser may never see the end */
export function isOurs(repetition: Repetition): boolean {
	return repetition.rhythm !== 'other' && repetition.rhythm !== 'none'
}

export function isLastOfMonth(day: Day): boolean {
	return addDays(day, 7).slice(0, 7) !== day.slice(0, 7)
}

/** Which of its weekdays a day is within its month: 1 to 5 */
export function ordinalOf(day: Day): number {
	return Math.ceil(parts(day)[2] / 7)
}
