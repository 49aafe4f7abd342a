// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, expectStatus } from './client.mjs'

/** Who hosts an event, over HTTP: a chair's Gliederung asks the Landesverband. */
const CHAIR = 'ub-hannover-vorsitz'
const LAND = 'lv-vorsitz'
let own
let land
before(async () => {
	own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
	land = (await api(LAND, 'GET', '/me')).data.boardIds[0]
})

const create = async (fields = {}) => (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { title: 'Zusammen', start: '2027-03-10', allDay: true, ...fields } })).data
const put = (status, account, event, id, body = {}, etag = event.etag) => expectStatus(status, account, 'PUT', `/events/${event.id}/hosts/${id}`, { body, headers: etag === null ? {} : { 'If-Match': etag } })
const del = (status, account, event, id, etag = event.etag) => expectStatus(status, account, 'DELETE', `/events/${event.id}/hosts/${id}`, { headers: { 'If-Match': etag } })

test('a board is asked, sees it on its start page, accepts and leaves', async () => {
	const event = await create({ status: 'draft' })
	await expectStatus(404, LAND, 'GET', `/events/${event.id}`)
	await put(403, 'mitglied', await create(), land)
	await put(404, 'mitglied', event, land)
	await put(428, CHAIR, event, land, {}, null)
	await put(412, CHAIR, event, land, {}, '"1"')
	await put(400, CHAIR, event, 99999999)
	const asked = (await put(200, CHAIR, event, land)).data
	const invitation = (await api(LAND, 'GET', '/start')).data.invitations.find(({ occurrence }) => occurrence.eventId === event.id)
	assert.equal(invitation.gliederungId, land)
	// a tag names the revision and who asks
	assert.ok(asked.etag.startsWith(invitation.etag.slice(0, -1) + '-'), `${invitation.etag} ${asked.etag}`)
	await expectStatus(403, LAND, 'PUT', `/events/${event.id}`, { body: { title: 'x' }, headers: { 'If-Match': '*' } })

	const accepted = (await put(200, LAND, asked, land)).data
	assert.deepEqual(accepted.hosts, [{ gliederungId: own, accepted: true }, { gliederungId: land, accepted: true }])
	assert.deepEqual([accepted.can.leaveAs, accepted.can.handTo, accepted.can.delete], [[land], [], false])
	await put(403, LAND, accepted, land, { first: true })
	await del(409, CHAIR, accepted, own)
	await del(403, LAND, accepted, own)
	const left = (await del(200, LAND, accepted, land)).data
	assert.notEqual(left.etag, accepted.etag)
	await expectStatus(404, LAND, 'GET', `/events/${event.id}`)
	await del(404, CHAIR, left, land)
})

test('a partner from outside needs a yes, and is shown to all who see the event', async () => {
	const event = await create()
	const add = (status, account, body, etag = '*') => expectStatus(status, account, 'POST', `/events/${event.id}/partners`, { body, headers: { 'If-Match': etag } })
	await add(403, 'mitglied', { name: 'DGB', checked: true })
	await add(404, 'gast', { name: 'DGB', checked: true })
	await add(400, CHAIR, { name: 'DGB', checked: false })
	await add(400, CHAIR, { name: 'DGB', checked: 'yes' })
	await add(400, CHAIR, { name: 'x'.repeat(201), checked: true })
	await add(412, CHAIR, { name: 'DGB', checked: true }, '"1"')
	const { partners } = (await add(201, CHAIR, { name: 'DGB', checked: true })).data
	await add(409, CHAIR, { name: 'dgb', checked: true })
	assert.deepEqual((await api('mitglied', 'GET', `/events/${event.id}`)).data.partners, partners)
	assert.match(partners[0].checkedOn, /^\d{4}-\d\d-\d\d$/)
	await expectStatus(403, 'mitglied', 'DELETE', `/events/${event.id}/partners/${partners[0].id}`, { headers: { 'If-Match': '*' } })
	await expectStatus(200, CHAIR, 'DELETE', `/events/${event.id}/partners/${partners[0].id}`, { headers: { 'If-Match': '*' } })
	await expectStatus(404, CHAIR, 'DELETE', `/events/${event.id}/partners/${partners[0].id}`, { headers: { 'If-Match': '*' } })
})
