// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Attendance, AttendedDate } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { percent, rows, thereOf } from './attendanceRows.ts'

function date(fields: Partial<AttendedDate>): AttendedDate {
	return {
		kind: 'presence',
		title: 'Sitzung',
		day: '2026-06-01',
		eventId: 1,
		meetingId: 1,
		expectedDateId: null,
		etag: null,
		cancelled: false,
		expected: [1, 2],
		states: [],
		...fields,
	}
}

const data: Attendance = {
	gliederungId: 21,
	all: true,
	ownId: 2,
	people: [{ id: 1, name: 'Alex', hasAccount: true }, { id: 2, name: 'Kim', hasAccount: true }],
	can: { edit: true },
	dates: [
		date({ states: [{ personId: 1, state: 'present' }, { personId: 2, state: 'excused' }] }),
		date({ kind: 'own-event', states: [{ personId: 1, state: 'missing' }, { personId: 2, state: 'late' }] }),
		date({ cancelled: true, states: [{ personId: 1, state: 'missing' }] }),
		date({}),
	],
}

describe('attendance of a body', () => {
	it('counts who was there among the dates that took place, were noted and not excused', () => {
		const { people, own, all } = rows(data)
		expect(people.map(({ name, attended, n }) => [name, attended, n])).toEqual([['Alex', 1, 2], ['Kim', 1, 1]])
		expect(own?.name).toBe('Kim')
		expect(own?.unknown).toBe(1)
		expect([all.attended, all.n]).toEqual([2, 3])
	})

	it('says of a date how many of those expected were there', () => {
		expect(data.dates.map(thereOf)).toEqual([{ there: 1, expected: 2 }, { there: 1, expected: 2 }, null, null])
	})

	it('knows nothing of nobody', () => {
		expect(rows({ ...data, people: [], dates: [], ownId: null })).toEqual({ people: [], own: null, all: { n: 0, attended: 0, rate: null } })
		expect(percent(2 / 3)).toBe(67)
	})
})
