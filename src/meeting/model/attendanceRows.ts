// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Attendance, AttendanceState, AttendedDate } from '../../http/types.ts'
import type { Attended, PersonAttendance } from './attendance.ts'

import { attendance, together } from './attendance.ts'

export const STATES: readonly AttendanceState[] = ['present', 'late', 'left-early', 'excused', 'missing']

export interface AttendanceRow extends PersonAttendance {
	personId: number
	name: string
}

export interface Rows {
	/** By name: it is no competition */
	people: AttendanceRow[]
	own: AttendanceRow | null
	all: Attended
}

/** Everybody's attendance, of what the API tells */
export function rows(data: Attendance): Rows {
	const dates = data.dates.map(({ kind, cancelled, expected, states }, id) => ({
		id,
		kind,
		cancelled,
		recorded: states.length > 0,
		expected: expected.map(String),
	}))
	const marks = data.dates.flatMap(({ states }, dateId) => states.map(({ personId, state }) => ({ dateId, personKey: String(personId), state })))
	const names = new Map(data.people.map(({ id, name }) => [id, name]))
	const people = attendance(dates, marks)
		.map((one) => ({ ...one, personId: Number(one.personKey), name: names.get(Number(one.personKey)) ?? '' }))
		.sort((a, b) => a.name.localeCompare(b.name))
	return { people, own: people.find(({ personId }) => personId === data.ownId) ?? null, all: together(people) }
}

/** How many of those expected were there; null where nobody noted it or the date was cancelled */
export function thereOf(date: AttendedDate): { there: number, expected: number } | null {
	if (date.cancelled || date.states.length === 0) {
		return null
	}
	const there = date.states.filter(({ personId, state }) => date.expected.includes(personId) && state !== 'missing' && state !== 'excused')
	return { there: there.length, expected: date.expected.length }
}

export function percent(rate: number): number {
	return Math.round(rate * 100)
}
