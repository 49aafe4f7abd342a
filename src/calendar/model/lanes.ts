// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Placed } from './byDay.ts'
import type { Day } from './days.ts'
import type { Timed } from './spans.ts'

import { spanDays } from './spans.ts'

/** What stands in one line of a day's cell: something, or the gap above a bar that goes on beside it */
export interface Slot<T extends Timed> {
	entry: Placed<T> | null
	/** The bar comes from the day before, or goes on to the next one */
	fromBefore: boolean
	goesOn: boolean
}

export interface Cell<T extends Timed> {
	day: Day
	slots: Slot<T>[]
	/** What had no room */
	more: number
	/** All that is on */
	total: number
}

/**
 * Lays a week out so that a span of several days keeps its line in all of its cells.
 *
 * @param week Seven days
 * @param byDay What is on which day, in order
 * @param lines Lines in a cell; the last one is the "more" line where they do not suffice
 */
export function layWeek<T extends Timed>(week: readonly Day[], byDay: ReadonlyMap<Day, Placed<T>[]>, lines: number): Cell<T>[] {
	const taken: (Placed<T> | undefined)[][] = week.map(() => [])
	const seen = new Set<Placed<T>>()
	for (const several of [true, false]) {
		week.forEach((day, column) => {
			for (const entry of byDay.get(day) ?? []) {
				if ((spanDays(entry.span) > 1) === several && !seen.has(entry)) {
					seen.add(entry)
					put(entry, taken, columnsOf(entry, week, column))
				}
			}
		})
	}
	return week.map((day, column) => cell(day, week, taken[column]!, lines))
}

function columnsOf(entry: Placed<Timed>, week: readonly Day[], column: number): number[] {
	return week.map((_, index) => index).filter((index) => index >= column && week[index]! <= entry.span.last)
}

function put<T extends Timed>(entry: Placed<T>, taken: (Placed<T> | undefined)[][], columns: number[]): void {
	let line = 0
	while (columns.some((column) => taken[column]![line])) {
		line++
	}
	for (const column of columns) {
		taken[column]![line] = entry
	}
}

function cell<T extends Timed>(day: Day, week: readonly Day[], entries: (Placed<T> | undefined)[], lines: number): Cell<T> {
	const total = entries.filter(Boolean).length
	const shown = entries.length > lines ? lines - 1 : lines
	const slots = Array.from(entries.slice(0, shown), (entry) => slot(day, week, entry))
	return { day, slots, more: total - slots.filter(({ entry }) => entry).length, total }
}

function slot<T extends Timed>(day: Day, week: readonly Day[], entry: Placed<T> | undefined): Slot<T> {
	return {
		entry: entry ?? null,
		fromBefore: !!entry && entry.span.first < day && day !== week[0],
		goesOn: !!entry && entry.span.last > day && day !== week[6],
	}
}
