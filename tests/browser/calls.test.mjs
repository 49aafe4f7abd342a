// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

/** "Vorsitzenden-Call": its page, a topic brought up and supported, and with whom there was no contact for long. */
let browser
const topic = `Thema <b> ${Date.now()}`

before(async () => {
	browser = await launch()
})
after(() => browser?.close())

test('a chair finds the call in two steps, with its one link and its agenda, on a phone too', async () => {
	for (const options of [{}, { width: 360, theme: 'dark' }]) {
		const page = await pageAs(browser, 'ub-hannover-vorsitz', options)
		await open(page, '/calls')
		await page.waitForURL(/\/calls\/\d+$/)
		await page.getByRole('heading', { name: 'Aus dem Landesvorstand' }).waitFor()
		const join = page.getByRole('link', { name: 'Zum Call' })
		assert.match(await join.getAttribute('href'), /^https?:\/\//)
		await assertAccessible(page, `call at ${options.width ?? 1280}`)
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), options.width ?? 1280)
		assert.equal(await page.getByText('Wer gefehlt hat').count(), 0, 'a chair is told how many, not which')
		assert.equal(await page.getByRole('heading', { name: 'Raum' }).count(), 0)
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	}
})

test('a chair brings a topic up and takes the support back', async () => {
	const page = await pageAs(browser, 'ub-hannover-vorsitz')
	await open(page, '/calls')
	await page.getByRole('button', { name: 'Thema vorschlagen' }).click()
	await page.getByLabel('Thema', { exact: true }).fill(topic)
	await assertAccessible(page, 'bringing up')
	await page.getByRole('button', { name: 'Auf die Tagesordnung' }).click()
	await page.getByRole('button', { name: 'Thema vorschlagen' }).waitFor()
	const support = page.getByRole('button', { name: /unterstützen: bisher/ }).first()
	const before = Number(await support.textContent())
	const isOn = await support.getAttribute('aria-pressed') === 'true'
	await support.press('Enter')
	await page.getByRole('button', { name: new RegExp(`unterstützen: bisher ${before + (isOn ? -1 : 1)}$`) }).first().waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('who it is not for finds no call, in the navigation or by its address', async () => {
	const page = await pageAs(browser, 'mitglied')
	const { id } = (await api('lv-vorsitz', 'GET', '/calls')).data.calls[0]
	await open(page, '/meetings')
	assert.equal(await page.getByRole('link', { name: 'Vorsitzenden-Call' }).count(), 0)
	await page.goto(`/index.php/apps/verband/calls/${id}`)
	await page.getByRole('alert').first().waitFor()
	assert.ok(!(await page.content()).includes('Zum Call'))
	await page.context().close()
})

test('the Landesvorstand enters who was represented, and a contact with one tap and a way back', async () => {
	const page = await pageAs(browser, 'lv-vorsitz', { width: 360 })
	await open(page, '/calls')
	await page.getByRole('button', { name: 'Eintragen, wer vertreten war' }).first().click()
	await page.getByRole('group', { name: /^Vertreten am/ }).waitFor()
	await assertAccessible(page, 'entering')
	await page.getByRole('button', { name: 'Speichern' }).click()
	await page.getByRole('group', { name: /^Vertreten am/ }).waitFor({ state: 'detached' })
	await open(page, '/contacts?show=quiet')
	await page.getByRole('button', { name: /^Mehr als 8 Wochen/, pressed: true }).waitFor()
	await page.getByRole('button', { name: /^Alle/ }).click()
	await page.getByRole('button', { name: 'Anruf' }).first().click()
	await page.getByText(/^Für heute eingetragen: Anruf/).first().waitFor()
	await assertAccessible(page, 'contacts')
	assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
	await page.getByRole('button', { name: 'Rückgängig' }).click()
	await page.getByText('Rückgängig gemacht').first().waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('the form of a call says beside the field what is wrong, and keeps what was typed', async () => {
	const page = await pageAs(browser, 'lv-vorsitz')
	await open(page, '/calls/new')
	await page.getByLabel('Alle wie viele Wochen').fill('vier')
	await page.getByRole('button', { name: 'Einrichten' }).click()
	await page.locator('[aria-invalid="true"]').first().waitFor()
	assert.equal(await page.getByLabel('Alle wie viele Wochen').inputValue(), 'vier')
	await assertAccessible(page, 'form')
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a message goes to everybody who reads it, and one joins and leaves with one tap', async () => {
	const text = `Kommt alle <script>alert(1)</script> ${Date.now()}`
	const writer = await pageAs(browser, 'lv-vorsitz')
	await open(writer, '/broadcasts')
	await writer.getByRole('button', { name: 'Neue Nachricht' }).click()
	await writer.getByLabel('Titel').fill('Landeskonferenz')
	await writer.getByLabel('Nachricht', { exact: true }).fill(text)
	await assertAccessible(writer, 'writing')
	await writer.getByRole('button', { name: 'Jetzt verschicken' }).click()
	await writer.getByText(text).waitFor()
	assert.deepEqual(writer.trouble, [])
	await writer.context().close()
	const page = await pageAs(browser, 'mitglied', { width: 360, theme: 'dark' })
	await open(page, '/broadcasts')
	await page.getByText(text).waitFor()
	assert.equal(await page.getByRole('button', { name: 'Neue Nachricht' }).count(), 0)
	await page.getByRole('button', { name: 'Kanal beitreten' }).click()
	await page.getByRole('button', { name: 'Kanal verlassen' }).click()
	await page.getByRole('button', { name: 'Kanal beitreten' }).waitFor()
	await assertAccessible(page, 'messages')
	assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})
