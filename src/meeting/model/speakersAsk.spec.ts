// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { logOf, signUp, speak } from '../fixtures.ts'
import { moved, ownEntry, secondsLeft, spokenSeconds } from './speakersAsk.ts'
import { speakersList } from './speakersList.ts'

describe('the clock', () => {
	const running = speakersList(logOf(signUp('F1'), ['limit', { seconds: 90 }], ['start', { entryId: 'F1' }]))

	it('runs on between two polls', () => {
		expect(spokenSeconds(running.current!, '2026-11-24T19:03:00.900Z')).toBe(60)
		expect(secondsLeft(running, '2026-11-24T19:03:00Z')).toBe(30)
		expect(secondsLeft(running, '2026-11-24T19:04:00Z')).toBe(-30)
	})

	it('stands while paused, and knows when there is no limit', () => {
		const paused = speakersList(logOf(signUp('F1'), ['start', { entryId: 'F1' }], ['pause', { entryId: 'F1' }]))

		expect(spokenSeconds(paused.current!, '2026-11-24T21:00:00Z')).toBe(60)
		expect(secondsLeft(paused, '2026-11-24T21:00:00Z')).toBeNull()
	})
})

describe('ownEntry', () => {
	it('is the request, not the point of order beside it', () => {
		const list = speakersList(logOf(signUp('F1'), ['pointOfOrder', { entryId: 'go', personKey: 'F1', purpose: 'other', by: 'self' }]))

		expect(ownEntry(list, 'F1')).toMatchObject({ entryId: 'F1', position: 2 })
		expect(ownEntry(list, 'M1')).toBeNull()
	})
})

describe('moved', () => {
	const steps = [signUp('M0'), ...speak('M0'), signUp('M1'), signUp('F1'), signUp('M2'), signUp('M0b'), signUp('M3')]
	const list = speakersList(logOf(...steps))
	const order = (direction: 'earlier' | 'later', entryId: string) => {
		const move = moved(list, entryId, direction)
		return move && speakersList(logOf(...steps, ['reorder', move])).queue.map((entry) => entry.entryId).join(' ')
	}

	it('passes the next of the same lane', () => {
		expect(list.queue.map(({ entryId }) => entryId).join(' ')).toBe('F1 M1 M2 M3 M0b')
		expect(order('earlier', 'M2')).toBe('F1 M2 M1 M3 M0b')
		expect(order('later', 'M2')).toBe('F1 M1 M3 M2 M0b')
	})

	it('passes neither lanes nor first speakers', () => {
		expect([order('earlier', 'M1'), order('earlier', 'F1'), order('later', 'M3'), order('earlier', 'M0b'), order('later', 'nobody')]).toEqual([null, null, null, null, null])
	})
})
