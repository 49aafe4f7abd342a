// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Presence } from './quorum.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_QUORUM, neededFor, presentVoters, quorumAt, readQuorumRule, writeQuorumRule } from './quorum.ts'

const SEVEN = '2026-11-24T19:00:00+01:00'

function present(personKey: string, more: Partial<Presence> = {}): Presence {
	return { personKey, from: SEVEN, to: null, hasVote: true, ...more }
}

describe('quorum', () => {
	it('of twelve holds with seven, and no longer when one has left', () => {
		const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => present(key, { to: key === 'g' ? '2026-11-24T20:00:00+01:00' : null }))

		expect(quorumAt(DEFAULT_QUORUM, 12, people, '2026-11-24T19:30:00+01:00')).toEqual({ voters: 12, present: 7, needed: 7, quorate: true })
		expect(quorumAt(DEFAULT_QUORUM, 12, people, '2026-11-24T20:00:00+01:00')).toEqual({ voters: 12, present: 6, needed: 7, quorate: false })
	})

	it.each([
		[{ kind: 'more-than-half' }, 13, 7],
		[{ kind: 'at-least-half' }, 12, 6],
		[{ kind: 'at-least-half' }, 13, 7],
		[{ kind: 'at-least', persons: 5 }, 12, 5],
		[{ kind: 'share', of: 1, outOf: 3 }, 12, 4],
		[{ kind: 'share', of: 2, outOf: 3 }, 13, 9],
	] as const)('by rule %j of %i needs %i', (rule, voters, needed) => {
		expect(neededFor(rule, voters)).toBe(needed)
	})

	it.each(['more-than-half', 'at-least-half'] as const)('by rule %s is never nobody', (kind) => {
		expect(quorumAt({ kind }, 0, [], SEVEN).quorate).toBe(false)
	})

	it('of more than half means more than who is missing', () => {
		fc.assert(fc.property(fc.nat(500), fc.nat(500), (voters, here) => {
			const there = Math.min(voters, here)

			expect(there >= neededFor(DEFAULT_QUORUM, voters)).toBe(there > voters - there)
		}))
	})
})

describe('a rule as it is kept', () => {
	it.each(['more-than-half', 'at-least-half', 'at-least-5', 'share-1-3', 'share-2-2'])('reads and writes %s', (text) => {
		expect(writeQuorumRule(readQuorumRule(text)!)).toBe(text)
	})

	it('is the default where nothing is said', () => {
		expect(readQuorumRule('')).toEqual(DEFAULT_QUORUM)
	})

	it.each(['half', 'at-least', 'at-least-0', 'at-least-1-2', 'share-3', 'share-3-2', 'share-0-2', 'share-1-0', 'more-than-half-3', 'at-least-9999999'])('knows no rule %s', (text) => {
		expect(readQuorumRule(text)).toBeNull()
	})
})

describe('presentVoters', () => {
	it('counts who has a vote, once, from coming until leaving, in whatever offset', () => {
		const rows = [
			present('a', { to: '2026-11-24T18:30:00Z' }),
			present('a', { from: '2026-11-24T18:20:00Z' }),
			present('guest', { hasVote: false }),
			present('late', { from: '2026-11-24T20:00:00+01:00' }),
		]

		expect(presentVoters(rows, '2026-11-24T17:59:59Z')).toBe(0)
		expect(presentVoters(rows, '2026-11-24T18:00:00Z')).toBe(1)
		expect(presentVoters(rows, '2026-11-24T18:25:00Z')).toBe(1)
		expect(presentVoters(rows, '2026-11-24T19:00:00Z')).toBe(2)
	})
})
