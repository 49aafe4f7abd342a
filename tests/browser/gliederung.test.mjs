// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

let browser
before(async () => {
	browser = await launch()
})
after(() => browser.close())

/** Runs with a page of somebody, and fails on dialogs, page errors and foreign hosts. */
async function withPage(account, options, work) {
	const page = await pageAs(browser, account, options)
	try {
		await work(page)
		assert.deepEqual(page.trouble, [])
	} finally {
		await page.context().close()
	}
}

async function all(account) {
	return (await expectStatus(200, account, 'GET', '/gliederungen')).data
}

async function ownBoard(account) {
	const { boardIds } = (await expectStatus(200, account, 'GET', '/me')).data
	return (await all(account)).find(({ id }) => id === boardIds[0])
}

test('the tree is searched and opened with the keyboard alone', () => withPage('mitglied', {}, async (page) => {
	const target = (await all('mitglied')).find(({ kind, chairs }) => kind === 'kreisverband' && chairs.length > 0)
	await open(page, '/gliederungen')
	await page.getByRole('searchbox').focus()
	await page.keyboard.type(target.name)
	const link = page.getByRole('link', { name: target.name })
	await link.waitFor()
	for (let step = 0; step < 20 && !await link.evaluate((one) => one === document.activeElement); step++) {
		await page.keyboard.press('Tab')
	}
	await page.keyboard.press('Enter')

	const heading = page.getByRole('heading', { level: 1, name: target.name })
	await heading.waitFor()
	await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
	assert.match(await page.title(), new RegExp(target.name))
	await page.getByText(target.chairs[0].name).first().waitFor()
	await page.reload()
	await heading.waitFor()
}))

test('a phone shows the tree or the page, and the way back', () => withPage('mitglied', { width: 360, height: 740 }, async (page) => {
	const [first] = await all('mitglied')
	await open(page, `/gliederungen/${first.id}`)
	assert.equal(await page.getByRole('searchbox').isVisible(), false)
	await page.getByRole('link', { name: 'Alle Gliederungen' }).click()
	await page.getByRole('searchbox').waitFor()
	assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
}))

test('a member sees no buttons of others, a board its own', async () => {
	const own = await ownBoard('ub-hannover-vorsitz')
	await withPage('mitglied', {}, async (page) => {
		await open(page, `/gliederungen/${own.id}`)
		await page.getByRole('heading', { name: 'Ämter' }).waitFor()
		assert.equal(await page.getByRole('button', { name: 'Amt eintragen' }).count(), 0)
		assert.equal(await page.getByRole('link', { name: 'Bearbeiten' }).count(), 0)
	})
	await withPage('ub-hannover-vorsitz', {}, async (page) => {
		await open(page, `/gliederungen/${own.id}`)
		await page.getByRole('link', { name: 'Termin eintragen' }).waitFor()
		assert.equal(await page.getByRole('button', { name: 'Amt eintragen' }).count(), own.can.editOffices ? 1 : 0)
	})
})

test('somebody without account takes an office; removing it can be taken back', () => withPage('admin', {}, async (page) => {
	const own = await ownBoard('ub-hannover-vorsitz')
	const name = `Probe Person ${Date.now()}`
	await open(page, `/gliederungen/${own.id}`)
	const opener = page.getByRole('button', { name: 'Amt eintragen' })
	await opener.click()
	await page.getByRole('combobox', { name: 'Person' }).fill(name)
	await page.getByRole('option', { name }).waitFor()
	await page.keyboard.press('Enter')
	await page.getByRole('combobox', { name: 'Amt' }).selectOption({ label: 'Beisitz' })
	await page.getByRole('button', { name: 'Speichern' }).click()
	const edit = page.getByRole('button', { name: `Amt von ${name} bearbeiten` })
	await edit.waitFor()

	await edit.click()
	await page.getByRole('button', { name: 'Irrtümlich eingetragen: entfernen' }).click()
	await edit.waitFor({ state: 'detached' })
	await page.getByRole('button', { name: 'Rückgängig' }).click()
	await edit.waitFor()

	await edit.click()
	await page.getByRole('button', { name: 'Irrtümlich eingetragen: entfernen' }).click()
	await edit.waitFor({ state: 'detached' })
}))

