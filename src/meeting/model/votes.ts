// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How a vote was counted */
export interface Count {
	yes: number
	no: number
	abstentions: number
}

/**
 * What a majority is one of: of the votes for and against, of all votes with abstentions, of who is present with a
 * vote, or of all who have one
 */
export type MajorityBase = 'cast' | 'withAbstentions' | 'present' | 'voters'

/** `simple`: more yes than no. `absolute`: more than half of the base. `two-thirds`: at least two thirds of it */
export type Majority
	= | { kind: 'simple' }
		| { kind: 'absolute', of: MajorityBase }
		| { kind: 'two-thirds', of: MajorityBase }

/** Majorities where a body has said nothing else: the absolute one is of all who have a vote, two thirds are of the votes given for and against */
export const MAJORITIES: Readonly<Record<Majority['kind'], Majority>> = {
	simple: { kind: 'simple' },
	absolute: { kind: 'absolute', of: 'voters' },
	'two-thirds': { kind: 'two-thirds', of: 'cast' },
}

export interface VoteResult {
	accepted: boolean
	/** As many yes it takes */
	needed: number
	/** As many yes as no, which is a rejection */
	tie: boolean
}

/** Persons with a vote: there when it was taken, and altogether */
export interface Electorate {
	present: number
	voters: number
}

/** Why a count cannot be: a number that is none, or more votes than voters who are there. null: it can */
export function countProblem({ yes, no, abstentions }: Count, present: number): 'not-a-number' | 'more-than-present' | null {
	if (![yes, no, abstentions].every((number) => Number.isSafeInteger(number) && number >= 0)) {
		return 'not-a-number'
	}
	return yes + no + abstentions > present ? 'more-than-present' : null
}

/**
 * @param count that has no problem
 * @param majority it takes
 * @param electorate when the vote was taken
 */
export function resultOf(count: Count, majority: Majority, electorate: Electorate): VoteResult {
	const needed = neededYes(count, majority, electorate)
	return { accepted: count.yes >= needed, needed, tie: count.yes === count.no }
}

function neededYes(count: Count, majority: Majority, electorate: Electorate): number {
	switch (majority.kind) {
		case 'simple': return count.no + 1
		case 'absolute': return Math.floor(baseOf(count, majority.of, electorate) / 2) + 1
		// Without a single vote there is no majority
		case 'two-thirds': return Math.max(1, Math.ceil(baseOf(count, majority.of, electorate) * 2 / 3))
	}
}

function baseOf({ yes, no, abstentions }: Count, of: MajorityBase, electorate: Electorate): number {
	switch (of) {
		case 'cast': return yes + no
		case 'withAbstentions': return yes + no + abstentions
		case 'present': return electorate.present
		case 'voters': return electorate.voters
	}
}
