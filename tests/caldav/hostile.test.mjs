// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { board, dav, home, skip, vevent } from './client.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const at = (hours) => new Date(Date.UTC(2027, 0, 1, hours)).toISOString().replace(/[-:]|\.\d+/g, '')
const many = (count, line) => Array.from({ length: count }, (_, i) => line(at(i), at(24 * i))).join('\n')
const RULES = [
	'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5', 'FREQ=DAILY;BYMONTHDAY=-1', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
	'FREQ=WEEKLY;INTERVAL=99999999', 'FREQ=SECONDLY', 'FREQ=DAILY;COUNT=1000000', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;INTERVAL=-1', 'FREQ=FOO', 'FREQ',
	'FREQ=YEARLY;BYMONTH=13', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366;COUNT=3', 'FREQ=DAILY;UNTIL=70261231', 'FREQ=DAILY;INTERVAL=9000000000',
]
const TEXTS = {
	'40,000 EXDATE': vevent('h', { more: 'RRULE:FREQ=DAILY\n' + many(40_000, (hour) => `EXDATE:${hour}`) }),
	'40,000 RDATE': vevent('h', { more: 'RDATE:' + Array.from({ length: 40_000 }, (_, i) => at(i)).join(',') }),
	'5,000 changed dates': vevent('h', { more: 'RRULE:FREQ=DAILY' }).replace('END:VCALENDAR', many(5000, (_hour, day) => `BEGIN:VEVENT\r\nUID:h\r\nDTSTAMP:${day}\r\nRECURRENCE-ID:${day}\r\nDTSTART:${day}\r\nEND:VEVENT`) + '\r\nEND:VCALENDAR'),
	'year 1': vevent('h', { start: 'DTSTART:00010101T000000Z' }),
	'year 9999': vevent('h', { start: 'DTSTART:99991231T000000Z' }),
	'an end before the start': vevent('h', { more: 'DURATION:-P1D' }),
	'a changed date without its series': vevent('h', { more: 'RECURRENCE-ID:20270310T180000Z' }),
	'a description of 1 MB': vevent('h', { more: 'DESCRIPTION:' + 'x'.repeat(1_000_000) }),
	'a UID of 4 KB': vevent('u'.repeat(4096)),
	'nested alarms': vevent('h', { more: 'BEGIN:VALARM\n'.repeat(10_000) + 'END:VALARM\n'.repeat(9999) + 'END:VALARM' }),
	'no UID': vevent('h').replace('UID:h\r\n', ''),
	'no start': vevent('h', { start: 'X-A:1' }),
	'no date for a start': vevent('h', { start: 'DTSTART:soon' }),
	NUL: vevent('h', { title: 'a\0b' }),
	'a task': vevent('h').replaceAll('VEVENT', 'VTODO'),
	'two rules': vevent('h', { more: 'RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2' }),
	nothing: '',
	'no calendar': 'hello',
}

describe('hostile texts from phones (F1)', { skip }, () => {
	let folder
	before(async () => {
		folder = `${home(CHAIR)}${await board(CHAIR)}/`
	})
	for (const [name, body] of [...RULES.map((rule) => [rule, vevent('h', { more: `RRULE:${rule}` })]), ...Object.entries(TEXTS)]) {
		test(name, async () => {
			const { status, text } = await dav(CHAIR, 'PUT', folder + 'hostile.ics', { body, headers: { 'Content-Type': 'text/calendar' } })
			assert.ok(status >= 400 && status < 500, `${status}: ${text.slice(0, 300)}`)
			assert.equal((await dav(CHAIR, 'GET', folder + 'hostile.ics')).status, 404)
		})
	}

	test('links that harm and what is ours are left out', async () => {
		const body = vevent('h-links', { more: 'URL:javascript:alert(1)\nX-VERBAND-STOP:there\nX-VERBAND-KIND:training\nCATEGORIES:Schulung,eins' })
		assert.equal((await dav(CHAIR, 'PUT', folder + 'h-links.ics', { body })).status, 201)
		const { text } = await dav(CHAIR, 'GET', folder + 'h-links.ics')
		assert.doesNotMatch(text, /javascript|X-VERBAND-STOP/)
		assert.match(text, /X-VERBAND-KIND:training\r\nCATEGORIES:Schulung,eins/)
		assert.equal((await dav(CHAIR, 'DELETE', folder + 'h-links.ics')).status, 204)
	})
})
