// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { board, dav, home, OWN, responses, skip, STATE, sync, vevent } from './client.mjs'
import { createAccount, deleteAccount, giveOffice, joinGroup, leaveGroup } from './people.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const MEMBER = 'mitglied'
const ANNA = 'anna-telefon'
const ics = async (url) => (await fetch(url, { redirect: 'manual' })).status

describe('who may no longer', { skip }, () => {
	let own
	let group
	let folder
	const calendars = async (account) => responses((await dav(account, 'PROPFIND', home(account), { headers: { Depth: '1' } })).text)
		.map(({ href }) => /--verband--([\w-]+)/.exec(href)?.[1]).filter(Boolean)

	before(async () => {
		own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
		group = (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data.find(({ id }) => id === own).memberGroup
		folder = `${home(ANNA)}app-generated--verband--gliederung-${own}/`
		await deleteAccount(ANNA)
		await createAccount(ANNA)
		await joinGroup(ANNA, group)
	})
	after(() => deleteAccount(ANNA))

	test('A3 who leaves the group is refused everything at the next request', async () => {
		const uid = randomUUID()
		const made = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { title: uid, start: '2027-01-15', allDay: true, audience: 'own' } })).data
		const { token, present } = await sync(ANNA, OWN)
		const object = present.find((href) => href.endsWith(`-${made.id}.ics`))
		const feed = (await expectStatus(201, ANNA, 'POST', '/feeds', { body: { kind: 'personal' } })).data
		assert.equal((await dav(ANNA, 'GET', object)).status, 200)
		assert.equal(await ics(feed.url), 200)

		await leaveGroup(ANNA, group)

		assert.deepEqual(await calendars(ANNA), [])
		for (const [method, path, body] of [['GET', object], ['HEAD', object], ['PUT', object, vevent(uid)], ['DELETE', object], ['PROPFIND', `${home(ANNA)}${OWN}/`]]) {
			assert.ok([403, 404].includes((await dav(ANNA, method, path, { body })).status), method)
		}
		for (const calendar of [OWN, STATE]) {
			const { status, text } = await sync(ANNA, calendar, token)
			assert.ok([403, 404].includes(status))
			assert.doesNotMatch(text, /\.ics/)
		}
		assert.equal(await ics(feed.url), 404)
		await expectStatus(404, ANNA, 'GET', `/events/${made.id}`)
		await expectStatus(404, ANNA, 'GET', '/occurrences?from=2027-01-01&to=2027-01-31')
		await joinGroup(ANNA, group)
		await expectStatus(200, CHAIR, 'DELETE', `/events/${made.id}`, { headers: { 'If-Match': made.etag } })
	})

	test('A3 a lost office takes the calendar, old ETags and tokens along, and nothing is stored', async () => {
		const end = await giveOffice(ANNA, own, 'deputy')
		const uid = randomUUID()
		assert.ok((await calendars(ANNA)).includes(`gliederung-${own}`))
		assert.equal((await dav(ANNA, 'PUT', `${folder}${uid}.ics`, { body: vevent(uid) })).status, 201)
		const etag = (await dav(ANNA, 'GET', `${folder}${uid}.ics`)).headers.get('etag')
		const { token } = await sync(ANNA, `app-generated--verband--gliederung-${own}`)

		await end()

		assert.ok(!(await calendars(ANNA)).includes(`gliederung-${own}`))
		for (const [method, name, headers] of [['PUT', uid, { 'If-Match': etag }], ['PUT', randomUUID(), {}], ['DELETE', uid, { 'If-Match': etag }], ['GET', uid, {}]]) {
			const { status } = await dav(ANNA, method, `${folder}${name}.ics`, { headers, body: method === 'PUT' ? vevent(name, { title: 'nie' }) : undefined })
			assert.ok([403, 404, 409, 412].includes(status), `${method}: ${status}`)
		}
		assert.ok([403, 404].includes((await sync(ANNA, `app-generated--verband--gliederung-${own}`, token)).status))
		const mine = `${home(CHAIR)}app-generated--verband--gliederung-${own}/${uid}.ics`
		const { status, text } = await dav(CHAIR, 'GET', mine)
		assert.equal(status, 200)
		assert.doesNotMatch(text, /SUMMARY:nie/)
		assert.equal((await dav(CHAIR, 'DELETE', mine)).status, 204)
	})

	test('A4 an account of the same name has nothing of the one before', async () => {
		const end = await giveOffice(ANNA, own, 'deputy')
		const uid = randomUUID()
		const alarm = 'CLASS:PRIVATE\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT9M\nDESCRIPTION:x\nEND:VALARM'
		assert.equal((await dav(ANNA, 'PUT', `${folder}${uid}.ics`, { body: vevent(uid, { more: alarm }) })).status, 201)
		const feed = (await expectStatus(201, ANNA, 'POST', '/feeds', { body: { kind: 'personal' } })).data
		await end()
		await deleteAccount(ANNA)
		await createAccount(ANNA)
		await joinGroup(ANNA, group)

		assert.deepEqual((await calendars(ANNA)).sort(), ['own', 'state'])
		assert.equal((await dav(ANNA, 'GET', `${folder}${uid}.ics`)).status, 404, 'the draft')
		assert.equal(await ics(feed.url), 404)
		assert.deepEqual((await expectStatus(200, ANNA, 'GET', '/feeds')).data, [])
		const again = await giveOffice(ANNA, own, 'deputy')
		assert.doesNotMatch((await dav(ANNA, 'GET', `${folder}${uid}.ics`)).text, /VALARM/)
		await again()
		await dav(CHAIR, 'DELETE', `${home(CHAIR)}app-generated--verband--gliederung-${own}/${uid}.ics`)
	})

	test('A2 what a text says of hosts, rights and ids is nobody\'s word', async () => {
		const mine = `${home(CHAIR)}${await board(CHAIR)}/`
		const foreign = (await sync(CHAIR, STATE)).present[0]
		const before = (await dav(CHAIR, 'GET', foreign)).text
		const uid = /^UID:(.*)/m.exec(before)[1].trim()
		const body = vevent(uid, { title: 'A2', more: 'X-VERBAND-HOSTS:1\nX-VERBAND-ID:1\nX-VERBAND-KIND:chairs-call\nX-NC-GROUP-ID:1\nORGANIZER:mailto:admin@example.org\nSTATUS:CONFIRMED' })
		assert.equal((await dav(CHAIR, 'PUT', `${mine}a2.ics`, { body })).status, 201, 'a UID of an event elsewhere is free here')
		assert.equal((await dav(CHAIR, 'GET', foreign)).text, before)
		const stored = (await dav(CHAIR, 'GET', `${mine}a2.ics`)).text
		assert.doesNotMatch(stored, /X-VERBAND-(HOSTS|ID)|X-VERBAND-KIND:chairs-call|ORGANIZER/)
		for (const name of [foreign.split('/').pop(), `gliederung-1-${/-(\d+)\.ics$/.exec(foreign)[1]}.ics`]) {
			await dav(CHAIR, 'PUT', `${mine}${name}`, { body: vevent('a2-other', { title: 'A2' }) })
			assert.equal((await dav(CHAIR, 'GET', foreign)).text, before, name)
			await dav(CHAIR, 'DELETE', `${mine}${name}`)
		}
		assert.equal((await dav(CHAIR, 'DELETE', `${mine}a2.ics`)).status, 204)
	})

	test('A5 nobody writes what others have noted for themselves, or acts for them', async () => {
		const patch = '<d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><d:displayname>Fremd</d:displayname></d:prop></d:set></d:propertyupdate>'
		for (const path of [`${home(CHAIR)}${OWN}/`, `${home(CHAIR)}${await board(CHAIR)}/`]) {
			assert.ok([403, 404].includes((await dav(MEMBER, 'PROPPATCH', path, { body: patch })).status), path)
		}
		// servers before 32.0.9 let anybody make themselves a proxy of anybody: our calendars do not go along
		const proxies = (members) => `<d:propertyupdate xmlns:d="DAV:"><d:set><d:prop><d:group-member-set>${members}</d:group-member-set></d:prop></d:set></d:propertyupdate>`
		const proxy = `/remote.php/dav/principals/users/${CHAIR}/calendar-proxy-write/`
		await dav(MEMBER, 'PROPPATCH', proxy, { body: proxies(`<d:href>/remote.php/dav/principals/users/${MEMBER}/</d:href>`) })
		assert.doesNotMatch((await dav(CHAIR, 'PROPFIND', `${home(CHAIR)}${OWN}/`, { headers: { Depth: '0' } })).text, /Fremd/)
		for (const calendar of [OWN, STATE, await board(CHAIR)]) {
			for (const method of ['GET', 'PROPFIND', 'DELETE']) {
				assert.ok([403, 404, 405].includes((await dav(MEMBER, method, `${home(CHAIR)}${calendar}/`)).status), `${method} ${calendar}`)
			}
		}
		await dav(CHAIR, 'PROPPATCH', proxy, { body: proxies('') })
	})

	test('read-only calendars take nothing', async () => {
		for (const [account, calendar] of [[MEMBER, OWN], [MEMBER, STATE], [CHAIR, STATE]]) {
			const { present, token } = await sync(account, calendar)
			const there = `${home(account)}${calendar}/`
			for (const [method, path, more] of [
				['PUT', `${there}new.ics`, { body: vevent('new') }], ['PUT', present[0], { body: vevent('new') }], ['DELETE', present[0], {}],
				['MOVE', present[0], { headers: { Destination: `${there}moved.ics` } }], ['COPY', present[0], { headers: { Destination: `${there}copied.ics` } }],
				['MKCOL', `${there}folder`, {}], ['DELETE', there, {}],
			]) {
				const { status } = await dav(account, method, path, more)
				assert.ok([403, 404, 405].includes(status), `${account} ${method} ${path}: ${status}`)
			}
			const after = await sync(account, calendar, token)
			assert.deepEqual([after.present, after.gone], [[], []])
		}
	})
})
