// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekday } from './days.ts'
import { dayForKey } from './gridKeys.ts'
import { rangeOf, sameRange, showsToday, step, weeksOf } from './range.ts'

describe('rangeOf', () => {
	it('shows whole weeks of a month', () => {
		expect(rangeOf('month', '2026-11-22')).toEqual({ from: '2026-10-26', to: '2026-12-07' })
		// February 2027 is four weeks to the day
		expect(rangeOf('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-03-01' })
	})

	it('shows a week and a list', () => {
		expect(rangeOf('week', '2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-23' })
		expect(rangeOf('list', '2026-11-22')).toEqual({ from: '2026-11-22', to: '2026-12-23' })
	})

	it('always covers its date with weeks from Monday on', () => {
		const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count))
		fc.assert(fc.property(days, fc.constantFrom('month' as const, 'week' as const), (day, view) => {
			const range = rangeOf(view, day)
			expect(range.from <= day && day < range.to).toBe(true)
			expect(weekday(range.from)).toBe(0)
			expect(daysBetween(range.from, range.to) % 7).toBe(0)
			expect(weeksOf(range).flat()).toContain(day)
		}))
	})
})

describe('sameRange', () => {
	it('is the former object for every day of a month, so that nothing is drawn anew', () => {
		const former = rangeOf('month', '2026-11-01')
		expect(sameRange(rangeOf('month', '2026-11-30'), former)).toBe(former)
		expect(sameRange(rangeOf('month', '2026-12-01'), former)).toEqual(rangeOf('month', '2026-12-01'))
		expect(sameRange(former, undefined)).toBe(former)
	})
})

describe('step', () => {
	it('leaves out no month, however long', () => {
		expect(step('month', '2027-01-31', 1)).toBe('2027-02-01')
		expect(step('month', '2027-01-31', -1)).toBe('2026-12-01')
		expect(step('week', '2026-11-22', 1)).toBe('2026-11-23')
		expect(step('list', '2026-11-22', 1)).toBe('2026-12-23')
	})
})

describe('showsToday', () => {
	it('knows whether today is in sight', () => {
		expect(showsToday('month', '2026-11-01', '2026-11-22')).toBe(true)
		expect(showsToday('month', '2026-12-01', '2026-11-30')).toBe(false)
		expect(showsToday('week', '2026-11-16', '2026-11-22')).toBe(true)
		expect(showsToday('week', '2026-11-16', '2026-11-23')).toBe(false)
		expect(showsToday('week', '2026-11-16', '2026-11-15')).toBe(false)
		expect(showsToday('list', '2026-11-22', '2026-11-22')).toBe(true)
	})
})

describe('dayForKey', () => {
	it.each([
		['ArrowLeft', false, '2026-11-18'],
		['ArrowRight', false, '2026-11-20'],
		['ArrowUp', false, '2026-11-12'],
		['ArrowDown', false, '2026-11-26'],
		['Home', false, '2026-11-16'],
		['End', false, '2026-11-22'],
		['PageUp', false, '2026-10-19'],
		['PageDown', false, '2026-12-19'],
		['PageUp', true, '2025-11-19'],
		['PageDown', true, '2027-11-19'],
	])('%s, shift %s', (key, shift, day) => {
		expect(dayForKey('2026-11-19', key, shift)).toBe(day)
	})

	it('leaves other keys alone', () => {
		expect(dayForKey('2026-11-19', 'a', false)).toBeNull()
	})
})
