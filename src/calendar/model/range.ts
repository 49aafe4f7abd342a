// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'

import { addDays, addMonths, daysBetween, eachDay, isSameMonth, startOfMonth, startOfWeek } from './days.ts'

export type ViewName = 'month' | 'week' | 'list'

/** Days a list shows; a month from its first day on */
export const LIST_DAYS = 31

/** Days from `from` until the day before `to` */
export interface DayRange {
	from: Day
	to: Day
}

/** What a view shows around a date: whole weeks, Monday first, for month and week */
export function rangeOf(view: ViewName, date: Day): DayRange {
	if (view === 'list') {
		return { from: date, to: addDays(date, LIST_DAYS) }
	}
	if (view === 'week') {
		const from = startOfWeek(date)
		return { from, to: addDays(from, 7) }
	}
	const first = startOfMonth(date)
	return { from: startOfWeek(first), to: addDays(startOfWeek(addDays(addMonths(first, 1), -1)), 7) }
}

/** The former one where it has the same days */
export function sameRange(range: DayRange, former: DayRange | undefined): DayRange {
	return former && former.from === range.from && former.to === range.to ? former : range
}

/** The range in weeks of seven days */
export function weeksOf(range: DayRange): Day[][] {
	const days = eachDay(range.from, range.to)
	return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** The date a view moves to with its buttons for back and on */
export function step(view: ViewName, date: Day, direction: 1 | -1): Day {
	switch (view) {
		case 'month': return addMonths(startOfMonth(date), direction)
		case 'week': return addDays(startOfWeek(date), direction * 7)
		case 'list': return addDays(date, direction * LIST_DAYS)
	}
}

/** Whether today is in what a view shows, so that "Today" has nothing to do */
export function showsToday(view: ViewName, date: Day, today: Day): boolean {
	if (view === 'month') {
		return isSameMonth(date, today)
	}
	if (view === 'list') {
		return date === today
	}
	const distance = daysBetween(startOfWeek(date), today)
	return distance >= 0 && distance < 7
}
