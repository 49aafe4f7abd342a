// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { createAccount, deleteAccount, giveOffice, joinGroup } from '../caldav/people.mjs'
import { api, authorization, baseUrl, expectStatus, isNextcloud } from './client.mjs'

/** The server's own search, dashboard, link previews, activities and notifications, asked as its pages ask them. */
const CHAIR = 'ub-hannover-vorsitz'
const MEMBER = 'mitglied'
const DEPUTY = 'surface-deputy'
const CANARY = 'KANARIENVOGEL'
const WORD = `Plakataktion${Date.now()}`

async function ask(account, path) {
	const response = await fetch(`${baseUrl}/ocs/v2.php/${path}`, { headers: { Authorization: await authorization(account), 'OCS-APIRequest': 'true', Accept: 'application/json' } })
	const text = await response.text()
	return { status: response.status, text, data: response.ok ? JSON.parse(text).ocs.data : null }
}

describe('the server\'s own places', { skip: isNextcloud ? false : 'only on a Nextcloud server' }, () => {
	let meeting
	const search = (account, provider, term) => ask(account, `search/providers/verband-${provider}/search?term=${encodeURIComponent(term)}&limit=10`)
	const preview = (account, path) => ask(account, `references/resolve?reference=${encodeURIComponent(`${baseUrl}/index.php/apps/verband/${path}`)}`)

	before(async () => {
		const me = (await api(CHAIR, 'GET', '/me')).data
		const body = me.boardIds[0]
		await deleteAccount(DEPUTY)
		await createAccount(DEPUTY, 'de')
		await joinGroup(DEPUTY, (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data.find(({ id }) => id === body).memberGroup)
		await giveOffice(DEPUTY, body, 'deputy')
		const times = { start: '2027-02-10T19:00:00+01:00', end: '2027-02-10T21:00:00+01:00' }
		meeting = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${body}/meetings`, { body: { title: `Sitzung ${WORD}`, kind: 'presence', location: 'Parteihaus', ...times } })).data
		await expectStatus(201, CHAIR, 'POST', `/meetings/${meeting.id}/items`, { body: { title: CANARY, internal: true } })
		const { people } = (await expectStatus(200, CHAIR, 'GET', `/meetings/${meeting.id}`)).data
		for (const fields of [{ title: `Beschluss ${WORD}` }, { title: CANARY, internal: true }]) {
			await expectStatus(201, CHAIR, 'POST', `/meetings/${meeting.id}/resolutions`, { body: { text: 'x', result: 'adopted', ...fields } })
		}
		const named = (name) => people.find(({ person }) => person.name === name).person.id
		for (const name of [me.displayName, DEPUTY]) {
			for (const fields of [{ title: `Aufgabe ${WORD}`, due: '2020-01-01' }, { title: CANARY, internal: true, due: '2020-01-01' }]) {
				await expectStatus(201, CHAIR, 'POST', '/tasks', { body: { meetingId: meeting.id, personId: named(name), ...fields } })
			}
		}
	})
	after(() => deleteAccount(DEPUTY))

	test('search finds what one may see and nothing internal', async () => {
		const titles = async (...args) => (await search(...args)).data.entries.map(({ title }) => title)
		assert.deepEqual(await titles(CHAIR, 'meetings', WORD), [`Sitzung ${WORD}`])
		assert.deepEqual(await titles(MEMBER, 'events', WORD), [`Sitzung ${WORD}`])
		assert.deepEqual(await titles(CHAIR, 'resolutions', WORD), [`Beschluss ${WORD}`])
		assert.deepEqual(await titles(MEMBER, 'resolutions', WORD), [])
		for (const provider of ['events', 'meetings', 'resolutions']) {
			assert.deepEqual(await titles(CHAIR, provider, CANARY), [])
			assert.deepEqual(await titles('gast', provider, WORD), [])
			assert.deepEqual(await titles('gast', provider, 'e'.repeat(5000)), [])
		}
	})

	test('the dashboard has a widget with tasks and meetings, for members', async () => {
		const widget = async (account) => (await ask(account, 'apps/dashboard/api/v2/widget-items?widgets[]=verband-desk&limit=14'))
		const own = await widget(CHAIR)
		assert.equal(own.status, 200, own.text)
		assert.ok(own.data['verband-desk'].items.some(({ title }) => title === `Aufgabe ${WORD}`), own.text)
		assert.ok(!own.text.includes(CANARY))
		assert.ok(!(await widget('gast')).text.includes('"title"'))
	})

	test('a link shows what it leads to, to those who may see it', async () => {
		const shown = async (account, path) => Object.values((await preview(account, path)).data.references)[0]
		assert.equal((await shown(MEMBER, `meetings/${meeting.id}`)).openGraphObject.name, `Sitzung ${WORD}`)
		assert.equal((await shown(MEMBER, `events/${meeting.eventId}`)).openGraphObject.name, `Sitzung ${WORD}`)
		for (const [account, path] of [['gast', `meetings/${meeting.id}`], [MEMBER, `meetings/${meeting.id}/minutes`], [MEMBER, 'events/99999999']]) {
			assert.ok(!JSON.stringify(await shown(account, path)).includes(WORD), `${account} ${path}`)
		}
	})

	test('the board finds resolutions and tasks among its activities, and hears of tasks, in words it may read', async () => {
		const all = await ask(DEPUTY, 'apps/activity/api/v2/activity?limit=20')
		assert.equal(all.status, 200, all.text)
		assert.deepEqual(all.data.filter(({ app }) => app === 'verband').map(({ subject }) => subject).sort(), [`Deine Aufgabe: Aufgabe ${WORD}`, `Beschlossen: Beschluss ${WORD}`].sort())
		const told = await ask(DEPUTY, 'apps/notifications/api/v2/notifications')
		assert.deepEqual(told.data.filter(({ app }) => app === 'verband').map(({ subject }) => subject).sort(), ['Eine Aufgabe für dich: eine interne', `Eine Aufgabe für dich: Aufgabe ${WORD}`].sort())
		assert.ok(!(all.text + told.text).includes(CANARY))
	})
})
