// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvaluatedEvent, EvaluatedSitting } from '../../http/types.ts'

import { describe, expect, test } from 'vitest'
import { forums, goalsByChapter, goalsOf, multiDay, sittingsByMonth, spread, trips, weekends } from './evaluation.ts'

const BEZIRKE = [2, 3, 4, 5]
function event(bezirkIds: number[], first = '2026-03-07', fields: Partial<EvaluatedEvent> = {}): EvaluatedEvent {
	return { eventId: 1, recurrenceId: null, title: 'Forum', kind: 'forum', first, last: first, bezirkIds, ...fields }
}
function sitting(day: string, fields: Partial<EvaluatedSitting> = {}): EvaluatedSitting {
	return { id: 1, day, kind: 'presence', title: 'Sitzung', cancelled: false, afterEvent: false, ...fields }
}
const countsOf = (counts: number[]) => counts.flatMap((count, index) => Array.from({ length: count }, () => event([BEZIRKE[index]!])))

describe('spread over the Bezirke', () => {
	test('5/0/1/1 flags the zero, is uneven, and goes there next', () => {
		const found = spread(countsOf([5, 0, 1, 1]), BEZIRKE)
		expect(found.rows.map((row) => row.events.length)).toEqual([5, 0, 1, 1])
		expect(found).toMatchObject({ empty: [3], uneven: true, next: 3 })
	})

	test.each([[[1, 1, 1, 1], false], [[2, 1, 1, 2], false], [[3, 1, 2, 2], true], [[1, 0, 0, 0], false], [[2, 0, 1, 1], true]])('%j uneven: %s', (counts, uneven) => {
		expect(spread(countsOf(counts), BEZIRKE).uneven).toBe(uneven)
	})

	test('of several with the fewest the one whose last is longest ago comes next, before them one that never had any', () => {
		const events = [event([2], '2026-01-10'), event([3], '2025-11-01'), event([4], '2026-02-01'), event([5], '2025-12-01')]
		expect(spread(events, BEZIRKE).next).toBe(3)
		expect(spread(events.slice(1), BEZIRKE).next).toBe(2)
		expect(spread([...events, event([3], '2026-05-01')], BEZIRKE).next).toBe(5)
	})

	test('what several Bezirke hold counts in each, what none holds has a row of its own', () => {
		const found = spread([event([2, 4]), event([]), event([99])], BEZIRKE)
		expect(found.rows.map(({ bezirkId, events }) => [bezirkId, events.length])).toEqual([[2, 1], [3, 0], [4, 1], [5, 0], [null, 2]])
		expect(spread([], []).next).toBeNull()
		expect(spread([], []).uneven).toBe(false)
	})
})

test('forums are of one day, weekends are no camps', () => {
	const events = [event([2]), event([2], '2026-04-01', { last: '2026-04-02' }), event([], '2026-05-02', { kind: 'state-weekend', last: '2026-05-03' }), event([], '2026-07-18', { kind: 'summer-camp', last: '2026-07-21' })]
	expect(multiDay(forums(events)).map(({ first }) => first)).toEqual(['2026-04-01'])
	expect(weekends(events).map(({ first }) => first)).toEqual(['2026-05-02'])
})

test('each month of the term has its sittings, those that were held', () => {
	const months = sittingsByMonth({ start: '2026-01-20', end: '2026-03-02' }, [
		sitting('2026-01-24'),
		sitting('2026-02-07', { kind: 'phone' }),
		sitting('2026-02-21', { cancelled: true }),
		sitting('2026-02-22', { kind: 'retreat' }),
	])
	expect(months.map(({ month, presence, phone }) => [month, presence.length, phone.length])).toEqual([['2026-01', 1, 0], ['2026-02', 0, 1], ['2026-03', 0, 0]])
})

test('a sitting after an event is no journey of its own; by telephone nobody travels', () => {
	const found = trips([sitting('2026-01-24'), sitting('2026-02-07', { afterEvent: true }), sitting('2026-02-08', { kind: 'phone', afterEvent: true }), sitting('2026-03-07', { cancelled: true, afterEvent: true })])
	expect([found.sittings.length, found.combined.length]).toEqual([2, 1])
})

test('goals by chapter keep its order, those in none come last', () => {
	const goals = [
		{ chapterId: null, chapter: null, state: 'open' as const, count: 2 },
		{ chapterId: 8, chapter: 'B', state: 'open' as const, count: 3 },
		{ chapterId: 5, chapter: 'A', state: 'done' as const, count: 1 },
		{ chapterId: 8, chapter: 'B', state: 'done' as const, count: 4 },
	]
	expect(goalsByChapter(goals).map(({ chapter, total, counts }) => [chapter, total, counts])).toEqual([['B', 7, { open: 3, done: 4 }], ['A', 1, { done: 1 }], [null, 2, { open: 2 }]])
	expect([goalsOf(goals, 'open'), goalsOf(goals, 'done'), goalsOf(goals, 'begun')]).toEqual([5, 5, 0])
})
