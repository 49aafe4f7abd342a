// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, eachDay, isDay, startOfWeek, weekday, weekNumber } from './days.ts'

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1950-01-01', count))

describe('days', () => {
	it('knows which dates exist', () => {
		expect(['2028-02-29', '2027-12-31'].every(isDay)).toBe(true)
		expect(['2027-02-29', '2027-13-01', '27-1-1', '', '2027-01-01T00:00', '0001-01-01', null, 5].some(isDay)).toBe(false)
	})

	it('keeps to the month\'s last day', () => {
		expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
		expect(addMonths('2027-12-15', 1)).toBe('2028-01-15')
		expect(addMonths('2027-01-15', -1)).toBe('2026-12-15')
		expect(addMonths('2028-02-29', -12)).toBe('2027-02-28')
	})

	it('begins weeks on Monday', () => {
		expect(weekday('2026-11-23')).toBe(0)
		expect(startOfWeek('2026-11-22')).toBe('2026-11-16')
	})

	it.each([['2026-01-01', 1], ['2026-12-31', 53], ['2027-01-03', 53], ['2027-01-04', 1], ['2027-12-31', 52]])('numbers the week of %s', (day, week) => {
		expect(weekNumber(day)).toBe(week)
	})

	it('counts what it adds', () => {
		fc.assert(fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
			expect(daysBetween(day, addDays(day, count))).toBe(count)
		}))
		fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (day, count) => {
			expect(eachDay(day, addDays(day, count))).toHaveLength(count)
		}))
	})
})
