// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { groupByDay, place } from './byDay.ts'
import { eachDay } from './days.ts'
import { layWeek } from './lanes.ts'
import { spanOf } from './spans.ts'

const BERLIN = 'Europe/Berlin'
let id = 0

function event(start: string, end: string, title = 'Sitzung') {
	return { eventId: ++id, recurrenceId: null, title, start, end, allDay: !start.includes('T') }
}

describe('spanOf', () => {
	it('takes the end of whole days as exclusive', () => {
		expect(spanOf(event('2026-11-21', '2026-11-23'), BERLIN)).toMatchObject({ first: '2026-11-21', last: '2026-11-22' })
		expect(spanOf(event('2026-11-21', '2026-11-22'), BERLIN)).toMatchObject({ first: '2026-11-21', last: '2026-11-21' })
		expect(spanOf(event('2026-11-21', '2026-11-21'), BERLIN)).toMatchObject({ last: '2026-11-21' })
	})

	it('counts a weekend with the switch to winter time as two days', () => {
		expect(spanOf(event('2026-10-24T10:00:00+02:00', '2026-10-25T15:00:00+01:00'), BERLIN))
			.toEqual({ first: '2026-10-24', last: '2026-10-25', startTime: '10:00', endTime: '15:00' })
		expect(spanOf(event('2027-03-27T10:00:00+01:00', '2027-03-28T15:00:00+02:00'), BERLIN)).toMatchObject({ first: '2027-03-27', last: '2027-03-28' })
	})

	it('lets a night belong to its evening', () => {
		expect(spanOf(event('2026-11-20T20:00:00+01:00', '2026-11-21T00:00:00+01:00'), BERLIN)).toMatchObject({ last: '2026-11-20' })
		expect(spanOf(event('2026-11-20T20:00:00+01:00', '2026-11-21T02:00:00+01:00'), BERLIN)).toMatchObject({ last: '2026-11-20', endTime: '02:00' })
		expect(spanOf(event('2026-11-20T20:00:00+01:00', '2026-11-21T09:00:00+01:00'), BERLIN)).toMatchObject({ last: '2026-11-21' })
	})
})

describe('groupByDay', () => {
	const range = { from: '2026-11-16', to: '2026-11-23' }

	it('puts a span on each of its days within the range', () => {
		const days = groupByDay(place([event('2026-11-14', '2026-11-18'), event('2026-11-21T10:00:00+01:00', '2026-11-30T10:00:00+01:00')], BERLIN), range)
		expect([...days.keys()]).toEqual(['2026-11-16', '2026-11-17', '2026-11-21', '2026-11-22'])
	})

	it('sorts whole days first, then by time', () => {
		const days = groupByDay(place([
			event('2026-11-16T19:00:00+01:00', '2026-11-16T20:00:00+01:00', 'B'),
			event('2026-11-16T19:00:00+01:00', '2026-11-16T20:00:00+01:00', 'A'),
			event('2026-11-16T09:00:00+01:00', '2026-11-16T20:00:00+01:00', 'C'),
			event('2026-11-16', '2026-11-17', 'D'),
		], BERLIN), range)
		expect(days.get('2026-11-16')!.map(({ item }) => item.title)).toEqual(['D', 'C', 'A', 'B'])
	})
})

describe('layWeek', () => {
	const week = eachDay('2026-11-16', '2026-11-23')
	const lay = (items: ReturnType<typeof event>[], lines = 4) => layWeek(week, groupByDay(place(items, BERLIN), { from: week[0]!, to: '2026-11-23' }), lines)

	it('keeps a span on one line, with single days below it', () => {
		const cells = lay([event('2026-11-18', '2026-11-21', 'Klausur'), event('2026-11-17', '2026-11-19', 'Camp'), event('2026-11-18T08:00:00+01:00', '2026-11-18T09:00:00+01:00', 'Früh')])
		expect(cells.map(({ slots }) => slots.map(({ entry }) => entry?.item.title ?? ''))).toEqual([
			[],
			['Camp'],
			['Camp', 'Klausur', 'Früh'],
			['', 'Klausur'],
			['', 'Klausur'],
			[],
			[],
		])
		expect(cells[2]!.slots[0]).toMatchObject({ fromBefore: true, goesOn: false })
		expect(cells[1]!.slots[0]).toMatchObject({ fromBefore: false, goesOn: true })
	})

	it('names what has no room', () => {
		const cells = lay(Array.from({ length: 7 }, () => event('2026-11-18T08:00:00+01:00', '2026-11-18T09:00:00+01:00')))
		expect(cells[2]).toMatchObject({ more: 4, total: 7 })
		expect(cells[2]!.slots).toHaveLength(3)
		expect(lay(Array.from({ length: 4 }, () => event('2026-11-18', '2026-11-19')))[2]).toMatchObject({ more: 0, total: 4 })
	})
})
