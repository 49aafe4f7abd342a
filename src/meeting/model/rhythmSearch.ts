// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** 0: in person, 1: by telephone */
type Kind = 0 | 1

export interface Found {
	/** Counted from the search's first day */
	day: number
	kind: Kind
}

/** Days are counted from 0, months too */
export interface Search {
	/** The month of each day */
	months: readonly number[]
	/** Whether a month is to have a sitting of each kind */
	isWanted: (month: number) => boolean
	gap: { min: number, max: number }
	/** Days before it are not free for planning */
	from: number
	/** Stands on day 0, with the kinds its month has had, as bits; null: the plan begins it all */
	anchor: { kind: Kind, seen: number } | null
	/** Of each day, by kind */
	costs: readonly (readonly [number, number])[]
	gapCost: (gap: number) => number
	monthWithout: number
}

const KINDS: readonly Kind[] = [0, 1]

/**
 * Days for alternate kinds, the gaps within bounds, at the least cost: the shortest way through
 * (day, kind, kinds that the month has had), so that the work grows with the days alone.
 */
export function cheapest(search: Search): Found[] {
	const size = search.months.length * 8
	const cost = new Float64Array(size).fill(Infinity)
	const origin = new Int32Array(size).fill(-1)
	const reach = (state: number, price: number, from: number) => {
		if (price < cost[state]!) {
			cost[state] = price
			origin[state] = from
		}
	}
	begin(search, reach)
	for (let state = 0; state < size; state++) {
		if (cost[state]! < Infinity) {
			goOn(search, state, cost[state]!, reach)
		}
	}
	return backFrom(cheapestEnd(search, cost), origin, search.anchor !== null)
}

type Reach = (state: number, price: number, from: number) => void

function begin(search: Search, reach: Reach): void {
	const { anchor, from, gap, months } = search
	if (anchor) {
		reach(stateOf(0, anchor.kind, anchor.seen), 0, -1)
		return
	}
	// The sooner the better, not later than a gap may be, and where nothing else decides in person
	for (let day = from; day < months.length && day <= from + gap.max; day++) {
		for (const kind of KINDS) {
			reach(stateOf(day, kind, 1 << kind), search.costs[day]![kind] + day - from + kind / 2 + without(search, months[from]!, 0, months[day]!), -1)
		}
	}
}

function goOn(search: Search, state: number, price: number, reach: Reach): void {
	const [day, kind, seen] = partsOf(state)
	const { gap, months } = search
	const other: Kind = kind === 0 ? 1 : 0
	for (let next = Math.max(day + gap.min, search.from); next <= day + gap.max && next < months.length; next++) {
		const had = months[next] === months[day] ? seen : 0
		reach(
			stateOf(next, other, had | 1 << other),
			price + search.costs[next]![other] + search.gapCost(next - day) + without(search, months[day]!, seen, months[next]!),
			state,
		)
	}
}

/** What the months cost that end before `to` and have not had both kinds */
function without({ isWanted, monthWithout }: Search, month: number, seen: number, to: number): number {
	let missing = 0
	for (let one = month; one < to; one++) {
		const had = one === month ? seen : 0
		missing += isWanted(one) ? KINDS.filter((kind) => !(had & 1 << kind)).length : 0
	}
	return missing * monthWithout
}

/** The cheapest state from which the term's end is no further than a gap may be */
function cheapestEnd(search: Search, cost: Float64Array): number {
	const { months, gap } = search
	const after = (months.at(-1) ?? 0) + 1
	let best = -1
	let least = Infinity
	for (let state = Math.max(0, months.length - 1 - gap.max) * 8; state < cost.length; state++) {
		const [day, , seen] = partsOf(state)
		const price = cost[state]! < Infinity ? cost[state]! + without(search, months[day]!, seen, after) : Infinity
		if (price < least) {
			least = price
			best = state
		}
	}
	return best
}

function backFrom(end: number, origin: Int32Array, isAnchored: boolean): Found[] {
	const found: Found[] = []
	for (let state = end; state >= 0; state = origin[state]!) {
		const [day, kind] = partsOf(state)
		found.unshift({ day, kind })
	}
	return isAnchored ? found.slice(1) : found
}

function stateOf(day: number, kind: Kind, seen: number): number {
	return day * 8 + kind * 4 + seen
}

function partsOf(state: number): [day: number, kind: Kind, seen: number] {
	return [state >> 3, (state >> 2 & 1) as Kind, state & 3]
}
