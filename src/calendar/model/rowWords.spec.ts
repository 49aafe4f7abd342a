// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Occurrence } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { place } from './byDay.ts'
import { detailsText, timeText } from './rowWords.ts'

function entry(over: Partial<Occurrence>) {
	const occurrence: Occurrence = {
		eventId: 1,
		recurrenceId: null,
		gliederungId: 7,
		hosts: [7],
		title: 'x',
		start: '2027-06-03T19:00:00+02:00',
		end: '2027-06-03T21:00:00+02:00',
		allDay: false,
		location: '',
		kind: 'other',
		topics: [],
		status: 'published',
		audience: 'members',
		recurring: false,
		updatedAt: '',
		...over,
	}
	return place([occurrence], 'Europe/Berlin')[0]!
}

const weekend = { start: '2027-06-04T18:00:00+02:00', end: '2027-06-06T15:00:00+02:00' }

describe('timeText', () => {
	it('names the beginning, the days between and the end', () => {
		expect(timeText(entry({}), '2027-06-03')).toBe('19:00')
		expect(['2027-06-04', '2027-06-05', '2027-06-06'].map((day) => timeText(entry(weekend), day))).toEqual(['18:00', 'all day', 'until 15:00'])
		expect(timeText(entry({ start: '2027-06-04', end: '2027-06-05', allDay: true }), '2027-06-04')).toBe('all day')
	})
})

describe('detailsText', () => {
	it('says no more than there is', () => {
		expect(detailsText(entry({}), '2027-06-03', 'UB Celle', [])).toEqual(['UB Celle'])
		expect(detailsText(entry({ ...weekend, kind: 'retreat', location: 'Wanhöden' }), '2027-06-05', 'UB Celle', ['H', 'BS']))
			.toEqual(['UB Celle', 'with H, BS', 'Wanhöden', 'Retreat', 'day 2 of 3'])
	})
})