test('two people editing one branch lose nothing', () => withPage('admin', {}, async (page) => {
	const made = (await expectStatus(201, 'admin', 'POST', '/gliederungen', { body: { kind: 'team', code: `probe-${Date.now()}`, name: 'Probeteam', shortName: 'Probe', parentId: (await all('admin'))[0].id, color: '#c8102e', pattern: 'dots' } })).data
	await open(page, `/gliederungen/${made.id}/edit`)
	await page.getByLabel('Name', { exact: true }).fill('Mein Name')
	await page.getByLabel('Ort', { exact: true }).fill('Mein Ort')
	await expectStatus(200, 'admin', 'PUT', `/gliederungen/${made.id}`, { headers: { 'If-Match': made.etag }, body: { name: 'Anderer Name', stop: 'Andere Haltestelle' } })
	await page.getByRole('button', { name: 'Speichern' }).click()

	const alert = page.getByRole('alert').filter({ hasText: 'Anderer Name' })
	await alert.waitFor()
	assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Mein Name')
	assert.equal(await page.getByLabel('Ort', { exact: true }).inputValue(), 'Mein Ort')
	assert.equal(await page.getByLabel('Nächste Haltestelle').inputValue(), 'Andere Haltestelle')
	await assertAccessible(page, 'conflict')
	await page.getByRole('button', { name: 'Speichern' }).click()
	await page.getByRole('heading', { level: 1, name: 'Mein Name' }).waitFor()

	const { gliederung } = (await expectStatus(200, 'admin', 'GET', `/gliederungen/${made.id}`)).data
	assert.deepEqual([gliederung.name, gliederung.place, gliederung.stop], ['Mein Name', 'Mein Ort', 'Andere Haltestelle'])
	await expectStatus(200, 'admin', 'DELETE', `/gliederungen/${made.id}`, { headers: { 'If-Match': gliederung.etag } })
}))

test('a list is imported only after a look at what it would do', () => withPage('admin', {}, async (page) => {
	const code = `probe-import-${Date.now()}`
	const [root] = await all('admin')
	const file = (lines) => ({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(['Kürzel;Art;Name;Kurzname;Gehört zu;Farbe;Muster', ...lines].join('\r\n')) })
	const exists = async () => (await all('admin')).find((one) => one.code === code)
	await open(page, '/import')

	await page.locator('input[type=file]').setInputFiles(file([`${code};team;Importteam;Import;gibt-es-nicht;#c8102e;dots`]))
	await page.getByRole('heading', { name: '1 Fehler in der Datei' }).waitFor()
	await page.getByRole('cell', { name: 'Diese Gliederung gibt es nicht.' }).waitFor()
	assert.equal(await page.getByRole('button', { name: 'Jetzt importieren' }).isDisabled(), true)
	await assertAccessible(page, 'mistakes')

	await page.locator('input[type=file]').setInputFiles(file([`${code};team;Importteam;Import;${root.code};#c8102e;dots`]))
	await page.getByText('1 neue Gliederung').waitFor()
	assert.equal(await exists(), undefined, 'nothing is written yet')
	await assertAccessible(page, 'preview')
	await page.getByRole('button', { name: 'Jetzt importieren' }).click()
	await page.getByText('1 Gliederung ist dazugekommen.').waitFor()

	const made = await exists()
	assert.equal(made.name, 'Importteam')
	await expectStatus(200, 'admin', 'DELETE', `/gliederungen/${made.id}`, { headers: { 'If-Match': made.etag } })
}))

test('what was typed is not left behind unasked', async () => {
	const page = await pageAs(browser, 'admin')
	const [root] = await all('admin')
	await open(page, `/gliederungen/${root.id}/edit`)
	await page.getByLabel('Ort', { exact: true }).fill('Anderswo')
	// The dialog is refused by pageAs(), so the page stays
	await page.getByRole('link', { name: 'Abbrechen' }).click()
	await page.waitForFunction(() => true)

	assert.match(page.trouble.join(), /ungespeicherte Änderungen/)
	assert.equal(await page.getByLabel('Ort', { exact: true }).inputValue(), 'Anderswo')
	await page.context().close()
})

test('an account without branch learns what to do, and nothing else', () => withPage('gast', { width: 360, height: 740 }, async (page) => {
	const names = (await all('admin')).map(({ name }) => name)
	for (const path of ['/', '/gliederungen', '/gliederungen/1', '/calendar', '/settings']) {
		await open(page, path)
		await page.getByText('Dein Konto gehört zu keiner Gliederung').waitFor()
		const text = await page.locator('#content-vue').innerText()
		assert.deepEqual(names.filter((name) => text.includes(name)), [])
	}
	assert.equal((await api('gast', 'GET', '/gliederungen')).status, 404)
	await assertAccessible(page, 'no membership')
}))
