// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'
import type { Plan } from './seriesChange.ts'

import { describe, expect, it } from 'vitest'
import { carryForm, formFor, scopesOf, seriesDate } from './dateForms.ts'
import { formOf } from './eventForm.ts'
import { leftOut } from './series.ts'
import { planCancelling, planEdit, planMove, planRemoval } from './seriesChange.ts'
import { datesOf } from './seriesDates.ts'
import { readSeries } from './seriesText.ts'

const BERLIN = 'Europe/Berlin'
/** Wednesdays from 3 June 2026 on, at 19:00 */
const IDS = ['20260603T170000Z', '20260610T170000Z', '20260617T170000Z', '20260624T170000Z', '20260701T170000Z']

function event(rrule = 'FREQ=WEEKLY;BYDAY=WE;COUNT=5', lines: string[] = []): Event {
	return {
		id: 1,
		gliederungId: 2,
		hosts: [],
		title: 'Sitzung',
		start: '2026-06-03T19:00:00+02:00',
		end: '2026-06-03T21:00:00+02:00',
		allDay: false,
		timeZone: BERLIN,
		location: 'Celle',
		stop: '',
		url: null,
		conference: null,
		description: '',
		kind: 'training',
		topics: [],
		status: 'published',
		audience: 'members',
		protectedGroup: null,
		rrule,
		recurrence: 'computed',
		exceptions: 0,
		uid: 'u',
		updatedAt: '',
		deletedAt: null,
		can: { edit: true, delete: true },
		etag: '"1"',
		icalendar: ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:u', 'SUMMARY:Sitzung', 'LOCATION:Celle', 'X-FREMD:1', 'DTSTART;TZID=Europe/Berlin:20260603T190000', 'DTEND;TZID=Europe/Berlin:20260603T210000', `RRULE:${rrule}`, ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
	} as unknown as Event
}

const at = (id = IDS[2]!, of = event()) => seriesDate(of, id, BERLIN)
function dates(icalendar: string | undefined) {
	const series = readSeries(icalendar!, BERLIN)
	return datesOf(series.start, series.repetition).filter((date) => !leftOut(series).has(date)).map((date) => date.slice(5, 16))
}
const updated = (plan: Plan) => plan.act === 'update' ? plan.input : expect.unreachable(plan.act)
const splitted = (plan: Plan) => plan.act === 'split' ? plan.body : expect.unreachable(plan.act)

describe('planRemoval', () => {
	it('leaves out one date, ends the series before it, or deletes it', () => {
		expect(dates(updated(planRemoval(at(), 'one')).icalendar)).toEqual(['06-03T19:00', '06-10T19:00', '06-24T19:00', '07-01T19:00'])
		expect(dates(updated(planRemoval(at(), 'following')).icalendar)).toEqual(['06-03T19:00', '06-10T19:00'])
		expect(planRemoval(at(), 'all')).toEqual({ act: 'delete' })
	})

	it('deletes the series with its last date', () => {
		expect(planRemoval(at(IDS[0]), 'following')).toEqual({ act: 'delete' })
		expect(planRemoval(at(IDS[0], event('FREQ=WEEKLY;BYDAY=WE;COUNT=1')), 'one')).toEqual({ act: 'delete' })
		expect(planRemoval(at(IDS[1], event('FREQ=WEEKLY;BYDAY=WE;COUNT=2', ['EXDATE;TZID=Europe/Berlin:20260603T190000'])), 'one')).toEqual({ act: 'delete' })
	})
})

describe('planCancelling', () => {
	it('marks one date, or makes what follows an event of its own that is off', () => {
		expect(updated(planCancelling(at(), 'one', true)).icalendar).toContain('STATUS:CANCELLED')
		const body = splitted(planCancelling(at(), 'following', true))
		expect([body.recurrenceId, body.following.status, dates(body.icalendar).length, dates(body.following.icalendar).length]).toEqual([IDS[2], 'cancelled', 2, 3])
		expect(updated(planCancelling(at(), 'all', true))).toEqual({ status: 'cancelled' })
		expect(updated(planCancelling(at(IDS[0]), 'following', true))).toEqual({ status: 'cancelled' })
	})
})

