// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contact } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { byQuiet, isAbsent, isQuiet, weeksSince } from './contacts.ts'

function contact(gliederungId: number, day: string | null, absences = 0): Contact {
	return { gliederungId, responsible: null, lastCall: null, absences, lastContact: day === null ? null : { day, kind: 'visit' } }
}

describe('contacts', () => {
	it('counts whole weeks, and none for never', () => {
		expect(weeksSince('2026-06-01', '2026-06-14')).toBe(1)
		expect(weeksSince(null, '2026-06-14')).toBe(Infinity)
	})

	it('calls a branch quiet after more than eight weeks', () => {
		expect(isQuiet(contact(1, '2026-04-06'), '2026-06-01')).toBe(false)
		expect(isQuiet(contact(1, '2026-04-05'), '2026-06-01')).toBe(true)
		expect(isQuiet(contact(1, null), '2026-06-01')).toBe(true)
	})

	it('calls a branch absent from the second missed call on', () => {
		expect([0, 1, 2, 3].map((missed) => isAbsent(contact(1, null, missed)))).toEqual([false, false, true, true])
	})

	it('begins with who was never heard from, and keeps the order among equals', () => {
		const given = [contact(1, '2026-05-01'), contact(2, null), contact(3, '2026-01-01'), contact(4, '2026-05-01')]
		expect(byQuiet(given).map(({ gliederungId }) => gliederungId)).toEqual([2, 3, 1, 4])
	})
})
