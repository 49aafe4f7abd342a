// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** How many of those with a vote have to be there for resolutions to hold */
export type QuorumRule
	= | { kind: 'more-than-half' }
		| { kind: 'at-least-half' }
		| { kind: 'at-least', persons: number }
		/** At least that share, for example 1 of 3 */
		| { kind: 'share', of: number, outOf: number }

export const DEFAULT_QUORUM: Readonly<QuorumRule> = { kind: 'more-than-half' }

/**
 * A rule as a meeting's `quorumRule` keeps it: `more-than-half`, `at-least-half`, `at-least-5`, `share-1-3`
 *
 * @param text empty: the default
 * @return null for what is no rule
 */
export function readQuorumRule(text: string): QuorumRule | null {
	if (text === '') {
		return DEFAULT_QUORUM
	}
	if (text === 'more-than-half' || text === 'at-least-half') {
		return { kind: text }
	}
	const persons = Number(/^at-least-(\d{1,6})$/.exec(text)?.[1] ?? 0)
	if (persons > 0) {
		return { kind: 'at-least', persons }
	}
	const [of, outOf] = (/^share-(\d{1,6})-(\d{1,6})$/.exec(text) ?? []).slice(1).map(Number)
	return of && outOf && of <= outOf ? { kind: 'share', of, outOf } : null
}

export function writeQuorumRule(rule: QuorumRule): string {
	switch (rule.kind) {
		case 'at-least': return `at-least-${rule.persons}`
		case 'share': return `share-${rule.of}-${rule.outOf}`
		default: return rule.kind
	}
}

/** Somebody's presence, one row for each coming and going */
export interface Presence {
	personKey: string
	/** ISO instant, counted in */
	from: string
	/** ISO instant, no longer counted in; null: still there */
	to: string | null
	hasVote: boolean
}

export interface Quorum {
	/** Persons with a vote, there or not */
	voters: number
	present: number
	/** As many have to be there */
	needed: number
	quorate: boolean
}

/**
 * How many persons with a vote are there at an instant, each once however often they come and go
 *
 * @param presence rows in any order
 * @param at ISO instant
 */
export function presentVoters(presence: readonly Presence[], at: string): number {
	const now = Date.parse(at)
	return new Set(presence
		.filter(({ hasVote, from, to }) => hasVote && Date.parse(from) <= now && (to === null || now < Date.parse(to)))
		.map(({ personKey }) => personKey)).size
}

/** Nobody at all is never a quorum */
export function neededFor(rule: QuorumRule, voters: number): number {
	switch (rule.kind) {
		case 'more-than-half': return Math.floor(voters / 2) + 1
		case 'at-least-half': return Math.max(1, Math.ceil(voters / 2))
		case 'at-least': return Math.max(1, rule.persons)
		case 'share': return Math.max(1, Math.ceil(voters * rule.of / rule.outOf))
	}
}

/**
 * Whether a body can resolve at an instant
 *
 * @param rule of the body
 * @param voters persons with a vote, there or not; vacant offices are none
 * @param presence rows of the sitting
 * @param at ISO instant, for example of the vote
 */
export function quorumAt(rule: QuorumRule, voters: number, presence: readonly Presence[], at: string): Quorum {
	const present = presentVoters(presence, at)
	const needed = neededFor(rule, voters)
	return { voters, present, needed, quorate: present >= needed }
}
