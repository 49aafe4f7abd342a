// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'
import type { DayRange } from './range.ts'
import type { Span, Timed } from './spans.ts'

import { addDays } from './days.ts'
import { spanOf } from './spans.ts'

/** An occurrence with the days it is on; computed once, read often */
export interface Placed<T extends Timed> {
	item: T
	span: Span
	/** Unique among all dates, for lists */
	key: string
}

interface Keyed extends Timed {
	eventId: number
	recurrenceId: string | null
	title: string
}

export function place<T extends Keyed>(items: readonly T[], zone: string): Placed<T>[] {
	return items
		.map((item) => ({ item, span: spanOf(item, zone), key: item.eventId + ':' + (item.recurrenceId ?? '') }))
		.sort(compare)
}

/** Whole days and what began earlier first, then by time, then by title */
function compare<T extends Keyed>(a: Placed<T>, b: Placed<T>): number {
	return a.span.first.localeCompare(b.span.first)
		|| a.span.startTime.localeCompare(b.span.startTime)
		|| b.span.last.localeCompare(a.span.last)
		|| a.item.title.localeCompare(b.item.title)
		|| a.item.eventId - b.item.eventId
}

/** Per day of the range what is on; a span of several days stands on each of them */
export function groupByDay<T extends Timed>(placed: readonly Placed<T>[], range: DayRange): Map<Day, Placed<T>[]> {
	const days = new Map<Day, Placed<T>[]>()
	for (const entry of placed) {
		const from = entry.span.first < range.from ? range.from : entry.span.first
		for (let day = from; day <= entry.span.last && day < range.to; day = addDays(day, 1)) {
			const entries = days.get(day)
			if (entries) {
				entries.push(entry)
			} else {
				days.set(day, [entry])
			}
		}
	}
	return days
}