describe('planMove', () => {
	it('moves one date, it and all that follow, or all by as much', () => {
		expect(updated(planMove(at(), 'one', '2026-06-18T19:00:00')).icalendar).toContain('DTSTART;TZID=Europe/Berlin:20260618T190000')
		const body = splitted(planMove(at(), 'following', '2026-06-18T20:00:00'))
		expect(dates(body.following.icalendar)).toEqual(['06-18T20:00', '06-25T20:00', '07-02T20:00'])
		expect(dates(updated(planMove(at(), 'all', '2026-06-16T19:00:00')).icalendar)).toEqual(['06-02T19:00', '06-09T19:00', '06-16T19:00', '06-23T19:00', '06-30T19:00'])
	})

	it('keeps the number of dates where they have an end', () => {
		const until = event('FREQ=WEEKLY;BYDAY=WE;UNTIL=20260701T215959Z')
		expect(dates(updated(planMove(at(IDS[2], until), 'all', '2026-06-19T19:00:00')).icalendar)).toHaveLength(5)
		expect(dates(updated(planMove(at(IDS[2], until), 'all', '2026-05-19T19:00:00')).icalendar)).toHaveLength(5)
	})
})

describe('planEdit', () => {
	it('gives one date what was changed of it', () => {
		const base = formFor(event(), at(), 'one')
		expect([base.startDay, base.startTime, base.endTime, base.repetition.rhythm]).toEqual(['2026-06-17', '19:00', '21:00', 'none'])
		const text = updated(planEdit(at(), 'one', base, { ...base, location: 'Peine', endTime: '22:00' })).icalendar!
		expect(text).toContain('LOCATION:Peine')
		expect(text).toContain('DTEND;TZID=Europe/Berlin:20260617T220000')
		expect(readSeries(text, BERLIN).master.getFirstPropertyValue('location')).toBe('Celle')
	})

	it('sends fields of a series as fields, and times with what is excepted from them', () => {
		const base = formFor(event(), at(), 'all')
		expect(updated(planEdit(at(), 'all', base, { ...base, title: 'Neu' }))).toEqual({ title: 'Neu' })
		const input = updated(planEdit(at(), 'all', base, { ...base, title: 'Neu', startTime: '18:00', repetition: { ...base.repetition, interval: 2 } }))
		expect(Object.keys(input).sort()).toEqual(['icalendar', 'title'])
		expect(dates(input.icalendar)).toEqual(['06-03T18:00', '06-17T18:00', '07-01T18:00', '07-15T18:00', '07-29T18:00'])
		const following = formFor(event(), at(), 'following')
		expect(following.repetition.count).toBe(3)
		const body = splitted(planEdit(at(), 'following', following, { ...following, kind: 'social', startDay: '2026-06-18', endDay: '2026-06-18', repetition: { ...following.repetition, weekdays: [3] } }))
		expect(body.following.kind).toBe('social')
		expect(dates(body.following.icalendar)).toEqual(['06-18T19:00', '06-25T19:00', '07-02T19:00'])
	})

	it('leaves a foreign rule alone', () => {
		const foreign = event('FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1')
		expect(scopesOf(at(IDS[1], foreign))).toEqual(['one', 'all'])
		const base = formFor(foreign, at(IDS[1], foreign), 'all')
		expect(updated(planEdit(at(IDS[1], foreign), 'all', base, { ...base, startTime: '18:00' }))).toEqual({ start: '2026-06-03T18:00:00+02:00', end: '2026-06-03T21:00:00+02:00', allDay: false })
		expect(updated(planRemoval(at('20260701T170000Z', foreign), 'one')).icalendar).toContain('RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1\r\n')
	})

	it('offers what makes sense', () => {
		expect(scopesOf(at())).toEqual(['one', 'following', 'all'])
		expect(scopesOf(at(IDS[0]))).toEqual(['one', 'all'])
	})
})

describe('carryForm', () => {
	it('takes along what was typed, and moves by as much', () => {
		const one = formFor(event(), at(), 'one')
		const all = formOf(event())
		const typed = { ...one, title: 'Neu', startDay: '2026-06-18', endDay: '2026-06-18', startTime: '18:00' }
		expect(carryForm(one, typed, all, 'all')).toEqual({ ...all, title: 'Neu', startDay: '2026-06-04', endDay: '2026-06-04', startTime: '18:00', repetition: { ...all.repetition, weekdays: [3] } })
		expect(carryForm(all, { ...all, kind: 'social', description: 'x' }, one, 'one')).toEqual({ ...one, description: 'x' })
	})
})
