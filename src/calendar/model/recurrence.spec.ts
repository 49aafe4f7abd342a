// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { readRule } from './recurrence.ts'
import { recurrenceWords } from './recurrenceWords.ts'

const words = (rrule: string) => recurrenceWords(rrule, '2027-06-03', 'Europe/Berlin')

describe('recurrenceWords', () => {
	it.each([
		['FREQ=DAILY', 'Every day'],
		['FREQ=DAILY;INTERVAL=3;COUNT=5', 'Every 3 days, 5 times'],
		['FREQ=WEEKLY', 'Every week on Thursday'],
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=MO', 'Every 2 weeks on Tuesday and Thursday'],
		['FREQ=MONTHLY', 'Every month on day 3'],
		['FREQ=MONTHLY;BYMONTHDAY=15', 'Every month on day 15'],
		['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day of the month'],
		['FREQ=MONTHLY;BYDAY=1TU', 'Every month on the first Tuesday'],
		['FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1', 'Every month on the last Friday'],
		['FREQ=YEARLY', 'Every year on 3 June'],
		['FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3', 'Every year on 3 October'],
		['FREQ=YEARLY;BYMONTH=5;BYDAY=2SU', 'Every year on the second Sunday in May'],
		['FREQ=WEEKLY;UNTIL=20271231', 'Every week on Thursday, until 31 December 2027'],
		// 23:30 UTC is the next day in Berlin
		['FREQ=WEEKLY;UNTIL=20271230T233000Z', 'Every week on Thursday, until 31 December 2027'],
		['freq=weekly;count=1', 'Every week on Thursday, once'],
	])('%s', (rrule, expected) => {
		expect(words(rrule)).toBe(expected)
	})

	it.each([
		'FREQ=SECONDLY',
		'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5',
		'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
		'FREQ=WEEKLY;INTERVAL=0',
		'FREQ=WEEKLY;INTERVAL=99999999',
		'FREQ=FOO',
		'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366',
		'FREQ=MONTHLY;BYDAY=1MO,3MO',
		'FREQ=WEEKLY;BYHOUR=9',
		'FREQ=WEEKLY;COUNT=3;UNTIL=20271231',
		'FREQ=YEARLY;BYMONTH=13',
		'FREQ=WEEKLY;BYDAY=XX',
		'',
		'x',
		'FREQ=WEEKLY;FREQ=DAILY',
		'FREQ=WEEKLY;UNTIL=soon',
		'FREQ=YEARLY;BYDAY=MO',
		'FREQ=WEEKLY;BYDAY=1MO',
	])('does not claim to understand %s', (rrule) => {
		expect(readRule(rrule)).toBeNull()
		expect(words(rrule)).toBe('Series with a rule of its own')
	})
})
