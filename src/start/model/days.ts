// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Placed } from '../../calendar/model/byDay.ts'
import type { Day } from '../../calendar/model/days.ts'
import type { Timed } from '../../calendar/model/spans.ts'

import { addDays, startOfWeek } from '../../calendar/model/days.ts'

/**
 * Each date once, on its first day; what goes on since before stands with today
 *
 * @param placed in order
 * @param today where nothing stands before
 */
export function byFirstDay<T extends Timed>(placed: readonly Placed<T>[], today: Day): Map<Day, Placed<T>[]> {
	const days = new Map<Day, Placed<T>[]>()
	for (const entry of placed) {
		const { first, last } = entry.span
		const day = first < today && last >= today ? today : first
		days.set(day, [...days.get(day) ?? [], entry])
	}
	return new Map([...days].sort(([a], [b]) => a.localeCompare(b)))
}

/**
 * Where to begin to read when asking what is on at the weekend: Saturday, on a Sunday that day
 *
 * @param today a date
 */
export function weekendFrom(today: Day): Day {
	const saturday = addDays(startOfWeek(today), 5)
	return today > saturday ? today : saturday
}
