// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Lane, SpeakersSettings } from './speakersLog.ts'

/** Contributions that opening a list of rule H allows: "für jeweils drei weitere Personen eines Geschlechts" (SPD Berlin, 06/II/2018) */
const OPENED_FOR = 3
/** Contributions of the open lane in a row after which rule H3 ends the debate */
const MOST_IN_ROW = 3

/** What is left of an opening of rule H */
export interface Opening {
	readonly lane: Lane
	/** Contributions */
	readonly left: number
}

/** Where a debate stands between the lanes. Never changed, only replaced */
export interface Quota {
	/** When each lane spoke last, in contributions since the item began; 0: not yet */
	readonly spokeLast: Readonly<Record<Lane, number>>
	readonly counted: number
	readonly openInRow: number
	readonly opening: Opening | null
}

export const NOBODY_SPOKE: Quota = { spokeLast: { quoted: 0, open: 0, unspecified: 0 }, counted: 0, openInRow: 0, opening: null }

/** What the order is made of */
export interface Waiting {
	lane: Lane
	/** Has not spoken on this item */
	first: boolean
}

/** The lane that a choice counts in; null: in none */
export function countedLane(lane: Lane, settings: SpeakersSettings): Lane | null {
	if (lane !== 'unspecified' || settings.unspecified === 'own') {
		return lane
	}
	return settings.unspecified === 'quoted' ? 'quoted' : null
}

/** Whether the lane spoke last, so that the quota is not kept if it goes on */
export function isRepeat(quota: Quota, lane: Lane | null): boolean {
	return lane !== null && quota.counted > 0 && quota.spokeLast[lane] === quota.counted
}

/** Whether the rule lets somebody of the lane be asked now */
export function isAllowed(quota: Quota, lane: Lane | null, settings: SpeakersSettings): boolean {
	switch (settings.rule) {
		case 'W': return true
		case 'H': return !isRepeat(quota, lane) || quota.opening?.lane === lane
		case 'H3': return lane !== 'open' || quota.openInRow < MOST_IN_ROW
	}
}

/**
 * Where the debate stands once somebody of the lane has the floor.
 * A contribution in no category neither breaks a row nor adds to it.
 */
export function afterContribution(quota: Quota, lane: Lane | null): Quota {
	if (lane === null) {
		return quota
	}
	const counted = quota.counted + 1
	return {
		spokeLast: { ...quota.spokeLast, [lane]: counted },
		counted,
		openInRow: lane === 'open' ? quota.openInRow + 1 : 0,
		opening: quota.opening?.lane === lane ? oneLess(quota.opening) : quota.opening,
	}
}

function oneLess({ lane, left }: Opening): Opening | null {
	return left > 1 ? { lane, left: left - 1 } : null
}

/** Rule H is opened by the plenum: three more of one lane, then it is closed again */
export function opened(quota: Quota, lane: Lane): Quota {
	return { ...quota, opening: { lane, left: OPENED_FOR } }
}

/** Rule H3's continuation: another three may follow in a row */
export function continued(quota: Quota): Quota {
	return { ...quota, openInRow: 0 }
}

export function needsContinuation(quota: Quota, settings: SpeakersSettings): boolean {
	return settings.rule === 'H3' && quota.openInRow >= MOST_IN_ROW
}

interface Ranked<T> {
	entry: T
	/** Place among all, were there no lanes */
	rank: number
}

/**
 * Who would be asked in which order if nobody signed up any more, and whom the rule holds back.
 * The lane that has not spoken for longest goes next, of each lane whoever signed up first or, with
 * first speakers first, has not spoken yet. Who is in no category goes when nobody due stands before them.
 *
 * @param waiting in the order of sign-up
 * @param quota where the debate stands
 * @param settings of the list
 */
export function askingOrder<T extends Waiting>(waiting: readonly T[], quota: Quota, settings: SpeakersSettings): { asked: T[], held: T[] } {
	const lines = toLines(waiting, settings)
	const asked: T[] = []
	for (let now = quota; ;) {
		const lane = nextLane(lines, now, settings)
		if (lane === undefined) {
			break
		}
		asked.push(lines.get(lane)!.pop()!.entry)
		now = afterContribution(now, lane)
	}
	const gone = new Set(asked)
	return { asked, held: waiting.filter((entry) => !gone.has(entry)) }
}

/** A line for each lane, its head at the array's end, where it is taken off in one step */
function toLines<T extends Waiting>(waiting: readonly T[], settings: SpeakersSettings): Map<Lane | null, Ranked<T>[]> {
	const goesFirst = (entry: T) => settings.firstSpeakersFirst && entry.first
	const all = [...waiting.filter(goesFirst), ...waiting.filter((entry) => !goesFirst(entry))]
	const lines = new Map<Lane | null, Ranked<T>[]>()
	for (let rank = all.length - 1; rank >= 0; rank--) {
		const lane = countedLane(all[rank]!.lane, settings)
		const line = lines.get(lane) ?? []
		line.push({ entry: all[rank]!, rank })
		lines.set(lane, line)
	}
	return lines
}

/** Undefined: nobody may be asked */
function nextLane<T>(lines: ReadonlyMap<Lane | null, readonly Ranked<T>[]>, quota: Quota, settings: SpeakersSettings): Lane | null | undefined {
	const rank = (lane: Lane | null) => lines.get(lane)!.at(-1)!.rank
	const lanes = [...lines.keys()].filter((lane) => lines.get(lane)!.length > 0)
	const due = lanes.filter((lane) => lane !== null)
		.filter((lane) => isAllowed(quota, lane, settings))
		.sort((a, b) => quota.spokeLast[a] - quota.spokeLast[b] || rank(a) - rank(b))[0]
	return lanes.includes(null) && (due === undefined || rank(null) < rank(due)) ? null : due
}
