// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareForms, mergeForms } from './eventDiff.ts'
import { formOf, inputOf, keepLength, newForm, topicsOf, validate } from './eventForm.ts'
import { NO_REPETITION } from './repetition.ts'

const ZONE = 'Europe/Berlin'

function stored(over: Partial<Event> = {}): Event {
	return {
		id: 1,
		gliederungId: 2,
		partners: [],
		hosts: [],
		title: 'Sitzung',
		start: '2027-06-03T19:00:00+02:00',
		end: '2027-06-03T21:00:00+02:00',
		allDay: false,
		timeZone: ZONE,
		location: 'Hannover',
		stop: '',
		url: null,
		conference: null,
		description: '',
		kind: 'meeting',
		topics: ['Klima'],
		status: 'published',
		audience: 'members',
		protectedGroup: null,
		rrule: null,
		recurrence: 'none',
		exceptions: 0,
		uid: 'u',
		updatedAt: '2027-01-01T00:00:00+00:00',
		deletedAt: null,
		can: { edit: true, delete: true, removeHosts: true, answerFor: [], leaveAs: [], handTo: [] },
		etag: '"1"',
		icalendar: '',
		...over,
	}
}

describe('inputOf', () => {
	it('asks for little', () => {
		expect(inputOf({ ...newForm('2027-06-03'), title: ' Treffen ' }, ZONE)).toMatchObject({
			title: 'Treffen',
			start: '2027-06-03T19:00:00+02:00',
			end: '2027-06-03T21:00:00+02:00',
			allDay: false,
			kind: 'other',
			status: 'published',
			audience: 'members',
		})
	})

	it('sends the end of whole days as exclusive and shows it inclusive', () => {
		expect(inputOf({ ...newForm('2027-06-03'), allDay: true, endDay: '2027-06-05' }, ZONE)).toMatchObject({ start: '2027-06-03', end: '2027-06-06', allDay: true })
		expect(formOf(stored({ allDay: true, start: '2027-06-03', end: '2027-06-06' }))).toMatchObject({ startDay: '2027-06-03', endDay: '2027-06-05' })
	})

	it('sends nothing that was not changed', () => {
		const before = formOf(stored())
		expect(inputOf(before, ZONE, before)).toEqual({})
		expect(inputOf({ ...before, location: 'Celle' }, ZONE, before)).toEqual({ location: 'Celle' })
	})

	it('sends times as one', () => {
		const before = formOf(stored())
		expect(inputOf({ ...before, endTime: '22:00' }, ZONE, before))
			.toEqual({ start: '2027-06-03T19:00:00+02:00', end: '2027-06-03T22:00:00+02:00', allDay: false })
	})

	it('gives back the times of every event', () => {
		fc.assert(fc.property(fc.integer({ min: 400_000, max: 700_000 }), fc.integer({ min: 0, max: 500 }), (hour, length) => {
			const event = stored({ start: new Date(hour * 3_600_000).toISOString(), end: new Date((hour + length) * 3_600_000).toISOString() })
			const input = inputOf(formOf(event), ZONE)
			// The doubled hour in autumn is taken for its first passing
			expect(Math.abs(Date.parse(input.start!) - Date.parse(event.start))).toBeLessThanOrEqual(3_600_000)
			expect(formOf(stored({ start: input.start!, end: input.end! }))).toEqual(formOf(event))
		}))
	})

	it('drops a protected group that is not meant any more', () => {
		const before = formOf(stored({ audience: 'protected', protectedGroup: 'fv' }))
		expect(inputOf({ ...before, audience: 'members' }, ZONE, before)).toEqual({ audience: 'members', protectedGroup: null })
	})
})

