// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest'
import { place } from '../../calendar/model/byDay.ts'
import { byFirstDay, weekendFrom } from './days.ts'

it('shows each date once, what goes on already with today', () => {
	const dates = [['2026-11-20', '2026-11-30'], ['2026-11-24', '2026-11-26'], ['2026-11-25', '2026-11-26']]
		.map(([start, end], eventId) => ({ eventId, recurrenceId: null, title: '', start: start!, end: end!, allDay: true }))

	const days = byFirstDay(place(dates, 'Europe/Berlin'), '2026-11-22')

	expect([...days].map(([day, entries]) => [day, entries.map(({ item }) => item.eventId)])).toEqual([['2026-11-22', [0]], ['2026-11-24', [1]], ['2026-11-25', [2]]])
})

it.each([
	['2026-11-23', '2026-11-28'],
	['2026-11-27', '2026-11-28'],
	['2026-11-28', '2026-11-28'],
	['2026-11-29', '2026-11-29'],
])('on %s the weekend is read from %s on', (today, from) => {
	expect(weekendFrom(today)).toBe(from)
})
