// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { launch, open, pageAs } from './support.mjs'

/** What people come for, from a page to its end without a mouse, and in how many steps. */
let browser
before(async () => {
	browser = await launch()
})
after(() => browser?.close())

/** Somebody at a keyboard: goes on with Tab until there, and counts what is decided on the way. */
class Keyboard {
	steps = 0
	fields = 0

	constructor(page) {
		this.page = page
	}

	async to(locator, most = 80) {
		await locator.first().waitFor()
		for (let count = 0; count < most; count++) {
			if (await locator.first().evaluate((element) => element === document.activeElement)) {
				return
			}
			await this.page.keyboard.press('Tab')
		}
		assert.fail(`not reached with Tab: ${locator}`)
	}

	async press(locator, key = 'Enter') {
		await this.to(locator)
		await this.page.keyboard.press(key)
		this.steps++
	}

	async type(locator, text) {
		await this.to(locator)
		await this.page.keyboard.type(text)
		this.fields++
	}
}

async function by(account, path, act, options = {}) {
	const page = await pageAs(browser, account, options)
	try {
		await open(page, path)
		await act(page, new Keyboard(page))
		assert.deepEqual(page.trouble, [])
	} finally {
		await page.context().close()
	}
}

test('an event for one\'s own Gliederung: at most four fields; undo takes it back', () => by('ub-hannover-vorsitz', '/calendar', async (page, keyboard) => {
	const title = `Aufgabe ${Date.now()}`
	await keyboard.press(page.getByRole('link', { name: 'Termin eintragen' }))
	await keyboard.type(page.getByLabel('Titel'), title)
	await keyboard.type(page.getByLabel('Ort', { exact: true }), 'Freizeitheim Linden')
	await keyboard.press(page.getByRole('button', { name: 'Eintragen' }))
	await page.getByRole('heading', { level: 1, name: title }).waitFor()
	assert.ok(keyboard.fields <= 4 && keyboard.steps <= 2, `${keyboard.fields} fields, ${keyboard.steps} steps`)

	await keyboard.press(page.getByTestId('undo-bar').getByRole('button', { name: 'Rückgängig' }))
	await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor()
}))

for (const width of [360, 1280]) {
	test(`what is on in my region this weekend: at most two steps, ${width} px`, () => by('mitglied', '/', async (page, keyboard) => {
		await keyboard.press(page.getByRole('link', { name: /^Dieses Wochenende: Bezirk/ }))
		await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor()
		await page.getByRole('heading', { level: 3 }).or(page.getByText('Keine Termine in diesem Zeitraum')).first().waitFor()
		const query = new URL(page.url()).searchParams
		assert.ok([0, 6].includes(new Date(query.get('date')).getUTCDay()), query.get('date'))
		assert.match(query.get('within'), /^\d+$/)
		assert.ok(keyboard.steps <= 2)
	}, { width, height: 740 }))
}

test('the calendar on the phone: at most three steps to a link; it is revoked, too', () => by('mitglied', '/', async (page, keyboard) => {
	await keyboard.press(page.getByRole('link', { name: 'Auf meinem Telefon' }))
	await keyboard.press(page.getByRole('button', { name: 'Persönlichen Link erstellen' }))
	const link = page.getByLabel('Link', { exact: true })
	await link.waitFor()
	assert.ok(keyboard.steps <= 3, `${keyboard.steps} steps`)
	assert.match(await link.inputValue(), /\/feed\/[\w-]{22,}\.ics$/)

	await keyboard.press(page.getByRole('button', { name: / widerrufen$/ }))
	await keyboard.press(page.getByRole('button', { name: 'Ja, widerrufen' }))
	await page.getByRole('button', { name: 'Ja, widerrufen' }).waitFor({ state: 'detached' })
}))

test('filters are set and taken off', () => by('mitglied', '/calendar?view=list', async (page, keyboard) => {
	await keyboard.press(page.getByRole('button', { name: 'Filter', exact: true }))
	await keyboard.type(page.getByLabel('Art', { exact: true }), 'Schulung')
	await page.waitForURL((url) => url.searchParams.get('kind') === 'training')
	await page.evaluate(() => document.activeElement.blur())
	await keyboard.press(page.getByRole('button', { name: 'Filter Schulung entfernen' }))
	await page.waitForURL((url) => !url.searchParams.has('kind'))
}))

test('an office is edited, and the focus comes back', async () => {
	const { boardIds } = (await expectStatus(200, 'ub-hannover-vorsitz', 'GET', '/me')).data
	const { offices } = (await expectStatus(200, 'admin', 'GET', `/gliederungen/${boardIds[0]}`)).data
	const office = offices.find(({ role, until, vote }) => role === 'board' && until === null && vote)
	await by('admin', `/gliederungen/${boardIds[0]}`, async (page, keyboard) => {
		const edit = page.getByRole('button', { name: `Amt von ${office.person.name} bearbeiten` })
		const row = page.getByRole('listitem').filter({ has: edit })
		for (const words of [1, 0]) {
			await keyboard.press(edit)
			await keyboard.press(page.getByRole('checkbox', { name: 'Mit Stimmrecht' }), 'Space')
			await keyboard.press(page.getByRole('button', { name: 'Speichern' }))
			await row.waitFor()
			await page.waitForFunction(() => document.activeElement !== document.body)
			await row.getByText('ohne Stimmrecht').waitFor({ state: words ? 'visible' : 'detached' })
		}
	})
})

test('a list is imported', async () => {
	const [root] = (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data
	const code = `aufgabe-${Date.now()}`
	const text = ['Kürzel;Art;Name;Kurzname;Gehört zu;Farbe;Muster', `${code};team;Aufgabenteam;Aufgabe;${root.code};#c8102e;dots`].join('\r\n')
	await by('admin', '/import', async (page, keyboard) => {
		const chooser = page.waitForEvent('filechooser')
		await keyboard.press(page.getByRole('button', { name: 'CSV-Datei wählen' }))
		await (await chooser).setFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
		await page.getByText('1 neue Gliederung').waitFor()
		await keyboard.press(page.getByRole('button', { name: 'Jetzt importieren' }))
		await page.getByText('1 Gliederung ist dazugekommen.').waitFor()
		assert.equal(keyboard.steps, 2)
	})
	const made = (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data.find((one) => one.code === code)
	await expectStatus(200, 'admin', 'DELETE', `/gliederungen/${made.id}`, { headers: { 'If-Match': made.etag } })
})
