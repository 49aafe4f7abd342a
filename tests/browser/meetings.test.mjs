// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

/** "Sitzungen": the list, a meeting with its agenda, and making one. */
let browser
let meeting
const title = `Sitzung ${Date.now()}`
const later = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

before(async () => {
	browser = await launch()
	const body = (await api('ub-hannover-vorsitz', 'GET', '/me')).data.boardIds[0]
	meeting = (await expectStatus(201, 'ub-hannover-vorsitz', 'POST', `/gliederungen/${body}/meetings`, { body: { title, kind: 'presence', start: `${later(20)}T18:00:00+01:00`, location: 'Parteihaus' } })).data
	await expectStatus(201, 'ub-hannover-vorsitz', 'POST', `/meetings/${meeting.id}/items`, { body: { title: 'Streng geheim', internal: true } })
})
after(() => browser?.close())

const titles = (page) => page.locator('.item__title bdi').allTextContents()

test('the list shows own branches first, on a phone too', async () => {
	for (const options of [{}, { width: 360, theme: 'dark' }]) {
		const page = await pageAs(browser, 'mitglied', options)
		await open(page, '/meetings')
		await page.getByRole('heading', { name: 'Deine Gliederungen' }).waitFor()
		await page.getByRole('link', { name: title }).first().waitFor()
		await assertAccessible(page, `list at ${options.width ?? 1280}`)
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), options.width ?? 1280)
		assert.equal(await page.getByRole('link', { name: 'Neue Sitzung' }).count(), 0, 'members enter none')
		await page.getByRole('button', { name: 'Vergangene' }).click()
		await page.locator('.meeting--closed').first().waitFor()
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	}
})

