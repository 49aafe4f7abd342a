// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { launch, open, pageAs } from './support.mjs'

/** What a screen reader has to say: roles, names and states in their order. */
const ACCOUNT = 'ub-hannover-vorsitz'
let browser
let page
let event

before(async () => {
	browser = await launch()
	const { boardIds } = (await expectStatus(200, ACCOUNT, 'GET', '/me')).data
	event = (await expectStatus(201, ACCOUNT, 'POST', `/gliederungen/${boardIds[0]}/events`, {
		body: { title: 'Vorlesestunde', location: 'Ihmeufer', kind: 'training', start: '2029-08-21T19:00:00+02:00', end: '2029-08-21T20:00:00+02:00', allDay: false },
	})).data
	page = await pageAs(browser, ACCOUNT)
})
after(async () => {
	await browser?.close()
	await expectStatus(200, ACCOUNT, 'DELETE', `/events/${event.id}`, { headers: { 'If-Match': event.etag } })
})

/** Without addresses and without what a list offers, which are the example's. */
async function read(locator) {
	await locator.waitFor()
	return (await locator.ariaSnapshot()).split('\n').filter((line) => !/- \/url:|- option /.test(line)).map((line) => line.replace(/:$/, '').replace(/\s/g, ' '))
}

test('the calendar\'s tools', async () => {
	await open(page, '/calendar?view=month&date=2029-08-21')
	assert.deepEqual(await read(page.locator('.toolbar')), [
		'- button "Voriger Monat"',
		'- button "Nächster Monat"',
		'- heading "August 2029" [level=2]',
		'- button "Heute"',
		'- group "Wessen Termine"',
		'  - text: Wessen Termine',
		'  - radio "Alles" [checked]',
		'  - text: Alles',
		'  - radio "Meins"',
		'  - text: Meins',
		'- group "Ansicht"',
		'  - text: Ansicht',
		'  - radio "Monat" [checked]',
		'  - text: Monat',
		'  - radio "Woche"',
		'  - text: Woche',
		'  - radio "Liste"',
		'  - text: Liste',
	])
	assert.deepEqual(await read(page.getByRole('search')), [
		'- search',
		'  - text: Termine durchsuchen',
		'  - searchbox "Termine durchsuchen"',
		'  - button "Filter"',
	])
})

test('a day of the month, and the panel that it opens', async () => {
	await open(page, '/calendar?view=month&date=2029-08-21&day=2029-08-21')
	const panel = page.getByRole('complementary', { name: 'Dienstag, 21. August 2029' })
	await panel.getByRole('link', { name: 'Vorlesestunde' }).waitFor()
	assert.match((await read(page.locator('[data-day="2029-08-21"]')))[0], /^- gridcell "Dienstag, 21\. August 2029, 1 Termin" \[selected\]$/)
	assert.deepEqual(await read(panel), [
		'- complementary "Dienstag, 21. August 2029"',
		'  - heading "Dienstag, 21. August 2029" [level=2]',
		'  - button "Schließen"',
		'  - list',
		'    - listitem',
		'      - text: 19:00',
		'      - link "Vorlesestunde"',
		'      - paragraph: Unterbezirk Region Hannover · Ihmeufer · Schulung',
		'  - link "Termin an diesem Tag eintragen"',
	])
})

test('entering an event', async () => {
	await open(page, '/events/new?date=2029-08-21')
	// More may stand between them
	const said = await read(page.locator('main form'))
	const wanted = [
		'- textbox "Titel"',
		'- textbox "Datum": 2029-08-21',
		'- textbox "Beginn": 19:00',
		'- textbox "Ort"',
		'- combobox "Art"',
		'- paragraph: "Gliederung: Unterbezirk Region Hannover"',
		'- group: Mehr Angaben',
		'- button "Eintragen"',
		'- button "Zurück"',
	]
	assert.deepEqual(said.filter((line) => wanted.includes(line)), wanted)
})
