// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from './client.mjs'

/** Many hands at once on the topics of a call. */
const BOARD = 'lv-vorsitz'
const CHAIR = 'ub-hannover-vorsitz'
const OTHER = 'kv-oldenburg-vorsitz'
const day = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10)
let id

before(async () => {
	const body = { audience: 'chairs', title: `Call ${Date.now()}`, start: `${day}T20:00:00+01:00`, end: `${day}T21:00:00+01:00`, link: 'https://a.example/call' }
	id = (await expectStatus(201, BOARD, 'POST', '/calls', { body })).data.id
	// signs in before many do so at once: a server on SQLite makes one app password after the other
	await expectStatus(200, OTHER, 'GET', '/me')
})
after(() => expectStatus(200, BOARD, 'DELETE', `/calls/${id}`, { headers: { 'If-Match': '*' } }))

const topics = async () => (await expectStatus(200, CHAIR, 'GET', `/calls/${id}`)).data.agenda.filter(({ isTopic }) => isTopic)

test('E3 of many taps on one topic each person counts once, and taking it back leaves none', async () => {
	await expectStatus(201, CHAIR, 'POST', `/calls/${id}/topics`, { body: { title: 'Fahrtkosten' } })
	const [{ id: item }] = await topics()
	const taps = (account, support) => Array.from({ length: 8 }, () => api(account, 'PUT', `/items/${item}/support`, { body: { support } }))
	const answers = await Promise.all([...taps(CHAIR, true), ...taps(OTHER, true)])

	assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
	assert.equal((await topics())[0].support, 2)
	await Promise.all(taps(CHAIR, false))
	assert.deepEqual((await topics()).map(({ support, supported }) => [support, supported]), [[1, false]])
})

test('E3 topics brought up at the same time all get a place of their own', async () => {
	const before = (await topics()).length
	const made = await Promise.all([CHAIR, OTHER].flatMap((account) => [1, 2].map((number) => api(account, 'POST', `/calls/${id}/topics`, { body: { title: `${account} ${number}` } }))))
	assert.deepEqual(made.map(({ status }) => status), [201, 201, 201, 201])
	const { agenda } = (await expectStatus(200, CHAIR, 'GET', `/calls/${id}`)).data

	assert.equal((await topics()).length, before + 4)
	assert.equal(new Set(agenda.map((one) => one.id)).size, agenda.length)
	assert.deepEqual(agenda.slice(-2).map(({ standing }) => standing), ['dates', 'misc'], 'topics stay before the end of the agenda')
})
