// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

const CHAIR = 'lv-vorsitz'
const ABSENT = 'lv-geschaeftsfuehrung'
const CANARY = 'KANARIENVOGEL'
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

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

/** A meeting that was held, which one of the board had excused themselves from */
async function heldWithoutOne() {
	const { boardIds } = (await expectStatus(200, CHAIR, 'GET', '/me')).data
	const times = (date) => ({ start: `${date}T19:00:00+01:00`, end: `${date}T21:00:00+01:00` })
	const body = { title: 'Sitzung mit Korrektur', kind: 'presence', location: 'Parteihaus', ...times(day(2)) }
	const meeting = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${boardIds[0]}/meetings`, { body })).data
	await expectStatus(200, ABSENT, 'PUT', `/meetings/${meeting.id}/answer`, { body: { answer: 'excused' } })
	await expectStatus(201, CHAIR, 'POST', `/meetings/${meeting.id}/items`, { body: { title: 'Haushalt' } })
	await expectStatus(200, CHAIR, 'PUT', `/meetings/${meeting.id}`, { body: times(day(-3)), headers: { 'If-Match': '*' } })
	const held = (await expectStatus(200, CHAIR, 'GET', `/meetings/${meeting.id}`)).data
	const item = held.agenda.find(({ title }) => title === 'Haushalt')
	const text = `Die Kasse wurde geprüft.\n\nDer Haushalt wurde beschlossen.\n\n:::intern\n${CANARY}\n:::`
	await expectStatus(200, CHAIR, 'PUT', `/items/${item.id}/text`, { body: { text }, headers: { 'If-Match': '*' } })
	return { id: held.id, item: item.id }
}

const step = async (page, name) => {
	await page.getByRole('button', { name }).click()
	await page.getByRole('button', { name }).waitFor({ state: 'hidden' })
}

test('from a draft to published minutes, with a correction by somebody who was there', async () => {
	const { id, item } = await heldWithoutOne()
	await withPage(CHAIR, {}, async (page) => {
		await open(page, `/meetings/${id}/minutes`)
		await step(page, 'Zur Korrektur geben')
		await page.getByRole('button', { name: 'Korrektur zu „Haushalt“ vorschlagen' }).click()
		const field = page.getByLabel('So soll es heißen')
		await page.waitForFunction((one) => one.value.includes('beschlossen'), await field.elementHandle())
		await field.fill((await field.inputValue()).replace('wurde beschlossen', 'wurde vertagt'))
		await page.getByLabel('Warum (kann leer bleiben)').fill('Wir haben nicht abgestimmt.')
		await assertAccessible(page, 'suggesting')
		await page.getByRole('button', { name: 'Vorschlag abschicken' }).click()
		await page.getByText('Wir haben nicht abgestimmt.').waitFor()
	})

	// who was not there suggests nothing, but decides as somebody who writes for the board
	const body = { itemId: item, passage: 'Die Kasse wurde geprüft.', replacement: 'Nein.' }
	await expectStatus(403, ABSENT, 'POST', `/meetings/${id}/corrections`, { body })
	await withPage(ABSENT, { width: 360, height: 740, theme: 'dark' }, async (page) => {
		await open(page, `/meetings/${id}/minutes`)
		await page.getByText('Wir haben nicht abgestimmt.').waitFor()
		assert.equal(await page.getByRole('button', { name: /^Korrektur zu/ }).count(), 0)
		await assertAccessible(page, 'deciding on a phone')
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true)
		await page.getByRole('button', { name: 'Übernehmen', exact: true }).click()
		await page.getByText(/Übernommen von/).waitFor()
		await page.locator('.minutes').getByText('Der Haushalt wurde vertagt.').waitFor()
	})

	await withPage(CHAIR, {}, async (page) => {
		await open(page, `/meetings/${id}/minutes`)
		await step(page, 'Zur Genehmigung vorlegen')
		await page.getByRole('link', { name: /^Auf der Tagesordnung vom/ }).waitFor()
		await step(page, 'Genehmigung festhalten')
		await page.getByText(/Prüfsumme \(SHA-256\): [0-9a-f]{64}/).waitFor()
		await page.getByRole('button', { name: 'Nachtrag schreiben' }).click()
		await page.getByLabel('Was falsch war oder fehlt').fill('Es waren zwölf da.')
		await page.getByRole('button', { name: 'Mit heutigem Datum anfügen' }).click()
		await page.getByText('Es waren zwölf da.').waitFor()
		await step(page, 'Veröffentlichen')
		await assertAccessible(page, 'published')
	})
	await expectStatus(409, CHAIR, 'PUT', `/items/${item}/text`, { body: { text: 'Danach' }, headers: { 'If-Match': '*' } })
	await expectStatus(409, CHAIR, 'POST', `/meetings/${id}/corrections`, { body })

	await withPage('mitglied', {}, async (page) => {
		await open(page, `/meetings/${id}/minutes`)
		await page.getByText('Der Haushalt wurde vertagt.').waitFor()
		assert.doesNotMatch(await page.content(), new RegExp(CANARY))
		for (const [name, type] of [['Zum Mitnehmen: PDF', 'application/pdf'], ['Zum Mitnehmen: Markdown', 'text/markdown; charset=utf-8']]) {
			const answer = await page.request.get(await page.getByRole('link', { name }).getAttribute('href'))
			assert.deepEqual([answer.status(), answer.headers()['content-type'].toLowerCase()], [200, type])
			assert.doesNotMatch((await answer.body()).toString('latin1'), new RegExp(CANARY))
		}
	})
	assert.equal((await api('gast', 'GET', `/meetings/${id}/minutes`)).status, 404)
})

test('the register is taken along as a file, and what is open stands on the next agenda', () => withPage(CHAIR, { width: 360, height: 740 }, async (page) => {
	await open(page, '/resolutions')
	const link = page.getByRole('link', { name: 'CSV' })
	await link.waitFor()
	const answer = await page.request.get(await link.getAttribute('href'))
	assert.equal(answer.status(), 200)
	assert.match(await answer.text(), /^\uFEFF"Nummer";"Gremium"/)
	await assertAccessible(page, 'register')

	const { boardIds } = (await expectStatus(200, CHAIR, 'GET', '/me')).data
	const planned = (await expectStatus(200, CHAIR, 'GET', `/meetings?gliederungId=${boardIds[0]}&state=planned`)).data.meetings
	const next = planned.find(({ start, status, kind }) => new Date(start) > new Date() && status === 'published' && kind === 'presence')
	await open(page, `/meetings/${next.id}`)
	await page.getByRole('list', { name: 'Noch nicht ausgeführte Beschlüsse' }).waitFor()
	await assertAccessible(page, 'agenda')
}))
