// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { baseUrl, board, dav, home, responses, skip, vevent } from './client.mjs'

/**
 * The same requests to a stock calendar of the same account and to a board's calendar of ours, with the same events in
 * both: they answer alike, or ours better, and then the test says so.
 */
const CHAIR = 'ub-hannover-vorsitz'
const STOCK = 'vergleich'
const NS = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/" xmlns:a="http://apple.com/ns/ical/"'
const ZONE = 'DTSTART;TZID=Europe/Berlin:'
const EVENTS = {
	evening: vevent('cmp-evening', { title: 'Abendrunde' }),
	weekly: vevent('cmp-weekly', { title: 'Jede Woche', start: `${ZONE}20270301T190000`, more: 'DTEND;TZID=Europe/Berlin:20270301T200000\nRRULE:FREQ=WEEKLY;COUNT=6\nEXDATE;TZID=Europe/Berlin:20270308T190000' }),
	moved: vevent('cmp-moved', { title: 'Verlegte Reihe', start: `${ZONE}20270401T100000`, more: 'RRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\nBEGIN:VEVENT\nUID:cmp-moved\nDTSTAMP:20261122T100000Z\nRECURRENCE-ID;TZID=Europe/Berlin:20270402T100000\nDTSTART;TZID=Europe/Berlin:20270502T100000\nSUMMARY:Verlegt' }),
	days: vevent('cmp-days', { title: 'Zwei Tage', start: 'DTSTART;VALUE=DATE:20270320', more: 'DTEND;VALUE=DATE:20270322' }),
	other: vevent('cmp-other', { title: 'Größe & "Zeichen"; a,b', start: `${ZONE}20271224T180000`, more: 'LOCATION:Hannover\nX-FREMD:ja' }),
}
const range = (start, end) => `<c:time-range start="${start}" end="${end}"/>`
const query = (inner, data = '') => `<c:calendar-query ${NS}><d:prop><d:getetag/>${data}</d:prop><c:filter><c:comp-filter name="VCALENDAR">${inner}</c:comp-filter></c:filter></c:calendar-query>`
const events = (inner) => query(`<c:comp-filter name="VEVENT">${inner}</c:comp-filter>`)
const text = (name, match) => `<c:prop-filter name="${name}">${match}</c:prop-filter>`

