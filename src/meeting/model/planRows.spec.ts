// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Meeting, MeetingDetail, Occurrence } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { habitOf, inputOf, rowsOf, sittingsOf, surroundings } from './planRows.ts'

const ZONE = 'Europe/Berlin'
const HABIT = { title: 'Sitzung', location: 'Haus', stop: 'Bahnhof', conference: 'tel:+495111', minutes: 90, inviteDays: 5 }
const ROW = { key: 0, kind: 'presence' as const, day: '2026-10-24', time: '19:00', location: 'Haus', afterEventId: 7, reasons: [] }

describe('a row of the plan', () => {
	it('becomes a meeting on the association\'s clock, over a change of it too', () => {
		expect(inputOf(ROW, HABIT, ZONE)).toEqual({ kind: 'presence', title: 'Sitzung', start: '2026-10-24T17:00:00Z', end: '2026-10-24T18:30:00Z', timeZone: ZONE, location: 'Haus', stop: 'Bahnhof', inviteDays: 5, afterEventId: 7 })
		expect(inputOf({ ...ROW, day: '2026-10-26' }, HABIT, ZONE).start).toBe('2026-10-26T18:00:00Z')
	})

	it('leaves the stop behind with its place, and takes the number to dial along', () => {
		const moved = inputOf({ ...ROW, kind: 'phone', location: ' Woanders ' }, HABIT, ZONE)

		expect(moved).not.toHaveProperty('stop')
		expect(moved).toMatchObject({ location: 'Woanders', conference: 'tel:+495111' })
	})

	it('begins with what the planner proposes and where the body met last', () => {
		const rows = rowsOf([{ kind: 'phone', day: '2026-10-01', time: '20:00', gap: 14, after: { eventId: 3, title: 'Forum', day: '2026-10-01', ends: '18:00' }, reasons: [{ code: 'weekday' }] }], { presence: HABIT, phone: { ...HABIT, location: 'Online' } })

		expect(rows).toEqual([{ key: 0, kind: 'phone', day: '2026-10-01', time: '20:00', location: 'Online', afterEventId: 3, reasons: [{ code: 'weekday' }] }])
	})
})

describe('what the planner is told', () => {
	it('is how long and where the body met last', () => {
		const last = { allDay: false, title: 'Telko', location: 'Online', stop: '', conference: null, start: '2026-06-03T20:00:00+02:00', end: '2026-06-03T21:15:00+02:00', inviteDays: 3 } as MeetingDetail

		expect(habitOf(last, 'X', 'phone')).toMatchObject({ title: 'Telko', minutes: 75, inviteDays: 3 })
		expect(habitOf(null, 'X', 'phone')).toMatchObject({ title: 'X', minutes: 60 })
	})

	it('is which sittings stand, drafts left out and cancelled ones marked', () => {
		const one = { allDay: false, start: '2026-06-03T23:30:00Z', kind: 'retreat', status: 'published' } as Meeting

		expect(sittingsOf([one, { ...one, status: 'draft' }, { ...one, kind: 'phone', status: 'cancelled' }], ZONE)).toEqual([
			{ day: '2026-06-04', kind: 'other', cancelled: false },
			{ day: '2026-06-04', kind: 'phone', cancelled: true },
		])
	})

	it('is what is on where the body is a host: joint events to follow, all else in the way', () => {
		const forum = { eventId: 1, title: 'Forum', kind: 'forum', hosts: [1], status: 'published', allDay: false, start: '2026-06-06T10:00:00+02:00', end: '2026-06-06T15:00:00+02:00' } as Occurrence

		expect(surroundings([forum, { ...forum, eventId: 2, kind: 'social' }, { ...forum, eventId: 3, hosts: [2] }, { ...forum, eventId: 4, status: 'cancelled' }], 1, ZONE)).toEqual({
			events: [{ eventId: 1, title: 'Forum', day: '2026-06-06', ends: '15:00' }],
			busy: [{ day: '2026-06-06', title: 'Forum', eventId: 1 }, { day: '2026-06-06', title: 'Forum', eventId: 2 }],
		})
	})
})
