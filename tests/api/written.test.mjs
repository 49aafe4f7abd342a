// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { api, authorization, baseUrl, expectStatus, isNextcloud } from './client.mjs'

/** G1: what the host writes down has nothing in it that is somebody's alone. Its name puts it behind the other suites. */
const log = process.env.VERBAND_LOG
const mark = `Kanarienvogel${Date.now()}`
const day = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10)

/** Secrets and words of a kind each, put where the app keeps them, and by wrong turns too. */
async function plant() {
	const feed = (await expectStatus(201, 'mitglied', 'POST', '/feeds', { body: { kind: 'personal', label: mark } })).data.url
	await fetch(feed)
	await fetch(feed.replace('.ics', 'x.ics'))
	await fetch(feed, { method: 'POST' })
	const { receipt } = (await expectStatus(201, 'mitglied', 'POST', '/suggestions', { body: { text: `${mark} Impuls`, anonymous: true } })).data
	await api('mitglied', 'POST', '/suggestions/receipt', { body: { receipt } })
	const { data: call } = await expectStatus(201, 'lv-vorsitz', 'POST', '/calls', {
		body: { audience: 'chairs', title: `${mark} Call`, start: `${day(3)}T20:00:00+00:00`, end: `${day(3)}T21:00:00+00:00`, link: `https://raum.example/${mark}-raum`, dialIn: `${mark}-pin` },
	})
	const meeting = call.next.meetingId
	await api('lv-vorsitz', 'PUT', `/calls/${call.id}`, { headers: { 'If-Match': '*' }, body: { link: `${mark}-falsch` } })
	const item = (await expectStatus(200, 'lv-vorsitz', 'GET', `/calls/${call.id}`)).data.agenda[0].id
	for (const [method, path, body] of [
		['PUT', `/items/${item}/text`, { text: `${mark} Protokoll` }], ['PUT', `/items/${item}/text`, { text: [`${mark} Protokoll`] }],
		['POST', `/meetings/${meeting}/resolutions`, { title: `${mark} Beschluss`, votesYes: -1 }],
		['POST', `/calls/${call.id}/topics`, { title: [`${mark} Thema`] }], ['POST', '/calls', `{"title": "${mark} halb`],
		['POST', '/broadcasts', { title: `${mark} Nachricht`, text: {} }],
	]) {
		await api('lv-vorsitz', method, path, { body, headers: { 'If-Match': '*' }, checked: false })
	}
	await fetch(`${baseUrl}/ocs/v2.php/apps/verband/api/v1/calls`, { headers: { 'OCS-APIRequest': 'true', Authorization: 'Basic ' + Buffer.from(`lv-vorsitz:${mark}-passwort`).toString('base64') } })
	await api('lv-vorsitz', 'DELETE', `/calls/${call.id}`, { headers: { 'If-Match': '*' } })
	return { feed: /feed\/(\w+)\.ics/.exec(feed)[1], receipt, header: (await authorization('lv-vorsitz')).slice('Basic '.length) }
}

test('G1 the log has no tokens, receipts, passwords or texts in it', { skip: log === undefined && 'VERBAND_LOG names no file' }, async () => {
	const secrets = await plant()
	for (const [name, secret] of Object.entries(secrets)) {
		assert.ok(typeof secret === 'string' && secret.length >= 16, name)
	}
	const lines = readFileSync(log, 'utf8').split('\n')
	assert.ok(isNextcloud || lines.some((line) => line.includes('Development Server')), 'it is the host\'s log')
	const found = (text) => lines.filter((line) => line.includes(text)).map((line) => line.slice(0, 300))

	for (const [name, secret] of Object.entries({ ...secrets, mark })) {
		assert.deepEqual(found(secret), [], name)
	}
})
