// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

const BOARD = 'ub-hannover-vorsitz'
const CANARY = 'KANARIENVOGEL'

let browser
before(async () => {
	browser = await launch()
})
after(() => browser.close())

async function withPage(account, options, work) {
	const page = await pageAs(browser, account, options)
	try {
		await work(page)
		assert.deepEqual(page.trouble, [])
	} finally {
		await page.context().close()
	}
}

/** A meeting that was held last week, with two items on its agenda */
async function heldMeeting(title) {
	const { boardIds } = (await expectStatus(200, BOARD, 'GET', '/me')).data
	const day = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)
	const body = { title, kind: 'presence', start: `${day}T19:00:00+01:00`, end: `${day}T21:00:00+01:00`, location: 'Parteihaus' }
	const meeting = (await expectStatus(201, BOARD, 'POST', `/gliederungen/${boardIds[0]}/meetings`, { body })).data
	for (const item of ['Haushalt', 'Sommerfest']) {
		await expectStatus(201, BOARD, 'POST', `/meetings/${meeting.id}/items`, { body: { title: item } })
	}
	return (await expectStatus(200, BOARD, 'GET', `/meetings/${meeting.id}`)).data
}

test('minutes are written, approved and published, and members read the open version', async () => {
	const meeting = await heldMeeting('Sitzung mit Protokoll')
	await withPage(BOARD, {}, async (page) => {
		await open(page, `/meetings/${meeting.id}/minutes`)
		const field = page.getByLabel('Protokoll zu „Haushalt“')
		await field.fill(`Wir haben **lange** beraten.\n\n${CANARY}`)
		await field.evaluate((one, canary) => one.setSelectionRange(one.value.indexOf(canary), one.value.length), CANARY)
		const item = page.locator('section', { has: field }).last()
		await item.getByRole('button', { name: 'Als intern markieren' }).click()
		await item.getByText('Gespeichert').waitFor()
		assert.match(await field.inputValue(), new RegExp(`:::intern\n${CANARY}\n:::`))

		await item.getByRole('button', { name: 'Beschluss hinzufügen' }).click()
		await item.getByLabel('Was beschlossen wurde').fill('Der Haushalt wird angenommen.')
		await item.getByLabel('Dafür').fill('5')
		await item.getByRole('button', { name: 'Beschluss festhalten' }).click()
		await item.getByText(/-\d{4}-\d{3}/).waitFor()
		await assertAccessible(page, 'writing')

		await page.getByRole('button', { name: 'Durchlesen' }).click()
		await page.getByText('Der Haushalt wird angenommen.').waitFor()
		await page.locator('.minutes strong', { hasText: 'lange' }).waitFor()
		for (const step of ['Zur Korrektur geben', 'Zur Genehmigung vorlegen', 'Genehmigung festhalten', 'Veröffentlichen']) {
			await page.getByRole('button', { name: step }).click()
			await page.getByRole('button', { name: step }).waitFor({ state: 'hidden' })
		}
		await page.getByText(/Prüfsumme \(SHA-256\): [0-9a-f]{64}/).waitFor()
		await assertAccessible(page, 'published')
	})
	await withPage('mitglied', { width: 360, height: 740, theme: 'dark' }, async (page) => {
		await open(page, `/meetings/${meeting.id}/minutes`)
		await page.getByText('Der Haushalt wird angenommen.').waitFor()
		assert.doesNotMatch(await page.content(), new RegExp(CANARY))
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true)
		await assertAccessible(page, 'a member on a phone')
	})
	assert.equal((await api('gast', 'GET', `/meetings/${meeting.id}/minutes`)).status, 404)
})

test('two who write at once lose nothing', async () => {
	const meeting = await heldMeeting('Sitzung zu zweit')
	const item = meeting.agenda.find(({ title }) => title === 'Sommerfest')
	const save = (text, etag) => expectStatus(200, BOARD, 'PUT', `/items/${item.id}/text`, { body: { text }, headers: { 'If-Match': etag } })
	await save('Eins\nZwei\nDrei', '*')
	await withPage(BOARD, {}, async (page) => {
		await open(page, `/meetings/${meeting.id}/minutes`)
		const field = page.getByLabel('Protokoll zu „Sommerfest“')
		await page.waitForFunction((one) => one.value.startsWith('Eins'), await field.elementHandle())
		await save('Eins\nZwei\nDrei, von nebenan', '*')
		await field.fill('Eins, von hier\nZwei\nDrei')
		await field.blur()
		await page.waitForFunction((one) => one.value === 'Eins, von hier\nZwei\nDrei, von nebenan', await field.elementHandle())
		await save('Eins\nZwei, von nebenan\nDrei', '*')
		await field.fill('Eins, von hier\nZwei, von hier\nDrei, von nebenan')
		await field.blur()

		const conflict = page.getByRole('region', { name: 'Doppelt geschrieben' })
		await conflict.getByText('Zwei, von nebenan').waitFor()
		await assertAccessible(page, 'both versions')
		await conflict.getByRole('button', { name: 'Übernehmen' }).click()
		await field.waitFor()
		assert.match(await field.inputValue(), /Zwei, von hier[\s\S]*Zwei, von nebenan/)
	})
})

test('the register of resolutions is searched, and shows what is open', () => withPage('lv-vorsitz', {}, async (page) => {
	await open(page, '/resolutions')
	await page.getByRole('heading', { level: 1, name: 'Beschlüsse' }).waitFor()
	await page.getByLabel('Suche').fill('gibt es ganz sicher nicht')
	await page.getByText('Keine Beschlüsse gefunden').waitFor()
	await assertAccessible(page, 'register')
}))
