// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { dav, home, responses, skip, sync, vevent } from './client.mjs'
import { createAccount, deleteAccount, giveOffice, joinGroup } from './people.mjs'
import { isInstalled, Replica } from './replica.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const DEPUTY = 'phone-tasks'
const TASKS = 'app-generated--verband--tasks'
const folder = home(DEPUTY) + TASKS + '/'
const PROPS = '<d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:displayname/><d:sync-token/><c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>'

describe('my tasks on the phone', { skip }, () => {
	let body
	let endOffice
	let meeting
	let person
	const give = async (fields = {}) => (await expectStatus(201, CHAIR, 'POST', '/tasks', { body: { meetingId: meeting.id, title: 'Plakate holen', personId: person, due: '2027-01-31', ...fields } })).data
	const stored = async (id) => (await expectStatus(200, CHAIR, 'GET', `/tasks/${id}`)).data
	const path = ({ id }) => `${folder}task-${id}.ics`
	const get = (task) => dav(DEPUTY, 'GET', path(task))

	before(async () => {
		await deleteAccount(DEPUTY)
		await createAccount(DEPUTY)
		body = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
		await joinGroup(DEPUTY, (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data.find(({ id }) => id === body).memberGroup)
		endOffice = await giveOffice(DEPUTY, body, 'deputy')
		const times = { start: '2027-01-10T19:00:00+01:00', end: '2027-01-10T21:00:00+01:00' }
		meeting = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${body}/meetings`, { body: { title: 'Sitzung', kind: 'presence', location: 'Parteihaus', ...times } })).data
		const { people } = (await expectStatus(200, CHAIR, 'GET', `/meetings/${meeting.id}`)).data
		person = people.find((one) => one.person.name === DEPUTY).person.id
	})
	after(() => deleteAccount(DEPUTY))

	test('a list of its own, of tasks alone, to tick and not to add to', async () => {
		const { text } = await dav(DEPUTY, 'PROPFIND', home(DEPUTY), { headers: { Depth: '1' }, body: PROPS })
		const [list] = responses(text).filter(({ href }) => href.includes(TASKS))
		assert.match(list.text, /VTODO/)
		assert.doesNotMatch(list.text, /VEVENT|<d:bind\/>|<d:unbind\/>/)
		assert.match(list.text, /sync-token>http/)
		const todo = vevent('neu').replaceAll('VEVENT', 'VTODO')
		assert.equal((await dav(DEPUTY, 'PUT', `${folder}neu.ics`, { body: todo })).status, 403)
		const task = await give()
		assert.equal((await dav(DEPUTY, 'DELETE', path(task))).status, 403)
		assert.equal((await dav(DEPUTY, 'MOVE', path(task), { headers: { Destination: `${folder}anders.ics` } })).status, 403)
		assert.equal((await dav(DEPUTY, 'DELETE', folder)).status, 403)
		for (const account of ['mitglied', 'gast']) {
			assert.equal((await dav(account, 'GET', home(account) + TASKS + `/task-${task.id}.ics`)).status, 404)
			assert.ok([403, 404].includes((await dav(account, 'GET', path(task))).status))
		}
	})

	test('a tick on the phone is a tick here, and the other way', async () => {
		const task = await give({ title: 'Raum; „groß“, mit Leinwand' })
		const first = await sync(DEPUTY, TASKS)
		assert.ok(first.present.includes(path(task)))
		const { text, headers } = await get(task)
		assert.match(text, /DUE;VALUE=DATE:20270131/)
		assert.doesNotMatch(text, /ATTENDEE|ORGANIZER/)

		const ticked = text.replace('STATUS:NEEDS-ACTION', 'STATUS:COMPLETED').replace('PERCENT-COMPLETE:0', 'PERCENT-COMPLETE:100').replace('END:VTODO', 'ATTENDEE:mailto:canary@example.org\r\nEND:VTODO')
		const stale = await dav(DEPUTY, 'PUT', path(task), { body: ticked, headers: { 'If-Match': '"99"' } })
		assert.equal(stale.status, 412)
		const written = await dav(DEPUTY, 'PUT', path(task), { body: ticked, headers: { 'If-Match': headers.get('etag') } })
		assert.equal(written.status, 204, written.text)
		assert.equal(written.headers.get('etag'), null)
		assert.equal((await stored(task.id)).done, true)
		const second = await sync(DEPUTY, TASKS, first.token)
		assert.deepEqual(second.present, [path(task)])
		assert.match((await get(task)).text, /STATUS:COMPLETED/)

		const { etag } = await stored(task.id)
		await expectStatus(200, CHAIR, 'PUT', `/tasks/${task.id}`, { body: { done: false }, headers: { 'If-Match': etag } })
		assert.deepEqual((await sync(DEPUTY, TASKS, second.token)).present, [path(task)])
		assert.match((await get(task)).text, /STATUS:NEEDS-ACTION/)
	})

	test('what else a phone changes is not kept, and the phone is told so', async () => {
		const task = await give({ title: 'So heißt sie' })
		const { token } = await sync(DEPUTY, TASKS)
		const { text } = await get(task)
		assert.equal((await dav(DEPUTY, 'PUT', path(task), { body: text.replace('So heißt sie', 'Anders') })).status, 204)
		assert.equal((await stored(task.id)).title, 'So heißt sie')
		assert.deepEqual((await sync(DEPUTY, TASKS, token)).present, [path(task)])
		for (const hostile of ['BEGIN:VCALENDAR', text.replace(/UID:.*/, 'UID:anders'), vevent('a'), text.replace('SUMMARY:', 'SUMMARY:\0')]) {
			const { status } = await dav(DEPUTY, 'PUT', path(task), { body: hostile })
			assert.ok(status >= 400 && status < 500, String(status))
		}
	})

	test('queries find what is open, and by time', async () => {
		const task = await give({ due: '2027-05-05' })
		const query = async (filter) => responses((await dav(DEPUTY, 'REPORT', folder, { headers: { Depth: '1' }, body: `<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name="VCALENDAR">${filter}</c:comp-filter></c:filter></c:calendar-query>` })).text).map(({ href }) => href)
		assert.deepEqual(await query('<c:comp-filter name="VEVENT"/>'), [])
		assert.ok((await query('<c:comp-filter name="VTODO"><c:prop-filter name="COMPLETED"><c:is-not-defined/></c:prop-filter></c:comp-filter>')).includes(path(task)))
		assert.deepEqual(await query('<c:comp-filter name="VTODO"><c:time-range start="20270504T120000Z" end="20270506T000000Z"/></c:comp-filter>'), [path(task)])
	})

	test('a task taken away leaves the phone; a lost office refuses the token', async () => {
		const task = await give()
		const internal = await give({ internal: true, title: 'Nur für uns' })
		const { token } = await sync(DEPUTY, TASKS)
		await expectStatus(200, CHAIR, 'DELETE', `/tasks/${task.id}`, { headers: { 'If-Match': task.etag } })
		const next = await sync(DEPUTY, TASKS, token)
		assert.deepEqual(next.gone, [path(task)])
		await endOffice()
		const refused = await sync(DEPUTY, TASKS, next.token)
		assert.equal(refused.status, 403)
		assert.match(refused.text, /valid-sync-token/)
		assert.equal((await get(internal)).status, 404)
		endOffice = await giveOffice(DEPUTY, body, 'deputy')
	})

	test('vdirsyncer takes tasks along and brings ticks back', { skip: isInstalled ? false : 'vdirsyncer is not installed' }, async () => {
		const phone = await Replica.of(DEPUTY)
		try {
			const task = await give({ title: 'Für das Telefon' })
			await phone.sync()
			assert.equal(phone.find('Für das Telefon').calendar, TASKS)
			phone.edit('Für das Telefon', (text) => text.replace('STATUS:NEEDS-ACTION', 'STATUS:COMPLETED'))
			await phone.sync()
			assert.equal((await stored(task.id)).done, true)
			await phone.sync()
			assert.match(phone.find('Für das Telefon').text, /COMPLETED:\d{8}T/)
		} finally {
			phone.end()
		}
	})
})