describe('validate', () => {
	const form = { ...newForm('2027-06-03'), title: 'x' }

	it('has nothing against a good form', () => {
		expect(validate(form)).toEqual({})
		expect(validate({ ...form, allDay: true })).toEqual({})
		expect(validate({ ...form, url: 'https://example.org/a?b', conference: 'tel:+49511123' })).toEqual({})
	})

	it.each([
		[{ title: '  ' }, { title: 'required' }],
		[{ title: 'x'.repeat(256) }, { title: 'too-long' }],
		[{ startDay: '' }, { start: 'required' }],
		[{ startDay: '2027-02-30' }, { start: 'bad-date' }],
		[{ startTime: '' }, { start: 'bad-date' }],
		[{ endDay: '' }, { end: 'bad-date' }],
		[{ endTime: '18:59' }, { end: 'end-before-start' }],
		[{ allDay: true, endDay: '2027-06-02' }, { end: 'end-before-start' }],
		[{ url: 'javascript:alert(1)' }, { url: 'bad-url' }],
		[{ url: '//evil.example' }, { url: 'bad-url' }],
		[{ conference: 'file:///etc/passwd' }, { conference: 'bad-url' }],
		[{ audience: 'protected' as const }, { protectedGroup: 'required' }],
		[{ topics: 'x'.repeat(65) }, { topics: 'too-long' }],
	])('%o', (over, errors) => {
		expect(validate({ ...form, ...over })).toEqual(errors)
	})
})

describe('keepLength', () => {
	it('moves the end with the start', () => {
		const form = { ...newForm('2027-06-03'), startDay: '2027-06-10', startTime: '20:30' }
		expect(keepLength(form, { startDay: '2027-06-03', startTime: '19:00' })).toEqual({ endDay: '2027-06-10', endTime: '22:30' })
	})

	it('leaves the end alone while a date is half typed', () => {
		const form = { ...newForm('2027-06-03'), startDay: '' }
		expect(keepLength(form, { startDay: '2027-06-03', startTime: '19:00' })).toEqual({ endDay: '2027-06-03', endTime: '21:00' })
	})
})

describe('topicsOf', () => {
	it('reads a list', () => {
		expect(topicsOf(' Klima, Bildung ,,Klima')).toEqual(['Klima', 'Bildung'])
	})
})

describe('two versions', () => {
	const base = formOf(stored())
	const mine = { ...base, title: 'Meins', location: 'Celle', startTime: '18:00' }
	const theirs = { ...base, title: 'Ihres', endTime: '22:00', kind: 'social' as const }

	it('are compared field by field', () => {
		expect(compareForms(base, mine, theirs)).toEqual({ both: ['title', 'when'], theirs: ['kind'] })
	})

	it('become one without losing anything', () => {
		expect(mergeForms(base, mine, theirs, new Set(['title']))).toEqual({ ...base, title: 'Meins', location: 'Celle', endTime: '22:00', kind: 'social' })
		expect(mergeForms(base, mine, theirs, new Set(['when']))).toMatchObject({ title: 'Ihres', startTime: '18:00', endTime: '21:00' })
	})

	it('of a series: its repetition goes along with the day that is chosen', () => {
		const weekly = { ...base, startDay: '2027-06-02', endDay: '2027-06-02', repetition: { ...NO_REPETITION, rhythm: 'weekly' as const, weekdays: [2], end: 'count' as const, until: '', count: 4 } }
		const on = (day: string, weekday: number, count: number) => ({ ...weekly, startDay: day, endDay: day, repetition: { ...weekly.repetition, weekdays: [weekday], count } })
		const [thursday, friday, longer] = [on('2027-06-03', 3, 4), on('2027-06-04', 4, 6), on('2027-06-02', 2, 6)]

		// Whoever moved it has not changed how often it is
		expect(compareForms(weekly, thursday, longer)).toEqual({ both: [], theirs: ['repetition'] })
		expect(mergeForms(weekly, thursday, longer, new Set())).toEqual(on('2027-06-03', 3, 6))
		expect(mergeForms(weekly, longer, thursday, new Set())).toEqual(on('2027-06-03', 3, 6))

		const mine = on('2027-06-03', 3, 3)
		expect(compareForms(weekly, mine, friday)).toEqual({ both: ['when', 'repetition'], theirs: [] })
		expect(mergeForms(weekly, mine, friday, new Set(['when']))).toEqual(on('2027-06-03', 3, 6))
		expect(mergeForms(weekly, mine, friday, new Set(['repetition']))).toEqual(on('2027-06-04', 4, 3))
	})

	it('agree where both did the same', () => {
		expect(compareForms(base, { ...base, title: 'Neu' }, { ...base, title: 'Neu' })).toEqual({ both: [], theirs: [] })
	})
})
