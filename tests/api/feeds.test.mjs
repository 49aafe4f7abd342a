// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, baseUrl, expectStatus } from './client.mjs'

/** Feeds over HTTP: by contract, without an account, and nothing in them that is not for everybody. */
const ics = (url, headers = {}) => fetch(url, { redirect: 'manual', headers })
const lines = (text) => text.replaceAll('\r\n ', '').split('\r\n')
const soon = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10)
const mark = `Feed ${Date.now()}`
let own

before(async () => {
	own = (await api('ub-hannover-vorsitz', 'GET', '/me')).data.boardIds[0]
	const make = (title, body) => expectStatus(201, 'ub-hannover-vorsitz', 'POST', `/gliederungen/${own}/events`, { body: { title: `${mark} ${title}`, start: soon(20), allDay: true, ...body } })
	await make('offen', { audience: 'public', description: 'A\nATTENDEE:mailto:x@example.org' })
	await make('intern', { audience: 'members' })
	await make('eigen', { audience: 'own' })
	await make('entwurf', { audience: 'public', status: 'draft' })
})

test('a personal feed: made, listed without its address, read, revoked', async () => {
	const { data: made } = await expectStatus(201, 'mitglied', 'POST', '/feeds', { body: { kind: 'personal', label: 'Handy' } })
	assert.match(made.url, /\/apps\/verband\/feed\/[A-Za-z0-9]{24,}\.ics$/)
	const listed = (await expectStatus(200, 'mitglied', 'GET', '/feeds')).data.find(({ id }) => id === made.id)
	assert.deepEqual([listed.url, listed.label, listed.lastUsedAt], [null, 'Handy', null])

	const answer = await ics(made.url)
	const text = await answer.text()
	assert.equal(answer.status, 200)
	assert.match(answer.headers.get('content-type'), /^text\/calendar/)
	assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
	assert.ok(lines(text).includes(`SUMMARY:${mark} intern`))
	assert.ok(!text.includes('entwurf'))
	const again = await ics(made.url, { 'If-None-Match': answer.headers.get('etag') })
	assert.deepEqual([again.status, await again.text()], [304, ''])
	assert.match((await expectStatus(200, 'mitglied', 'GET', '/feeds')).data.find(({ id }) => id === made.id).lastUsedAt, /^\d{4}-\d\d-\d\d$/)

	await expectStatus(404, 'lv-vorsitz', 'DELETE', `/feeds/${made.id}`)
	await expectStatus(200, 'mitglied', 'DELETE', `/feeds/${made.id}`)
	await expectStatus(404, 'mitglied', 'DELETE', `/feeds/${made.id}`)
	const revoked = await ics(made.url)
	const unknown = await ics(made.url.replace(/[A-Za-z0-9]{24,}(?=\.ics)/, 'a'.repeat(32)))
	assert.deepEqual([revoked.status, await revoked.text()], [404, await unknown.text()])
	assert.equal(unknown.status, 404)
})

test('D-5 a public feed of a board holds what is public, and nobody\'s name', async () => {
	const { data: made } = await expectStatus(201, 'ub-hannover-vorsitz', 'POST', '/feeds', { body: { kind: 'public', gliederungIds: [own] } })
	const text = await (await ics(made.url)).text()

	const titles = lines(text).filter((line) => line.startsWith(`SUMMARY:${mark}`))
	assert.deepEqual(titles, [`SUMMARY:${mark} offen`])
	assert.doesNotMatch(text, /^(ATTENDEE|ORGANIZER|X-NC|CREATED|X-VERBAND|BEGIN:VALARM)/m)
	for (const line of text.split('\r\n')) {
		assert.ok(Buffer.byteLength(line) <= 75)
	}
	assert.ok((await expectStatus(200, 'lv-vorsitz', 'GET', '/feeds')).data.some(({ id }) => id === made.id))
	assert.ok(!(await expectStatus(200, 'mitglied', 'GET', '/feeds')).data.some(({ id }) => id === made.id))
	await expectStatus(200, 'ub-hannover-vorsitz', 'DELETE', `/feeds/${made.id}`)
})

test('A1 who may make which feed', async () => {
	await expectStatus(403, 'mitglied', 'POST', '/feeds', { body: { kind: 'public', gliederungIds: [own] } })
	await expectStatus(403, 'ub-hannover-vorsitz', 'POST', '/feeds', { body: { kind: 'public' } })
	await expectStatus(400, 'mitglied', 'POST', '/feeds', { body: {} })
	await expectStatus(400, 'mitglied', 'POST', '/feeds', { body: { kind: 'personal', withinIds: [2147483648] } })
	await expectStatus(404, 'gast', 'POST', '/feeds', { body: { kind: 'personal' } })
	const { data } = await expectStatus(201, 'lv-vorsitz', 'POST', '/feeds', { body: { kind: 'public' } })
	await expectStatus(200, 'lv-vorsitz', 'DELETE', `/feeds/${data.id}`)
})

test('E1 short and odd tokens are 404', async () => {
	for (const token of ['a', 'aaaa', '1', '..%2F..%2Fx', '%00', 'a'.repeat(5000)]) {
		const { status } = await ics(`${baseUrl}/index.php/apps/verband/feed/${token}.ics`)
		assert.ok([404, 414, 400].includes(status), `${token.slice(0, 20)}: ${status}`)
	}
})