describe('as a stock calendar answers', { skip }, () => {
	const folders = {}
	/** The answers of both to one request; `{}` in what is sent is the calendar's folder. */
	async function both(method, path, { headers = {}, body } = {}) {
		const answers = {}
		for (const [which, folder] of Object.entries(folders)) {
			const fill = (value) => value?.replaceAll('{}', folder)
			const filled = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]))
			const answer = await dav(CHAIR, method, folder + path, { headers: filled, body: fill(body) })
			answers[which] = { ...answer, names: responses(answer.text).filter((one) => one.etag).map((one) => one.href.slice(folder.length)).filter((name) => name.startsWith('cmp-')).sort() }
		}
		return answers
	}
	async function same(...request) {
		const { stock, ours } = await both(...request)
		assert.deepEqual([ours.status, ours.names], [stock.status, stock.names], `${request[0]} ${request[1]} ${request[2]?.body ?? ''}\n${ours.text.slice(0, 500)}`)
		return { stock, ours }
	}
	const found = async (body) => (await same('REPORT', '', { body, headers: { Depth: '1' } })).ours.names.map((name) => name.slice(4, -4))
	const clean = async () => {
		for (const name of [...Object.keys(EVENTS), 'new', 'fresh', 'copy', 'renamed', 'target']) {
			await dav(CHAIR, 'DELETE', `${folders.ours}cmp-${name}.ics`)
		}
		await dav(CHAIR, 'DELETE', folders.stock, { headers: { 'X-NC-CalDAV-No-Trashbin': '1' } })
	}

	before(async () => {
		Object.assign(folders, { stock: `${home(CHAIR)}${STOCK}/`, ours: `${home(CHAIR)}${await board(CHAIR)}/` })
		await clean()
		assert.equal((await dav(CHAIR, 'MKCALENDAR', folders.stock)).status, 201)
		for (const [name, body] of Object.entries(EVENTS)) {
			await same('PUT', `cmp-${name}.ics`, { body })
		}
	})
	after(clean)

	test('discovery', async () => {
		const known = await fetch(`${baseUrl}/.well-known/caldav`, { redirect: 'manual' })
		assert.ok([301, 302, 307, 308, 404].includes(known.status))
		const principal = await dav(CHAIR, 'PROPFIND', '/remote.php/dav/', { headers: { Depth: '0' }, body: `<d:propfind ${NS}><d:prop><d:current-user-principal/></d:prop></d:propfind>` })
		const href = /<d:current-user-principal><d:href>([^<]*)/.exec(principal.text)[1]
		const homes = await dav(CHAIR, 'PROPFIND', href, { headers: { Depth: '0' }, body: `<d:propfind ${NS}><d:prop><c:calendar-home-set/></d:prop></d:propfind>` })
		assert.match(homes.text, new RegExp(`<cal:calendar-home-set><d:href>${home(CHAIR)}</d:href>`))
		const { stock, ours } = await both('OPTIONS', '')
		assert.equal(ours.headers.get('dav'), stock.headers.get('dav'))
		assert.equal(ours.headers.get('allow'), stock.headers.get('allow'))
	})

	test('properties of the calendar', async () => {
		const names = ['resourcetype', 'displayname', 'current-user-privilege-set', 'supported-report-set', 'sync-token', 'owner', 'acl']
		const body = `<d:propfind ${NS}><d:prop>${names.map((name) => `<d:${name}/>`).join('')}<cs:getctag/><c:supported-calendar-component-set/><c:supported-calendar-data/><c:max-resource-size/><c:calendar-timezone/><a:calendar-color/><a:calendar-order/></d:prop></d:propfind>`
		const { stock, ours } = await both('PROPFIND', '', { body, headers: { Depth: '0' } })
		const listed = (answer, pattern) => [...new Set([...answer.text.matchAll(pattern)].map((match) => match[1]))].sort()
		const reports = /<d:report><([\w-]+:[\w-]+)\/>/g
		assert.deepEqual(listed(ours, reports), listed(stock, reports))
		const privileges = /<d:privilege><([\w-]+:[\w-]+)\/>/g
		const granted = (answer) => listed({ text: /<d:current-user-privilege-set>.*?<\/d:current-user-privilege-set>/s.exec(answer.text)[0] }, privileges)
		assert.deepEqual(granted(ours), granted(stock))
		for (const pattern of [/<d:collection\/>/, /<cal:calendar\/>/, /<d:sync-token>http/, /<cs:getctag>.+<\/cs:getctag>/, /<cal:comp name="VEVENT"\/>/, /<cal:calendar-data content-type="text\/calendar" version="2.0"\/>/]) {
			assert.match(stock.text, pattern)
			assert.match(ours.text, pattern)
		}
	})

	test('PROPPATCH of what is one\'s own', async () => {
		const body = `<d:propertyupdate ${NS}><d:set><d:prop><d:displayname>Meiner</d:displayname><a:calendar-color>#123456FF</a:calendar-color><a:calendar-order>7</a:calendar-order></d:prop></d:set></d:propertyupdate>`
		await same('PROPPATCH', '', { body })
		const { ours } = await both('PROPFIND', '', { headers: { Depth: '0' }, body: `<d:propfind ${NS}><d:prop><d:displayname/><a:calendar-color/><a:calendar-order/></d:prop></d:propfind>` })
		assert.match(ours.text, /Meiner.*#123456FF.*7/s)
		await same('PROPPATCH', '', { body: `<d:propertyupdate ${NS}><d:set><d:prop><d:getetag>x</d:getetag></d:prop></d:set></d:propertyupdate>` })
		await dav(CHAIR, 'PROPPATCH', folders.ours, { body: `<d:propertyupdate ${NS}><d:remove><d:prop><d:displayname/><a:calendar-color/><a:calendar-order/></d:prop></d:remove></d:propertyupdate>` })
	})

	test('one object: GET, HEAD, PROPFIND', async () => {
		for (const method of ['GET', 'HEAD']) {
			const { stock, ours } = await same(method, 'cmp-weekly.ics')
			for (const header of ['content-type']) {
				assert.equal(ours.headers.get(header)?.replaceAll(' ', ''), stock.headers.get(header)?.replaceAll(' ', ''))
			}
			assert.match(ours.headers.get('etag'), /^"[\w-]+"$/)
		}
		await same('GET', 'cmp-nothing.ics')
		await same('PROPFIND', '', { headers: { Depth: '1' }, body: `<d:propfind ${NS}><d:prop><d:getetag/><d:getcontenttype/><d:resourcetype/></d:prop></d:propfind>` })
	})

	test('If-None-Match and If-Match', async () => {
		const etags = async () => Object.fromEntries(Object.entries(await both('GET', 'cmp-new.ics')).map(([which, { headers }]) => [which, headers.get('etag')]))
		await same('PUT', 'cmp-new.ics', { body: vevent('cmp-new'), headers: { 'If-None-Match': '*' } })
		await same('PUT', 'cmp-new.ics', { body: vevent('cmp-new'), headers: { 'If-None-Match': '*' } })
		const first = await etags()
		for (const [which, folder] of Object.entries(folders)) {
			const put = (etag, title) => dav(CHAIR, 'PUT', `${folder}cmp-new.ics`, { body: vevent('cmp-new', { title }), headers: { 'If-Match': etag } })
			assert.equal((await put(first[which], 'Zwei')).status, 204, which)
			assert.equal((await put(first[which], 'Drei')).status, 412, which)
			assert.match((await dav(CHAIR, 'GET', `${folder}cmp-new.ics`)).text, /SUMMARY:Zwei/, which)
			assert.equal((await dav(CHAIR, 'GET', `${folder}cmp-new.ics`, { headers: { 'If-None-Match': (await etags())[which] } })).status, 304, which)
			assert.equal((await dav(CHAIR, 'DELETE', `${folder}cmp-new.ics`, { headers: { 'If-Match': first[which] } })).status, 412, which)
		}
		await same('DELETE', 'cmp-new.ics')
		await same('DELETE', 'cmp-new.ics')
		await same('GET', 'cmp-new.ics')
	})

	test('COPY and MOVE within the calendar', async () => {
		const to = (name, more = {}) => ({ headers: { Destination: `{}${name}`, ...more } })
		await same('PUT', 'cmp-target.ics', { body: vevent('cmp-target') })
		await same('MOVE', 'cmp-target.ics', to('cmp-evening.ics', { Overwrite: 'F' }))
		await same('MOVE', 'cmp-nothing.ics', to('cmp-copy.ics'))
		await same('COPY', 'cmp-evening.ics', to('cmp-copy.ics'))
		// a stock calendar cannot rename
		const renamed = await both('MOVE', 'cmp-target.ics', to('cmp-renamed.ics'))
		assert.deepEqual([renamed.ours.status, renamed.ours.status <= renamed.stock.status], [201, true])
		assert.equal((await dav(CHAIR, 'GET', `${folders.ours}cmp-renamed.ics`)).status, 200)
		assert.equal((await dav(CHAIR, 'GET', `${folders.ours}cmp-target.ics`)).status, 404)
		for (const name of ['target', 'renamed']) {
			await both('DELETE', `cmp-${name}.ics`)
		}
	})

	test('calendar-query by time', async () => {
		assert.deepEqual(await found(events('')), ['days', 'evening', 'moved', 'other', 'weekly'])
		assert.deepEqual(await found(events(range('20270308T000000Z', '20270309T000000Z'))), [], 'a date that is left out')
		assert.deepEqual(await found(events(range('20270315T000000Z', '20270316T000000Z'))), ['weekly'])
		assert.deepEqual(await found(events(range('20270320T120000Z', '20270320T130000Z'))), ['days'])
		assert.deepEqual(await found(events(range('20270502T000000Z', '20270503T000000Z'))), ['moved'])
		assert.deepEqual(await found(events('<c:time-range start="20270601T000000Z"/>')), ['other'])
		assert.deepEqual(await found(events('<c:time-range end="20270302T000000Z"/>')), ['weekly'])
	})

	test('calendar-query by text and properties', async () => {
		const match = (value, more = '') => `<c:text-match ${more}>${value}</c:text-match>`
		assert.deepEqual(await found(events(text('SUMMARY', match('abend')))), ['evening'])
		assert.deepEqual(await found(events(text('SUMMARY', match('ABEND', 'collation="i;octet"')))), [])
		assert.deepEqual(await found(events(text('SUMMARY', match('GRÖSSE', 'collation="i;unicode-casemap"')))), await found(events(text('SUMMARY', match('größe', 'collation="i;unicode-casemap"')))))
		assert.deepEqual(await found(events(text('LOCATION', '<c:is-not-defined/>'))), ['days', 'evening', 'moved', 'weekly'])
		assert.deepEqual(await found(events(text('X-FREMD', ''))), ['other'])
		assert.deepEqual(await found(events(text('UID', match('cmp-weekly', 'collation="i;octet"')))), ['weekly'])
		// a stock calendar forgets the text where a time is asked for as well
		const { stock, ours } = await both('REPORT', '', { body: events(`${range('20270301T000000Z', '20270331T000000Z')}${text('SUMMARY', match('jede'))}`), headers: { Depth: '1' } })
		assert.deepEqual(ours.names, ['cmp-weekly.ics'])
		assert.ok(stock.names.includes('cmp-weekly.ics'))
		await found(events(text('SUMMARY', match('woche', 'negate-condition="yes"'))))
		await found(query('<c:comp-filter name="VTODO"/>'))
		await found(query('<c:comp-filter name="VTODO"><c:is-not-defined/></c:comp-filter>'))
		await found(query(''))
		await found(query('<c:comp-filter name="VEVENT"><c:comp-filter name="VALARM"/></c:comp-filter>'))
	})

	test('expanded and partial calendar-data', async () => {
		const expand = '<c:calendar-data><c:expand start="20270301T000000Z" end="20270501T000000Z"/></c:calendar-data>'
		const inner = `<c:comp-filter name="VEVENT">${range('20270301T000000Z', '20270501T000000Z')}</c:comp-filter>`
		const { stock, ours } = await same('REPORT', '', { body: query(inner, expand), headers: { Depth: '1' } })
		const dates = (answer) => responses(answer.text).filter(({ href }) => href.includes('/cmp-')).flatMap(({ text }) => text.match(/(?:DTSTART|RECURRENCE-ID)[^\r\n]*/g) ?? []).sort()
		assert.deepEqual(dates(ours), dates(stock))
		assert.equal(dates(ours).filter((line) => line.startsWith('DTSTART')).length, 9)
		for (const data of ['<c:calendar-data><c:comp name="VCALENDAR"><c:comp name="VEVENT"><c:prop name="SUMMARY"/></c:comp></c:comp></c:calendar-data>', '<c:calendar-data content-type="application/calendar+json" version="2.0"/>']) {
			const answers = await same('REPORT', '', { body: query(inner, data), headers: { Depth: '1' } })
			assert.equal(answers.ours.text.includes('["vcalendar"'), answers.stock.text.includes('["vcalendar"'))
		}
		for (const bad of [query(inner, '<c:calendar-data content-type="text/x-none"/>'), events('<c:time-range start="x" end="y"/>'), events(text('SUMMARY', '<c:text-match collation="i;none">x</c:text-match>')), '<nonsense', '']) {
			await same('REPORT', '', { body: bad, headers: { Depth: '1' } })
		}
	})

	test('multiget', async () => {
		const hrefs = ['cmp-weekly.ics', 'cmp-days.ics', 'cmp-nothing.ics'].map((name) => `<d:href>{}${name}</d:href>`).join('')
		const { stock, ours } = await same('REPORT', '', { body: `<c:calendar-multiget ${NS}><d:prop><d:getetag/><c:calendar-data/></d:prop>${hrefs}</c:calendar-multiget>` })
		assert.deepEqual(ours.names, ['cmp-days.ics', 'cmp-weekly.ics'])
		assert.equal(responses(ours.text).filter(({ gone }) => gone).length, responses(stock.text).filter(({ gone }) => gone).length)
		await same('REPORT', '', { body: `<c:calendar-multiget ${NS}><d:prop><d:getetag/></d:prop></c:calendar-multiget>` })
	})

	test('sync-collection: from the beginning, in pages, afterwards, and with a token that is none', async () => {
		const sync = (token, more = '') => `<d:sync-collection ${NS}><d:sync-token>${token}</d:sync-token><d:sync-level>1</d:sync-level>${more}<d:prop><d:getetag/></d:prop></d:sync-collection>`
		const tokens = (answers) => Object.fromEntries(Object.entries(answers).map(([which, { text }]) => [which, /<d:sync-token>([^<]*)/.exec(text)?.[1]]))
		const since = async (which, token, more) => {
			const { status, text } = await dav(CHAIR, 'REPORT', folders[which], { body: sync(token, more) })
			const all = responses(text).map((one) => ({ ...one, name: one.href.slice(folders[which].length) }))
			return { status, text, present: all.filter((one) => one.etag).map((one) => one.name).sort(), gone: all.filter((one) => one.gone).map((one) => one.name).sort() }
		}
		const from = tokens(await same('REPORT', '', { body: sync('') }))
		await both('PUT', 'cmp-fresh.ics', { body: vevent('cmp-fresh') })
		await both('PUT', 'cmp-evening.ics', { body: vevent('cmp-evening', { title: 'Anders' }) })
		await both('DELETE', 'cmp-days.ics')
		const [stock, ours] = [await since('stock', from.stock), await since('ours', from.ours)]
		assert.deepEqual([ours.status, ours.present, ours.gone], [stock.status, stock.present, stock.gone])
		for (const which of ['stock', 'ours']) {
			const limit = '<d:limit><d:nresults>1</d:nresults></d:limit>'
			const page = await since(which, from[which], limit)
			assert.equal(page.status, 207, which)
			assert.ok(page.present.length + page.gone.length <= 1, which)
			// a stock calendar does not say that there is more
			assert.ok(which === 'stock' || page.text.includes('507'), page.text)
			for (const bad of which === 'stock' ? ['nonsense'] : ['http://sabre.io/ns/sync/99999999', 'nonsense', '-1']) {
				const { status, text } = await since(which, bad)
				assert.deepEqual([status, text.includes('valid-sync-token')], [403, true], `${which} ${bad}`)
			}
		}
		await same('REPORT', '', { body: sync('').replace('<d:sync-level>1</d:sync-level>', '') })
		await both('DELETE', 'cmp-fresh.ics')
	})

	test('free-busy, export and what is no request', async () => {
		const busy = `<c:free-busy-query ${NS}>${range('20270301T000000Z', '20270401T000000Z')}</c:free-busy-query>`
		await same('REPORT', '', { body: busy, headers: { Depth: '1' } })
		const { stock, ours } = await same('GET', '?export')
		assert.equal(ours.headers.get('content-type'), stock.headers.get('content-type'))
		assert.match(ours.text, /cmp-weekly/)
		await same('GET', '')
		await same('POST', '')
		await same('MKCOL', 'cmp-folder')
		await same('MKCALENDAR', 'cmp-calendar')
		await same('PUT', 'cmp-evening.ics/below.ics', { body: vevent('cmp-below') })
	})

	test('what is no event is refused', async () => {
		for (const body of ['hello', '', vevent('cmp-none').replaceAll('VEVENT', 'VTODO'), vevent('cmp-none').replace('UID:cmp-none\r\n', ''), vevent('cmp-evening'), vevent('cmp-none').replace('END:VEVENT', 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20270101T000000Z\r\nEND:VEVENT')]) {
			const { stock, ours } = await both('PUT', 'cmp-none.ics', { body, headers: { 'Content-Type': 'text/calendar' } })
			assert.equal(ours.status, stock.status >= 400 && stock.status < 500 ? stock.status : ours.status, body)
			// a stock calendar takes tasks and makes up UIDs, and breaks at a UID that is taken
			assert.ok(ours.status >= 400 && ours.status < 500, `${ours.status} (stock ${stock.status}): ${body}`)
			assert.equal((await dav(CHAIR, 'GET', `${folders.ours}cmp-none.ics`)).status, 404)
			await both('DELETE', 'cmp-none.ics')
		}
	})
})
