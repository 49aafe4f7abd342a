// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, describe, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { board, dav, home, OWN, responses, skip, STATE, sync, vevent } from './client.mjs'
import { giveOffice } from './people.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const MEMBER = 'mitglied'
const PROPS = '<d:propfind xmlns:d="DAV:" xmlns:cs="http://calendarserver.org/ns/" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:displayname/><d:sync-token/><cs:getctag/><c:schedule-calendar-transp/><d:current-user-privilege-set/><d:supported-report-set/></d:prop></d:propfind>'

describe('phones', { skip }, () => {
	let calendar
	let folder
	const put = (name, body, headers = {}, account = CHAIR) => dav(account, 'PUT', folder + name, { body, headers })
	const etag = async (name) => (await dav(CHAIR, 'GET', folder + name)).headers.get('etag')

	before(async () => {
		calendar = await board(CHAIR)
		folder = home(CHAIR) + calendar + '/'
	})

	test('everybody finds their calendars, a guest none', async () => {
		const find = async (account) => responses((await dav(account, 'PROPFIND', home(account), { headers: { Depth: '1' }, body: PROPS })).text)
			.filter((one) => one.href.includes('--verband--'))
		const own = await find(CHAIR)
		// with the board's own and the tasks
		assert.equal(own.length, 4)
		assert.equal((await find(MEMBER)).length, 2)
		assert.equal((await find('gast')).length, 0)
		for (const one of own) {
			assert.match(one.text, /sync-token>http/)
			assert.match(one.text, /sync-collection/)
			assert.match(one.text, /transparent/)
			assert.equal(/<d:bind\/>/.test(one.text), one.href.includes('gliederung-'))
		}
	})

	test('each event lies in one calendar', async () => {
		const all = (await Promise.all([calendar, OWN, STATE].map((one) => sync(CHAIR, one)))).map(({ status, present }) => {
			assert.equal(status, 207)
			return present
		})
		const ids = all.flat().map((href) => /-(\d+)\.ics$/.exec(href)?.[1] ?? href)
		assert.ok(all.every((list) => list.length > 5))
		assert.equal(new Set(ids).size, ids.length)
	})

	test('a first sync in pages tells the same', async () => {
		const whole = (await sync(MEMBER, STATE)).present
		const paged = []
		let page = { truncated: true, token: '' }
		while (page.truncated) {
			page = await sync(MEMBER, STATE, page.token, 150)
			assert.ok(page.present.length <= 150)
			paged.push(...page.present)
		}
		assert.deepEqual(paged.sort(), whole.sort())
		assert.deepEqual((await sync(MEMBER, STATE, page.token)).present, [])
	})

	test('tokens of others and of nobody are refused', async () => {
		const { token } = await sync(CHAIR, OWN)
		for (const bad of ['http://sabre.io/ns/sync/1', 'nonsense', `${token}x`, token.replace(/sync\/\d+/, 'sync/99999999')]) {
			const { status, text } = await sync(CHAIR, OWN, bad)
			assert.equal(status, 403, bad)
			assert.match(text, /valid-sync-token/)
		}
		assert.equal((await sync(CHAIR, STATE, token)).status, 403)
		assert.equal((await sync(MEMBER, OWN, token)).status, 403)
	})

	test('multiget and a month by query', async () => {
		const { present } = await sync(MEMBER, STATE)
		const hrefs = [...present.slice(0, 20), home(MEMBER) + STATE + '/event-99999999.ics']
		const body = `<c:calendar-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data/></d:prop>${hrefs.map((href) => `<d:href>${href}</d:href>`).join('')}</c:calendar-multiget>`
		const got = await dav(MEMBER, 'REPORT', home(MEMBER) + STATE + '/', { body })
		assert.equal(got.text.match(/BEGIN:VCALENDAR/g).length, 20)
		assert.doesNotMatch(got.text, /ATTENDEE|ORGANIZER/)
		const range = (start, end) => `<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${start}" end="${end}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
		const month = new Date(Date.now() + 40 * 86400_000).toISOString().slice(0, 7).replace('-', '')
		const query = (body) => dav(MEMBER, 'REPORT', home(MEMBER) + STATE + '/', { body, headers: { Depth: '1' } })
		const found = responses((await query(range(`${month}01T000000Z`, `${month}28T000000Z`))).text).length
		assert.ok(found > 5 && found < present.length, String(found))
		assert.equal(responses((await query(range('19000101T000000Z', '19000201T000000Z'))).text).length, 0)
	})

	test('what a board writes, a member gets; what it deletes, the member forgets', async () => {
		const uid = randomUUID()
		const name = `${uid}.ics`
		const before = { board: (await sync(CHAIR, calendar)).token, own: (await sync(MEMBER, OWN)).token, state: (await sync(MEMBER, STATE)).token }
		const people = 'ORGANIZER:mailto:lv-vorsitz@example.org\nATTENDEE;RSVP=TRUE:mailto:mitglied@example.org\nX-OTHER:kept\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT9M\nDESCRIPTION:x\nEND:VALARM'
		const created = await put(name, vevent(uid, { more: people }), { 'If-None-Match': '*' })
		assert.equal(created.status, 201)
		assert.equal(created.headers.get('etag'), null, 'what is stored is not what was sent')
		assert.equal((await put(name, vevent(uid), { 'If-None-Match': '*' })).status, 412)
		const stored = await dav(CHAIR, 'GET', folder + name)
		assert.match(stored.text, /X-OTHER:kept/)
		assert.match(stored.text, /TRIGGER:-PT9M/)
		assert.doesNotMatch(stored.text, /ATTENDEE|ORGANIZER/)

		const told = [...(await sync(MEMBER, OWN, before.own)).present, ...(await sync(MEMBER, STATE, before.state)).present]
		assert.equal(told.length, 1)
		const theirs = await dav(MEMBER, 'GET', told[0])
		assert.match(theirs.text, /SUMMARY:Vom Telefon/)
		assert.doesNotMatch(theirs.text, new RegExp(`VALARM|${uid}`))
		assert.equal((await dav(MEMBER, 'PUT', told[0], { body: theirs.text })).status, 403)
		assert.equal((await dav(MEMBER, 'DELETE', told[0])).status, 403)

		const stale = await etag(name)
		assert.equal((await put(name, vevent(uid, { title: 'Anders' }), { 'If-Match': stale })).status, 204)
		assert.equal((await put(name, vevent(uid, { title: 'Zu spät' }), { 'If-Match': stale })).status, 412)
		assert.equal((await dav(CHAIR, 'DELETE', folder + name, { headers: { 'If-Match': stale } })).status, 412)
		assert.equal((await dav(CHAIR, 'DELETE', folder + name)).status, 204)
		assert.equal((await dav(CHAIR, 'GET', folder + name)).status, 404)
		assert.deepEqual([...(await sync(MEMBER, OWN, before.own)).present, ...(await sync(MEMBER, STATE, before.state)).present], [])
		assert.ok((await sync(CHAIR, calendar, before.board)).present.every((href) => !href.includes(uid)))
	})

	test('a draft stays with the board', async () => {
		const uid = randomUUID()
		const tokens = [[OWN, (await sync(MEMBER, OWN)).token], [STATE, (await sync(MEMBER, STATE)).token]]
		assert.equal((await put(`${uid}.ics`, vevent(uid, { more: 'CLASS:PRIVATE' }))).status, 201)
		assert.match((await dav(CHAIR, 'GET', `${folder}${uid}.ics`)).text, /CLASS:PRIVATE/)
		for (const [one, token] of tokens) {
			const { present, gone } = await sync(MEMBER, one, token)
			assert.deepEqual([present, gone], [[], []])
		}
		await dav(CHAIR, 'DELETE', `${folder}${uid}.ics`)
	})

	test('moved to another board\'s calendar it stays the same event, copied it is another', async () => {
		const uid = randomUUID()
		const [own] = (await api(CHAIR, 'GET', '/me')).data.boardIds
		const other = (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data.find(({ id, kind }) => id !== own && kind === 'unterbezirk').id
		const end = await giveOffice(CHAIR, other, 'deputy')
		const there = `${home(CHAIR)}app-generated--verband--gliederung-${other}/`
		const found = async () => (await expectStatus(200, CHAIR, 'GET', `/occurrences?from=2027-03-01&to=2027-04-01&q=${uid}`)).data.occurrences.map(({ eventId, gliederungId }) => [eventId, gliederungId])
		await put('moved.ics', vevent(uid, { title: uid, more: 'BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT1H\nDESCRIPTION:x\nEND:VALARM' }))
		const [[id]] = await found()
		const send = (method, from, to) => dav(CHAIR, method, from, { headers: { Destination: to } })

		assert.equal((await send('MOVE', `${folder}moved.ics`, `${there}moved.ics`)).status, 201)
		assert.deepEqual(await found(), [[id, other]])
		assert.equal((await dav(CHAIR, 'GET', `${folder}moved.ics`)).status, 404)
		const { text } = await dav(CHAIR, 'GET', `${there}moved.ics`)
		assert.match(text, new RegExp(`UID:${uid}[^]*TRIGGER:-PT1H`))
		assert.equal((await send('COPY', `${there}moved.ics`, `${folder}copied.ics`)).status, 201)
		assert.equal((await found()).length, 2)
		assert.equal((await send('MOVE', `${there}moved.ics`, `${folder}again.ics`)).status, 400, 'its UID is there')
		assert.deepEqual([(await dav(CHAIR, 'DELETE', `${folder}copied.ics`)).status, (await dav(CHAIR, 'DELETE', `${there}moved.ics`)).status], [204, 204])
		await end()
	})

	test('rename, copy, and a UID that is taken', async () => {
		const uid = randomUUID()
		const { token } = await sync(CHAIR, calendar)
		await put(`${uid}.ics`, vevent(uid))
		assert.equal((await put('other.ics', vevent(uid))).status, 400)
		const move = (method, from, to) => dav(CHAIR, method, from, { headers: { Destination: to } })
		assert.equal((await move('MOVE', `${folder}${uid}.ics`, `${folder}b-${uid}.ics`)).status, 201)
		assert.equal((await move('COPY', `${folder}b-${uid}.ics`, `${folder}c-${uid}.ics`)).status, 400)
		assert.deepEqual((await sync(CHAIR, calendar, token)).present.filter((href) => href.includes(uid)), [`${folder}b-${uid}.ics`])
		const foreign = (await sync(CHAIR, STATE)).present[0]
		assert.equal((await move('COPY', foreign, `${folder}d-${uid}.ics`)).status, 201)
		assert.equal((await move('MOVE', foreign, `${folder}e-${uid}.ics`)).status, 403)
		assert.equal((await move('COPY', `${folder}b-${uid}.ics`, home(CHAIR) + STATE + '/x.ics')).status, 403)
		for (const name of ['b', 'd']) {
			assert.equal((await dav(CHAIR, 'DELETE', `${folder}${name}-${uid}.ics`)).status, 204)
		}
	})

	test('of 12 parallel writes against one version one is kept, and 12 parallel new ones all are', async () => {
		const uid = randomUUID()
		await put(`${uid}.ics`, vevent(uid))
		const version = await etag(`${uid}.ics`)
		const same = await Promise.all(Array.from({ length: 12 }, (_, i) => put(`${uid}.ics`, vevent(uid, { title: `Nr. ${i}` }), { 'If-Match': version })))
		assert.deepEqual(same.map(({ status }) => status).sort(), [204, ...Array(11).fill(412)])
		const names = Array.from({ length: 12 }, () => randomUUID())
		const fresh = await Promise.all(names.map((name) => put(`${name}.ics`, vevent(name))))
		assert.deepEqual(fresh.map(({ status }) => status), Array(12).fill(201))
		for (const name of [uid, ...names]) {
			assert.equal((await dav(CHAIR, 'DELETE', `${folder}${name}.ics`)).status, 204)
		}
	})

	test('nobody reaches the calendars of others (A5)', async () => {
		const { present } = await sync(CHAIR, calendar)
		for (const [method, path, more] of [
			['PROPFIND', home(CHAIR), {}], ['PROPFIND', folder, {}], ['GET', present[0], {}],
			['PUT', folder + 'a5.ics', { body: vevent('a5') }], ['DELETE', present[0], {}],
			['REPORT', folder, { body: '<d:sync-collection xmlns:d="DAV:"><d:sync-token/><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>' }],
			['MOVE', present[0], { headers: { Destination: home(MEMBER) + 'personal/x.ics' } }],
			['COPY', present[0], { headers: { Destination: home(MEMBER) + 'personal/x.ics' } }],
			['PUT', home(MEMBER) + calendar + '/a5.ics', { body: vevent('a5') }],
		]) {
			const { status, text } = await dav(MEMBER, method, path, more)
			assert.ok([403, 404, 409].includes(status), `${method} ${path}: ${status}`)
			assert.doesNotMatch(text, /BEGIN:VEVENT|--verband--gliederung-\d+\/<\/d:href>.*200 OK/s)
		}
	})

	test('a calendar cannot be deleted, but named and coloured for oneself', async () => {
		assert.equal((await dav(CHAIR, 'DELETE', folder)).status, 403)
		assert.equal((await dav(MEMBER, 'DELETE', home(MEMBER) + OWN + '/')).status, 403)
		const patch = (name) => `<d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><d:displayname>${name}</d:displayname></d:prop></d:set></d:propertyupdate>`
		const changed = await dav(MEMBER, 'PROPPATCH', home(MEMBER) + OWN + '/', { body: patch('Meins') })
		assert.match(changed.text, /200 OK/)
	})
})
