// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Majority } from './votes.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countProblem, MAJORITIES, resultOf } from './votes.ts'

const ELECTORATE = { present: 10, voters: 12 }

function count(yes: number, no: number, abstentions: number) {
	return { yes, no, abstentions }
}

describe('countProblem', () => {
	it('is more votes than voters who are there', () => {
		expect(countProblem(count(5, 4, 1), 10)).toBeNull()
		expect(countProblem(count(3, 1, 0), 10), 'who is there need not vote').toBeNull()
		expect(countProblem(count(5, 4, 2), 10)).toBe('more-than-present')
	})

	it.each([-1, 1.5, Number.NaN, Infinity])('is a number like %s', (yes) => {
		expect(countProblem(count(yes, 0, 0), 10)).toBe('not-a-number')
	})
})

describe('resultOf', () => {
	it.each([
		['simple', MAJORITIES.simple, count(3, 2, 5), [true, 3]],
		['simple, a tie', MAJORITIES.simple, count(3, 3, 0), [false, 4]],
		['absolute with abstentions, which withhold it', { kind: 'absolute', of: 'withAbstentions' }, count(4, 2, 3), [false, 5]],
		['absolute with abstentions', { kind: 'absolute', of: 'withAbstentions' }, count(5, 2, 2), [true, 5]],
		['absolute of who voted yes or no', { kind: 'absolute', of: 'cast' }, count(4, 2, 3), [true, 4]],
		['absolute of who is there', { kind: 'absolute', of: 'present' }, count(5, 0, 0), [false, 6]],
		['absolute', MAJORITIES.absolute, count(7, 3, 0), [true, 7]],
		['two thirds', MAJORITIES['two-thirds'], count(6, 3, 1), [true, 6]],
		['two thirds missed by one', MAJORITIES['two-thirds'], count(5, 3, 2), [false, 6]],
		['two thirds of all', { kind: 'two-thirds', of: 'voters' }, count(8, 2, 0), [true, 8]],
	] as [string, Majority, ReturnType<typeof count>, [boolean, number]][])('%s', (_, majority, votes, [accepted, needed]) => {
		expect(resultOf(votes, majority, ELECTORATE)).toEqual({ accepted, needed, tie: votes.yes === votes.no })
	})

	const anyCount = fc.record({ yes: fc.nat(60), no: fc.nat(60), abstentions: fc.nat(60) })
	const anyMajority = fc.oneof(fc.constant<Majority>({ kind: 'simple' }), fc.record({ kind: fc.constantFrom('absolute', 'two-thirds'), of: fc.constantFrom('cast', 'withAbstentions', 'present', 'voters') }) as fc.Arbitrary<Majority>)

	it('never accepts what a simple majority does not, nor anything without a yes', () => {
		fc.assert(fc.property(anyCount, anyMajority, (votes, majority) => {
			const all = votes.yes + votes.no + votes.abstentions
			const { accepted } = resultOf(votes, majority, { present: all, voters: all })

			expect(!accepted || (votes.yes > votes.no && votes.yes > 0)).toBe(true)
		}))
	})

	it('is exactly two thirds, and exactly more than half', () => {
		fc.assert(fc.property(anyCount, (votes) => {
			const { yes, no, abstentions } = votes

			expect(resultOf(votes, MAJORITIES['two-thirds'], ELECTORATE).accepted).toBe(yes > 0 && yes * 3 >= (yes + no) * 2)
			expect(resultOf(votes, { kind: 'absolute', of: 'withAbstentions' }, ELECTORATE).accepted).toBe(yes > no + abstentions)
		}))
	})
})
