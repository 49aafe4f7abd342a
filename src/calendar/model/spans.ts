// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'

import { addDays, daysBetween } from './days.ts'
import { toWall } from './zone.ts'

/** What placing a date on days needs of an occurrence or event */
export interface Timed {
	start: string
	end: string
	allDay: boolean
}

/** The days something is on, both included, and its times on the first and last of them */
export interface Span {
	first: Day
	last: Day
	/** `HH:MM`, empty for whole days */
	startTime: string
	endTime: string
}

/** What ends at night, at six at the latest, belongs to the evening it began on */
const NIGHT_ENDS = '06:00'

export function spanOf(timed: Timed, zone: string): Span {
	return timed.allDay ? wholeDays(timed) : clockTimes(timed, zone)
}

function wholeDays({ start, end }: Timed): Span {
	const last = addDays(end.slice(0, 10), -1)
	const first = start.slice(0, 10)
	return { first, last: last < first ? first : last, startTime: '', endTime: '' }
}

function clockTimes({ start, end }: Timed, zone: string): Span {
	const from = toWall(start, zone)
	const to = toWall(end, zone)
	const tillNight = to.day > from.day && to.time <= NIGHT_ENDS
	const last = tillNight ? addDays(to.day, -1) : to.day
	return {
		first: from.day,
		last: last < from.day ? from.day : last,
		startTime: from.time,
		endTime: to.time,
	}
}

export function spanDays(span: Span): number {
	return daysBetween(span.first, span.last) + 1
}