test('a member reads the agenda without what is internal, and proposes a topic', async () => {
	const page = await pageAs(browser, 'mitglied', { width: 360 })
	await open(page, `/meetings/${meeting.id}`)
	await page.getByText('Genehmigung des letzten Protokolls').waitFor()
	assert.ok(!(await page.content()).includes('Streng geheim'))
	assert.equal(await page.getByRole('heading', { name: 'Wer dabei ist' }).count(), 0)
	await page.getByRole('link', { name: 'Thema vorschlagen' }).click()
	await page.getByRole('button', { name: 'Thema vorschlagen' }).click()
	await page.getByLabel('Titel').fill(`Thema <b> ${title}`)
	await assertAccessible(page, 'proposing')
	await page.getByRole('button', { name: 'Speichern' }).click()
	await page.getByRole('heading', { name: `Thema <b> ${title}` }).waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('the board puts the agenda in order with the keyboard alone', async () => {
	const page = await pageAs(browser, 'ub-hannover-vorsitz')
	await open(page, `/meetings/${meeting.id}`)
	await page.getByText('Streng geheim').waitFor()
	await assertAccessible(page, 'agenda')
	const before = await titles(page)
	await page.getByRole('button', { name: `„${before[0]}“ nach unten` }).focus()
	await page.keyboard.press('Enter')
	await page.getByText(`„${before[0]}“ ist jetzt TOP 2 von ${before.length}`).waitFor({ state: 'attached' })
	await page.keyboard.press('Enter')
	await page.getByText(`„${before[0]}“ ist jetzt TOP 3 von ${before.length}`).waitFor({ state: 'attached' })
	const wanted = [before[1], before[2], before[0], ...before.slice(3)]
	assert.deepEqual(await titles(page), wanted)
	await assert.doesNotReject(page.waitForFunction(async ([id, first]) => {
		const answer = await fetch(`/ocs/v2.php/apps/verband/api/v1/meetings/${id}/agenda`, { headers: { 'OCS-APIRequest': 'true', Accept: 'application/json' } })
		return (await answer.json()).ocs.data.items[0].title === first
	}, [meeting.id, wanted[0]]))

	await page.getByRole('button', { name: 'Neuer TOP' }).click()
	await page.getByLabel('Titel').fill('Haushalt')
	await page.getByLabel('Geplante Minuten').fill('25')
	await assertAccessible(page, 'a new item')
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: '„Haushalt“ bearbeiten' }).waitFor()
	await page.getByRole('button', { name: 'Vorgeschlagenes Thema aufnehmen' }).click()
	await page.getByRole('button', { name: `„Thema <b> ${title}“ auf die Tagesordnung setzen` }).click()
	await page.getByRole('button', { name: `„Thema <b> ${title}“ bearbeiten` }).waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('an answer and a guest', async () => {
	const page = await pageAs(browser, 'ub-hannover-vorsitz', { width: 360 })
	await open(page, `/meetings/${meeting.id}`)
	await page.getByRole('button', { name: 'Ich komme' }).click()
	await page.locator('.people__person', { hasText: 'kommt' }).first().waitFor()
	await page.getByRole('button', { name: 'Gast einladen' }).click()
	await page.getByRole('combobox', { name: 'Wer' }).fill('Gast ohne Konto')
	await page.getByRole('option', { name: 'Gast ohne Konto' }).click()
	await page.getByLabel('E-Mail-Adresse').fill('gast@example.org')
	await assertAccessible(page, 'inviting')
	await page.getByRole('button', { name: 'Einladen', exact: true }).click()
	await page.getByRole('button', { name: 'Einladung von Gast ohne Konto zurücknehmen' }).waitFor()
	assert.ok(!(await page.content()).includes('gast@example.org'), 'nobody reads the address again')
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a new meeting begins like the last one', async () => {
	const page = await pageAs(browser, 'ub-hannover-vorsitz', { width: 360, theme: 'dark' })
	await open(page, '/meetings')
	await page.getByRole('link', { name: 'Neue Sitzung' }).click()
	await page.getByRole('heading', { name: 'Neue Sitzung' }).waitFor()
	await page.waitForFunction(() => document.querySelector('input[name=location]')?.value !== '')
	await assertAccessible(page, 'the form')
	await page.getByLabel('Titel').fill('')
	await page.getByRole('button', { name: 'Eintragen' }).click()
	await page.getByText('Das wird gebraucht.').or(page.locator('[aria-invalid="true"]')).first().waitFor()
	await page.getByLabel('Titel').fill(`${title} zwei`)
	await page.getByRole('button', { name: 'Eintragen' }).click()
	await page.getByRole('heading', { name: `${title} zwei` }).waitFor()
	await page.getByText('Begrüßung und Feststellung der Beschlussfähigkeit').waitFor()
	await page.getByRole('link', { name: 'Im Kalender' }).click()
	await page.getByRole('link', { name: 'Zur Tagesordnung' }).waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a board plans its meetings by the rhythm and enters them at once', async () => {
	const page = await pageAs(browser, 'lv-vorsitz', { width: 360 })
	await open(page, '/meetings/plan')
	await page.getByLabel('Von', { exact: true }).fill(later(200))
	await page.getByLabel('Bis', { exact: true }).fill(later(260))
	await page.getByRole('button', { name: 'Termine vorschlagen' }).click()
	await page.getByRole('list', { name: 'Vorgeschlagene Termine' }).waitFor()
	await assertAccessible(page, 'the plan')
	const count = await page.locator('.row').count()
	assert.ok(count >= 3, `${count} dates in two months`)
	await page.getByRole('button', { name: /^Weglassen/ }).first().click()
	assert.equal(await page.locator('.row').count(), count - 1)
	await page.getByLabel('Ort').first().fill(`Ort ${title}`)
	await page.getByRole('button', { name: `Alle ${count - 1} Sitzungen eintragen` }).click()
	await page.getByRole('heading', { name: 'Sitzungen', exact: true }).waitFor()
	const listed = (await expectStatus(200, 'lv-vorsitz', 'GET', `/meetings?from=${later(199)}&to=${later(262)}&limit=500`)).data.meetings
	assert.ok(listed.some(({ location }) => location === `Ort ${title}`))
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})
