// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Live, LiveItem } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { logOf, signUp } from '../fixtures.ts'
import { asClock, grownLog, lastPassed, nextItem, pollDelay, secondsOn } from './live.ts'

const rows = logOf(signUp('F1'), signUp('M1'), signUp('M2'))
const speech = (full: boolean, log: typeof rows) => ({ full, log }) as unknown as NonNullable<Live['speech']>
const item = (id: number, state: LiveItem['state']) => ({ id, state }) as LiveItem

describe('the log on a screen', () => {
	it('grows, begins anew with all of it, and is forgotten behind closed doors', () => {
		const first = grownLog([], speech(true, rows.slice(0, 2)))
		expect(first).toHaveLength(2)
		expect(grownLog(first, speech(false, []))).toBe(first)
		expect(grownLog(first, speech(false, rows.slice(2)))).toEqual(rows)
		expect(grownLog(rows, speech(true, rows.slice(0, 1)))).toHaveLength(1)
		expect(grownLog(rows, null)).toEqual([])
	})
})

describe('time', () => {
	it('on an item runs while it is dealt with, and never backwards', () => {
		const now = Date.parse('2026-06-01T19:00:00Z')
		expect(secondsOn({ usedSeconds: 60, currentSince: null }, now)).toBe(60)
		expect(secondsOn({ usedSeconds: 60, currentSince: '2026-06-01T20:59:30+02:00' }, now)).toBe(90)
		expect(secondsOn({ usedSeconds: 60, currentSince: '2026-06-01T21:59:30+02:00' }, now)).toBe(60)
	})

	it.each([[7, '0:07'], [725, '12:05'], [3723, '1:02:03'], [-65, '1:05']])('%i seconds are %s', (seconds, text) => {
		expect(asClock(seconds)).toBe(text)
	})
})

it('what comes next is open; one that was put back comes when all else is done', () => {
	const items = [item(1, 'scheduled'), item(2, 'done'), item(3, 'scheduled'), item(4, 'scheduled')]
	expect(nextItem(items, 2)?.id).toBe(3)
	expect(nextItem(items, 4)?.id).toBe(1)
	expect(nextItem(items, null)?.id).toBe(1)
	expect(nextItem([item(1, 'done')], 1)).toBeNull()
})

it('polls every 2.5 s, seldom where nobody looks, and less often the longer nobody answers', () => {
	expect(pollDelay('running', false, 0)).toBe(2500)
	expect(pollDelay('running', true, 0)).toBe(15_000)
	expect(pollDelay('closed', false, 0)).toBe(15_000)
	expect([1, 2, 3, 9].map((failures) => pollDelay('running', false, failures))).toEqual([2000, 4000, 8000, 10_000])
})

describe('a time put right', () => {
	it('is the last one that has passed', () => {
		const now = Date.parse('2026-06-02T00:30:00+02:00')
		expect(lastPassed('00:10', now, 'Europe/Berlin')).toBe('2026-06-02T00:10:00+02:00')
		expect(lastPassed('23:40', now, 'Europe/Berlin')).toBe('2026-06-01T23:40:00+02:00')
		expect(lastPassed('00:31', now, 'Europe/Berlin')).toBe('2026-06-01T00:31:00+02:00')
	})
})
