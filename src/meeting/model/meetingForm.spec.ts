// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MeetingDetail } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { moved, plannedMinutes } from './agenda.ts'
import { formOf, inputOf, merge, newForm, validate } from './meetingForm.ts'
import { ownFirst } from './meetings.ts'

const ZONE = 'Europe/Berlin'

function meeting(change: Partial<MeetingDetail> = {}): MeetingDetail {
	return {
		id: 1,
		gliederungId: 21,
		hosts: [21],
		eventId: 7,
		recurrenceId: null,
		kind: 'phone',
		state: 'planned',
		title: 'Telko',
		start: '2026-06-03T20:00:00+02:00',
		end: '2026-06-03T21:00:00+02:00',
		allDay: false,
		location: 'Online',
		status: 'cancelled',
		audience: 'own',
		inviteDays: 5,
		invitedAt: null,
		startedAt: null,
		closedAt: null,
		stop: '',
		url: null,
		conference: 'tel:+4951112345',
		description: 'Alt',
		timeZone: ZONE,
		protectedGroup: null,
		afterEventId: 9,
		after: null,
		minutes: null,
		quorumRule: '',
		speechRules: null,
		currentItemId: null,
		agenda: [],
		agendaEtag: '"a"',
		people: null,
		answer: null,
		can: { edit: true, internal: true, live: true },
		shares: null,
		etag: '"3"',
		...change,
	}
}

describe('the form of a meeting', () => {
	it('begins like the last one, on the same weekday', () => {
		const form = newForm('2026-11-25', 'Vorstandssitzung', meeting())

		expect(form).toMatchObject({ title: 'Telko', meetingKind: 'phone', startDay: '2026-11-25', startTime: '20:00', endDay: '2026-11-25', endTime: '21:00', conference: 'tel:+4951112345', inviteDays: '5', audience: 'own' })
		// What was true of that one alone does not come along
		expect(form).toMatchObject({ status: 'published', description: '', afterEventId: null })
		expect(newForm('2026-11-26', '', meeting()).startDay).toBe('2026-12-02')
		expect(newForm('2026-11-26', '', meeting(), true).startDay).toBe('2026-11-26')
	})

	it('has something to begin with where nobody has met yet', () => {
		expect(newForm('2026-11-25', 'Vorstandssitzung', null)).toMatchObject({ title: 'Vorstandssitzung', meetingKind: 'presence', startDay: '2026-11-25', startTime: '19:00', endTime: '21:00', inviteDays: '7' })
	})

	it('is sent whole when new, and what differs when changed', () => {
		const form = formOf(meeting())

		expect(inputOf(form, ZONE)).toMatchObject({ kind: 'phone', inviteDays: 5, afterEventId: 9, title: 'Telko', start: '2026-06-03T20:00:00+02:00' })
		expect(inputOf(form, ZONE)).not.toHaveProperty('topics')
		expect(inputOf(form, ZONE, form)).toEqual({})
		expect(inputOf({ ...form, meetingKind: 'retreat', location: 'Haus' }, ZONE, form)).toEqual({ kind: 'retreat', location: 'Haus' })
	})

	it('says what is wrong', () => {
		const form = formOf(meeting())

		expect(validate(form)).toEqual({})
		for (const inviteDays of ['', '-1', '91', 'x', '1.5']) {
			expect(validate({ ...form, inviteDays })).toEqual({ inviteDays: 'invalid' })
		}
		expect(validate({ ...form, title: ' ' })).toEqual({ title: 'required' })
	})

	it('keeps what was typed when somebody else was faster', () => {
		const base = formOf(meeting())

		const merged = merge(base, { ...base, title: 'Meiner' }, formOf(meeting({ title: 'Ihrer', location: 'Woanders' })))

		expect(merged).toMatchObject({ title: 'Meiner', location: 'Woanders' })
	})
})

describe('the agenda', () => {
	it('moves an item and never loses one', () => {
		expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
		expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
		expect(moved(['a', 'b'], 0, 2)).toEqual(['a', 'b'])
		expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
	})

	it('adds up what is known', () => {
		expect(plannedMinutes([{ minutes: 5 }, { minutes: null }, { minutes: 20 }])).toBe(25)
	})
})

describe('the list', () => {
	it('shows what concerns somebody first, as host or co-host', () => {
		const [own, others] = ownFirst([meeting({ id: 1, gliederungId: 5, hosts: [5] }), meeting({ id: 2 }), meeting({ id: 3, gliederungId: 5, hosts: [5, 21] })], [21])

		expect([own!.meetings.map(({ id }) => id), others!.meetings.map(({ id }) => id)]).toEqual([[2, 3], [1]])
	})
})
