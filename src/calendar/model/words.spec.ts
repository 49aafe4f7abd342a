// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setLanguage } from '@nextcloud/l10n'
import { afterEach, describe, expect, it } from 'vitest'
import { listText, longDay, monthName, monthText, rangeText, weekdayName, weekdayShort, whenText } from './words.ts'

afterEach(() => setLanguage('en'))

describe('dates in German words', () => {
	it('are written as people write them', () => {
		setLanguage('de')
		expect(longDay('2027-06-03')).toBe('Donnerstag, 3. Juni')
		expect(longDay('2027-06-03', '2026-11-22')).toBe('Donnerstag, 3. Juni 2027')
		expect(monthText('2027-03-31')).toBe('März 2027')
		expect(monthName(1)).toBe('Januar')
		expect([0, 6].map(weekdayName)).toEqual(['Montag', 'Sonntag'])
		expect([0, 6].map(weekdayShort)).toEqual(['Mo', 'So'])
		expect(rangeText('2026-11-23', '2026-11-30').replace(/\s/g, ' ')).toBe('23.–29. Nov. 2026')
		expect(rangeText('2026-11-22', '2026-12-23').replace(/\s/g, ' ')).toBe('22. Nov. – 22. Dez. 2026')
		expect(rangeText('2026-12-28', '2027-01-04').replace(/\s/g, ' ')).toBe('28. Dez. 2026 – 3. Jan. 2027')
		expect(listText(['Dienstag', 'Mittwoch', 'Freitag'])).toBe('Dienstag, Mittwoch und Freitag')
	})

	it('stand in English as day and month, with one comma', () => {
		expect(longDay('2027-06-03')).toBe('Thursday, 3 June')
		expect(longDay('2027-06-03', '2026-11-22')).toBe('Thursday, 3 June 2027')
	})
})

describe('whenText', () => {
	const when = (start: string, end: string) => whenText({ start, end, allDay: !start.includes('T') }, 'Europe/Berlin')

	it('names the day and its times', () => {
		setLanguage('de')
		expect(when('2027-06-03T17:00:00Z', '2027-06-03T19:00:00Z')).toBe('Donnerstag, 3. Juni 2027, 19:00 – 21:00')
		expect(when('2027-06-03T19:00:00+02:00', '2027-06-03T19:00:00+02:00')).toBe('Donnerstag, 3. Juni 2027, 19:00')
		expect(when('2027-03-27T10:00:00+01:00', '2027-03-28T15:00:00+02:00')).toBe('Samstag, 27. März 2027, 10:00 – Sonntag, 28. März 2027, 15:00')
		expect(when('2027-06-03', '2027-06-05')).toBe('Donnerstag, 3. Juni 2027 – Freitag, 4. Juni 2027')
		expect(when('2027-06-03', '2027-06-04')).toContain('Donnerstag, 3. Juni 2027')
	})
})
