// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from '../../calendar/model/days.ts'
import type { RhythmKind } from './rhythm.ts'
import type { NearbyEvent, PlanReason, RhythmInput } from './rhythmDays.ts'
import type { Search } from './rhythmSearch.ts'

import { addDays, daysBetween, eachDay, isSameMonth } from '../../calendar/model/days.ts'
import { monthsOf, RHYTHM_KINDS } from './rhythm.ts'
import { RhythmDays } from './rhythmDays.ts'
import { cheapest } from './rhythmSearch.ts'

export interface PlanRow {
	kind: RhythmKind
	day: Day
	/** `HH:MM`; after an event, when that ends */
	time: string
	/** Days since the sitting before; null: the first */
	gap: number | null
	/** "Im Anschluss an" */
	after: NearbyEvent | null
	/** The main one first */
	reasons: PlanReason[]
}

/** Dearer than any number of clashes */
const MONTH_WITHOUT = 1e8

/**
 * Sittings for a term, alternately in person and by telephone, within the tolerance of the distance and with at least
 * one of each in every month; of these plans the one with fewest holidays and clashes, most usual weekdays and fewest
 * trips. The distance always holds; what cannot be had besides is told by the reasons and by `checkRhythm`.
 */
export function planRhythm(input: RhythmInput): PlanRow[] {
	const { term, rhythm } = input
	const last = lastHeld(input)
	const first = last?.day ?? term.start
	if (first > term.end) {
		return []
	}
	const days = new RhythmDays(input)
	const found = cheapest(searchOf(input, days, first, last?.kind ?? null))
		.map(({ day, kind }) => ({ day: addDays(first, day), kind: RHYTHM_KINDS[kind]! }))
	return found.map(({ day, kind }, index) => {
		const before = found[index - 1]?.day ?? last?.day
		const after = days.followed(day, kind)
		const isOnly = !found.some((other) => other.day !== day && other.kind === kind && isSameMonth(other.day, day))
		return {
			kind,
			day,
			time: after?.ends ?? rhythm.time[kind],
			gap: before === undefined ? null : daysBetween(before, day),
			after,
			reasons: days.reasons(day, kind, before === undefined ? day : addDays(before, rhythm.distance), isOnly),
		}
	})
}

/** The sitting from which to count on, unless it is so long ago that the plan begins anew */
function lastHeld({ held, term, rhythm }: RhythmInput): { day: Day, kind: RhythmKind } | null {
	const last = [...held ?? []].sort((a, b) => a.day < b.day ? -1 : Number(a.day > b.day)).at(-1)
	return last && daysBetween(last.day, term.start) <= rhythm.distance + rhythm.tolerance ? last : null
}

function searchOf(input: RhythmInput, days: RhythmDays, first: Day, anchor: RhythmKind | null): Search {
	const { term, rhythm } = input
	const monthOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
	const wanted = new Set(monthsOf(term, rhythm.distance).map(monthOf))
	const seen = (input.held ?? []).filter(({ day }) => isSameMonth(day, first)).map(({ kind }) => 1 << RHYTHM_KINDS.indexOf(kind))
	const all = eachDay(first, addDays(term.end, 1))
	return {
		months: all.map(monthOf),
		isWanted: (month) => wanted.has(month),
		gap: { min: Math.max(1, rhythm.distance - rhythm.tolerance), max: rhythm.distance + rhythm.tolerance },
		from: Math.max(0, daysBetween(first, term.start)),
		anchor: anchor && { kind: anchor === 'presence' ? 0 : 1, seen: seen.reduce((bits, bit) => bits | bit, 0) },
		costs: all.map((day) => [days.cost(day, 'presence'), days.cost(day, 'phone')]),
		gapCost: (gap) => Math.abs(gap - rhythm.distance),
		monthWithout: MONTH_WITHOUT,
	}
}
