// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, expectStatus } from './client.mjs'

/** What a person wants to hear, and the one tap that takes back what a phone has published. */
const CHAIR = 'ub-hannover-vorsitz'
let own
before(async () => {
	own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
})

test('preferences are one\'s own, changed field by field, and refused as a whole', async () => {
	const mine = async (account = 'mitglied') => (await expectStatus(200, account, 'GET', '/me/preferences')).data
	const put = (status, body, account = 'mitglied') => expectStatus(status, account, 'PUT', '/me/preferences', { body })
	const before = await mine()
	const others = await mine(CHAIR)
	try {
		assert.deepEqual((await put(200, { notices: 'all' })).data, { ...before, notices: 'all' })
		assert.deepEqual((await put(200, { reminderMinutes: 60, reminderVia: 'phone' })).data, { notices: 'all', reminderMinutes: 60, reminderVia: 'phone' })
		for (const bad of [{ notices: 'some' }, { notices: null }, { notices: ['all'] }, { reminderMinutes: 7 }, { reminderMinutes: '60' }, { reminderMinutes: -60 }, { reminderVia: 'pigeon' }, { notices: 'none', reminderVia: 1 }]) {
			await put(400, bad)
		}
		assert.deepEqual(await mine(), { notices: 'all', reminderMinutes: 60, reminderVia: 'phone' }, 'nothing of what was refused')
		assert.deepEqual((await put(200, { reminderMinutes: null })).data.reminderMinutes, null)
		assert.deepEqual(await mine(CHAIR), others)
		await expectStatus(404, 'gast', 'GET', '/me/preferences')
		await put(404, { notices: 'all' }, 'gast')
		const { etag } = await expectStatus(200, 'mitglied', 'GET', '/me/preferences')
		await expectStatus(304, 'mitglied', 'GET', '/me/preferences', { headers: { 'If-None-Match': etag } })
	} finally {
		await put(200, before)
	}
})

test('what was published is withdrawn in one tap, again and again, by its board alone', async () => {
	const { data: event } = await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { title: 'Voreilig', start: '2027-03-10', allDay: true } })
	const withdraw = (status, account = CHAIR) => expectStatus(status, account, 'POST', `/events/${event.id}/withdraw`)
	await withdraw(403, 'mitglied')
	await withdraw(404, 'gast')
	const { data: draft } = await withdraw(200)
	assert.equal(draft.status, 'draft')
	assert.equal((await withdraw(200)).data.etag, draft.etag, 'a draft stays as it is')
	await withdraw(404, 'mitglied')
	await expectStatus(404, 'mitglied', 'GET', `/events/${event.id}`)
	await expectStatus(404, CHAIR, 'POST', '/events/999999999/withdraw')
	assert.ok((await api(CHAIR, 'DELETE', `/events/${event.id}`, { headers: { 'If-Match': draft.etag } })).status < 300)
	await withdraw(409)
})
