// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { flipper } from '../flipper.mjs'
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

describe('hostile texts from phones', { skip }, () => {
	let folder
	before(async () => {
		folder = `${home(CHAIR)}${await board(CHAIR)}/`
	})
	for (const [name, body] of [...RULES.map((rule) => [rule, vevent('h', { more: `RRULE:${rule}` })]), ...Object.entries(TEXTS)]) {
		test(`F1 ${name}`, async () => {
			const { status, text } = await dav(CHAIR, 'PUT', folder + 'hostile.ics', { body, headers: { 'Content-Type': 'text/calendar' } })
			assert.ok(status >= 400 && status < 500, `${status}: ${text.slice(0, 300)}`)
			assert.equal((await dav(CHAIR, 'GET', folder + 'hostile.ics')).status, 404)
		})
	}

	const stored = async (name, body) => {
		const { status, text } = await dav(CHAIR, 'PUT', `${folder}${name}.ics`, { body })
		const answer = await dav(CHAIR, 'GET', `${folder}${name}.ics`)
		await dav(CHAIR, 'DELETE', `${folder}${name}.ics`)
		assert.ok(status < 500, `${status}: ${text.slice(0, 300)}`)
		return { status, text: answer.text, lines: answer.text.replace(/\r\n[ \t]/g, '').split('\r\n') }
	}

	test('B1 hostile words come back to the letter, or are refused', async () => {
		for (const word of ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '{{constructor.constructor(\'alert(1)\')()}}', '${7*7}', '<iframe srcdoc="<script>alert(1)</script>">', '\u202Etxt.exe', 'Größe 🏳️‍🌈']) {
			const { status, lines } = await stored('b1', vevent('b1', { title: word, more: `LOCATION:${word}\nDESCRIPTION:${word}\nCATEGORIES:${word}` }))
			assert.equal(status, 201, word)
			for (const name of ['SUMMARY', 'LOCATION', 'DESCRIPTION']) {
				assert.ok(lines.includes(`${name}:${word}`), `${name} ${word}: ${lines.filter((line) => line.startsWith(name))}`)
			}
		}
		for (const word of ['x'.repeat(70_000), 'a\0b']) {
			assert.ok((await stored('b1', vevent('b1', { title: word }))).status >= 400)
		}
		const surrogate = Buffer.concat([Buffer.from(vevent('b1').slice(0, -40)), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(vevent('b1').slice(-40))])
		assert.equal((await stored('b1', surrogate)).status, 415)
		const patch = '<d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><d:displayname>&lt;img src=x onerror=alert(1)&gt;</d:displayname></d:prop></d:set></d:propertyupdate>'
		assert.match((await dav(CHAIR, 'PROPPATCH', folder, { body: patch })).text, /200 OK/)
		assert.doesNotMatch((await dav(CHAIR, 'PROPFIND', folder, { headers: { Depth: '0' } })).text, /<img/)
		await dav(CHAIR, 'PROPPATCH', folder, { body: patch.replace(/<d:set>.*<\/d:set>/, '<d:remove><d:prop><d:displayname/></d:prop></d:remove>') })
	})

	test('B3 links that harm are left out, and what is ours', async () => {
		for (const link of ['javascript:alert(1)', 'vbscript:x', 'file:///etc/passwd', '\\\\evil\\share', '//evil.example', 'data:text/html,x']) {
			const { status, text } = await stored('b3', vevent('b3', { more: `URL:${link}\nCONFERENCE;VALUE=URI:${link}\nATTACH:${link}\nIMAGE;VALUE=URI:${link}` }))
			assert.equal(status, 201, link)
			assert.doesNotMatch(text, /^(URL|CONFERENCE|ATTACH|IMAGE)/m, link)
		}
		const { lines } = await stored('b3', vevent('b3', { more: 'URL:https://example.org/a?b=c\nX-VERBAND-STOP:there\nX-VERBAND-KIND:training\nCATEGORIES:Schulung,eins' }))
		assert.ok(lines.includes('URL:https://example.org/a?b=c') || lines.includes('URL;VALUE=URI:https://example.org/a?b=c'), lines.join('\n'))
		assert.ok(lines.includes('X-VERBAND-KIND:training') && lines.includes('CATEGORIES:Schulung,eins') && !lines.some((line) => line.startsWith('X-VERBAND-STOP')))
	})

	test('C1 what a browser enters is one folded line on the phone', async () => {
		const description = 'Eins\r\nATTENDEE:mailto:x@evil\r\nBEGIN:VALARM\n' + 'Größe '.repeat(30)
		const own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
		const made = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { title: 'Sitzung; a,b "x" \\n', description, start: '2027-01-10', allDay: true, topics: ['a;b', 'x"y'] } })).data
		const { text } = await dav(CHAIR, 'GET', `${folder}gliederung-${own}-${made.id}.ics`)
		await expectStatus(200, CHAIR, 'DELETE', `/events/${made.id}`, { headers: { 'If-Match': made.etag } })
		assert.doesNotMatch(text, /^(ATTENDEE|BEGIN:VALARM)/m)
		assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/)
		assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\ufffd')))
		assert.ok(text.replaceAll('\r\n ', '').includes('SUMMARY:Sitzung\\; a\\,b "x" \\\\n\r\n'))
	})

	test('F2 flipped bytes are refused or are an event', async (t) => {
		const flip = flipper(20261122)
		const good = vevent('f2', { start: 'DTSTART;TZID=Europe/Berlin:20270310T190000', more: 'DTEND;TZID=Europe/Berlin:20270310T210000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20270317T190000\nLOCATION:Größe\nX-FREMD;A="b":c\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nDESCRIPTION:x\nEND:VALARM' })
		const counts = {}
		for (let i = 0; i < 80; i++) {
			const { status } = await stored('f2', flip(good))
			counts[status] = (counts[status] ?? 0) + 1
		}
		t.diagnostic(JSON.stringify(counts))
		assert.ok(counts[201] > 5 && Object.keys(counts).every((status) => status === '201' || (status >= 400 && status < 500)))
	})

	test('F3 ranges, limits and searches without end have bounds', async () => {
		const query = (inner) => `<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">${inner}</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
		const summary = (word) => query(`<c:prop-filter name="SUMMARY"><c:text-match>${word}</c:text-match></c:prop-filter>`)
		for (const [body, most] of [[query('<c:time-range start="00010101T000000Z" end="99991231T235959Z"/>'), Infinity], [summary('x'.repeat(100_000)), 0], [summary('%'), 0], [summary('_'), 0], [summary('\\'), 0]]) {
			const { status, text } = await dav(CHAIR, 'REPORT', folder, { body, headers: { Depth: '1' } })
			assert.equal(status, 207, body.slice(0, 400))
			assert.ok(text.split('<d:response>').length - 1 <= most)
		}
		for (const limit of ['-1', '0', '1000000000', 'x']) {
			const body = `<d:sync-collection xmlns:d="DAV:"><d:sync-token/><d:sync-level>1</d:sync-level><d:limit><d:nresults>${limit}</d:nresults></d:limit><d:prop><d:getetag/></d:prop></d:sync-collection>`
			const { status } = await dav(CHAIR, 'REPORT', folder, { body })
			assert.ok([207, 400, 507].includes(status), `${limit}: ${status}`)
		}
		const expand = query('').replace('<d:getetag/>', '<c:calendar-data><c:expand start="00010101T000000Z" end="99991231T235959Z"/></c:calendar-data>')
		assert.equal((await dav(CHAIR, 'REPORT', folder, { body: expand, headers: { Depth: '1' } })).status, 207)
		const busy = '<c:free-busy-query xmlns:c="urn:ietf:params:xml:ns:caldav"><c:time-range start="00010101T000000Z" end="99991231T000000Z"/></c:free-busy-query>'
		assert.equal((await dav(CHAIR, 'REPORT', folder, { body: busy, headers: { Depth: '1' } })).status, 200)
		for (const query of ['expand=1&start=0&end=253402300799', 'start=0&end=253402300799', 'start=0&end=99999999999999999999', 'expand=1&start=x&end=y', 'start[]=1&end[]=2']) {
			const { status, text } = await dav(CHAIR, 'GET', `${folder}?export&${query}`)
			assert.ok(status === 400 || (status === 200 && text.includes('BEGIN:VEVENT')), `${query}: ${status} ${text.slice(0, 300)}`)
		}
	})
})
