// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useTyping } from './useTyping.ts'

describe('useTyping', () => {
	beforeEach(() => {
		vi.useFakeTimers()
	})
	afterEach(() => {
		vi.useRealTimers()
	})

	it('does the last thing once, after the pause', () => {
		const done: string[] = []
		const typed = effectScope().run(() => useTyping(100))!
		typed(() => done.push('a'))
		vi.advanceTimersByTime(99)
		typed(() => done.push('ab'))
		vi.advanceTimersByTime(99)
		expect(done).toEqual([])
		vi.advanceTimersByTime(1)
		expect(done).toEqual(['ab'])
		typed(() => done.push('abc'))
		typed(null)
		vi.advanceTimersByTime(1000)
		expect(done).toEqual(['ab'])
	})

	it('lets two fields wait side by side, and does nothing once the page is left', () => {
		const done: string[] = []
		const scope = effectScope()
		const [one, other] = scope.run(() => [useTyping(100), useTyping(100)])!
		one(() => done.push('one'))
		other(() => done.push('other'))
		vi.advanceTimersByTime(100)
		expect(done).toEqual(['one', 'other'])
		one(() => done.push('late'))
		scope.stop()
		vi.advanceTimersByTime(1000)
		expect(done).toEqual(['one', 'other'])
	})
})
