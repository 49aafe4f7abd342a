// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isZone, toInstant, toWall } from './zone.ts'

const BERLIN = 'Europe/Berlin'

describe('zone', () => {
	it('reads an instant on the association\'s clock, whatever its offset', () => {
		expect(toWall('2027-06-03T17:00:00Z', BERLIN)).toEqual({ day: '2027-06-03', time: '19:00' })
		expect(toWall('2027-01-03T23:30:00+00:00', BERLIN)).toEqual({ day: '2027-01-04', time: '00:30' })
		expect(toWall('2027-06-03T19:00:00+02:00', 'Asia/Kathmandu')).toEqual({ day: '2027-06-03', time: '22:45' })
	})

	it('writes the offset of the season', () => {
		expect(toInstant('2027-01-03', '19:00', BERLIN)).toBe('2027-01-03T19:00:00+01:00')
		expect(toInstant('2027-07-03', '19:00', BERLIN)).toBe('2027-07-03T19:00:00+02:00')
		expect(toInstant('2027-07-03', '19:00', 'America/St_Johns')).toBe('2027-07-03T19:00:00-02:30')
	})

	it('moves a time that does not exist on by the hour that was left out', () => {
		expect(toInstant('2027-03-28', '02:30', BERLIN)).toBe('2027-03-28T03:30:00+02:00')
	})

	it('takes a doubled time for its first passing', () => {
		expect(toInstant('2026-10-25', '02:30', BERLIN)).toBe('2026-10-25T02:30:00+02:00')
		expect(toInstant('2026-10-25', '03:30', BERLIN)).toBe('2026-10-25T03:30:00+01:00')
	})

	it('is undone by reading it back, but for the hour that is left out', () => {
		const zones = fc.constantFrom(BERLIN, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia')
		fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000 }), zones, (hours, zone) => {
			const { day, time } = toWall(hours * 3_600_000, zone)
			expect(toWall(toInstant(day, time, zone), zone)).toEqual({ day, time })
		}))
	})

	it('knows zones', () => {
		expect(isZone(BERLIN)).toBe(true)
		expect(isZone('W. Europe Standard Time')).toBe(false)
	})
})
