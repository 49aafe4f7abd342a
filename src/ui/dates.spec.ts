// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setLanguage, setLocale } from '@nextcloud/l10n'
import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOf, daysOf, formatDateTime, formatDay, formatFullDate, formatSpan, formatTime } from './dates.ts'

const berlin = { timeZone: 'Europe/Berlin', today: '2027-05-20' }

describe('dates in German', () => {
	beforeEach(() => {
		setLanguage('de')
		setLocale('de_DE')
	})

	it('writes an instant the way the association does', () => {
		expect(formatDateTime('2027-06-03T19:00:00+02:00', berlin)).toBe('Do, 3. Juni, 19:00')
	})

	it('shows the association\'s time, whatever the offset', () => {
		expect(formatTime('2027-06-03T17:00:00Z', berlin.timeZone)).toBe('19:00')
		expect(formatTime('2027-12-03T17:00:00Z', berlin.timeZone)).toBe('18:00')
	})

	it('names the year only if it is another one', () => {
		expect(formatDay('2028-01-05', berlin.today)).toBe('Mi, 5. Januar 2028')
		expect(formatFullDate('2027-06-03')).toBe('3. Juni 2027')
	})

	it('names the day once if start and end share it', () => {
		expect(formatSpan({ start: '2027-06-03T19:00:00+02:00', end: '2027-06-03T21:30:00+02:00', allDay: false }, berlin))
			.toBe('Do, 3. Juni, 19:00–21:30')
	})

	it('names both days if they differ, also over midnight', () => {
		expect(formatSpan({ start: '2027-06-03T22:00:00+02:00', end: '2027-06-04T01:00:00+02:00', allDay: false }, berlin))
			.toBe('Do, 3. Juni, 22:00 – Fr, 4. Juni, 01:00')
	})

	it('shows a moment without length as one', () => {
		expect(formatSpan({ start: '2027-06-03T22:00:00+02:00', end: '2027-06-03T22:00:00+02:00', allDay: false }, berlin)).toBe('Do, 3. Juni, 22:00')
	})

	it('leaves out the exclusive end of whole days', () => {
		expect(formatSpan({ start: '2027-06-04', end: '2027-06-05', allDay: true }, berlin)).toBe('Fr, 4. Juni')
		expect(formatSpan({ start: '2027-06-04', end: '2027-06-07', allDay: true }, berlin)).toBe('Fr, 4. Juni – So, 6. Juni')
	})
})

describe('dates in English', () => {
	it('keeps 24 hours and the day first', () => {
		setLanguage('en')
		setLocale('en_US')

		expect(formatDateTime('2027-06-03T19:00:00+02:00', berlin)).toBe('Thu, 3 June, 19:00')
	})
})

describe('days', () => {
	it('finds the day in the zone, not in UTC', () => {
		expect(dayOf('2027-06-03T23:30:00Z', 'Europe/Berlin')).toBe('2027-06-04')
		expect(dayOf('2027-06-03T23:30:00Z', 'UTC')).toBe('2027-06-03')
	})

	it('counts over months, years and the change of clocks', () => {
		expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
		expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
		expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
	})

	it('does not count the day at whose midnight something ends', () => {
		expect(daysOf({ start: '2027-06-03T19:00:00+02:00', end: '2027-06-04T00:00:00+02:00', allDay: false }, 'Europe/Berlin'))
			.toEqual(['2027-06-03', '2027-06-03'])
	})

	it('survives an end before its start', () => {
		expect(daysOf({ start: '2027-06-03', end: '2027-06-03', allDay: true }, 'UTC')).toEqual(['2027-06-03', '2027-06-03'])
		expect(daysOf({ start: '2027-06-03T10:00:00Z', end: '2027-06-02T10:00:00Z', allDay: false }, 'UTC')).toEqual(['2027-06-03', '2027-06-03'])
	})
})
