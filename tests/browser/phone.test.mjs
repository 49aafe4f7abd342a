// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

/** "Auf meinem Telefon": the calendar account, personal and public links. */
let browser
before(async () => {
	browser = await launch()
})
after(() => browser?.close())

test('a personal link is made, works, and is revoked', async () => {
	const page = await pageAs(browser, 'mitglied', { width: 360 })
	await open(page, '/phone')
	await page.getByRole('button', { name: 'Persönlichen Link erstellen' }).waitFor()
	assert.equal(await page.getByText('Für Websites und die Öffentlichkeit').count(), 0, 'a member publishes nothing')
	const server = await page.getByLabel('Adresse', { exact: true }).inputValue()
	assert.match(server, /\/remote\.php\/dav\/$/)
	await page.getByRole('img', { name: 'QR-Code mit der Adresse und deinem Benutzernamen' }).waitFor()
	assert.equal(await page.getByRole('link', { name: 'Auf diesem Telefon in DAVx⁵ öffnen' }).getAttribute('href'), server.replace(/^http(s?):\/\//, 'caldav$1://mitglied@'))
	const label = `Handy ${Date.now()} <b>`
	await page.getByLabel('Was er enthält').selectOption('mine')
	await page.getByLabel(/^Name, zum Beispiel/).fill(label)
	await page.getByRole('button', { name: 'Persönlichen Link erstellen' }).click()
	const link = page.getByLabel('Link', { exact: true })
	await link.waitFor()
	const address = await link.inputValue()
	await page.getByText(label).waitFor()
	await assertAccessible(page, 'with a link')
	const text = await (await fetch(address)).text()
	assert.match(text, /^BEGIN:VCALENDAR\r\n/)

	await page.reload()
	await page.getByText(label).waitFor()
	assert.equal(await page.getByLabel('Link', { exact: true }).count(), 0, 'shown once')
	await page.getByText('Zuletzt abgerufen').first().waitFor()
	await page.getByRole('button', { name: `${label} widerrufen` }).click()
	await page.getByRole('button', { name: 'Ja, widerrufen' }).click()
	await page.getByText(label).waitFor({ state: 'detached' })
	assert.equal((await fetch(address)).status, 404)
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a board makes a public link for its branch; the page is readable for axe in the dark', async () => {
	const page = await pageAs(browser, 'ub-hannover-vorsitz', { theme: 'dark' })
	await open(page, '/phone')
	await page.getByRole('button', { name: 'Öffentlichen Link erstellen' }).click()
	const link = page.getByLabel('Link', { exact: true })
	await link.waitFor()
	assert.equal((await fetch(await link.inputValue())).status, 200)
	await assertAccessible(page, 'dark')
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})
