// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { board, dav, home, vevent } from '../caldav/client.mjs'
import { assertAccessible, isNextcloud, launch, open, pageAs } from './support.mjs'

/** Two boards hold a series together and change it at once: title, days, audience, repetition and hosts. */
const CHAIR = 'ub-hannover-vorsitz'
const OTHER = 'lv-vorsitz'
const [WEDNESDAY, THURSDAY, FRIDAY] = ['2029-08-08', '2029-08-09', '2029-08-10']
const at = (day, hour) => `${day}T${hour}:00:00+02:00`
let browser
let gliederungen
let event

const named = (part) => gliederungen.find(({ name }) => name.includes(part))
const read = async () => (await expectStatus(200, CHAIR, 'GET', `/events/${event.id}`)).data
const change = async (account, method, path, body = {}) => {
	event = (await expectStatus(method === 'POST' ? 201 : 200, account, method, path, { body, headers: { 'If-Match': event.etag } })).data
}

before(async () => {
	browser = await launch()
	gliederungen = (await expectStatus(200, CHAIR, 'GET', '/gliederungen')).data
	const [own] = (await expectStatus(200, CHAIR, 'GET', '/me')).data.boardIds
	const body = { title: 'Lesekreis', start: at(WEDNESDAY, 19), end: at(WEDNESDAY, 21), timeZone: 'Europe/Berlin', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=4' }
	event = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body })).data
	const land = gliederungen.find(({ kind }) => kind === 'landesverband').id
	await change(CHAIR, 'PUT', `/events/${event.id}/hosts/${land}`)
	await change(OTHER, 'PUT', `/events/${event.id}/hosts/${land}`)
})
after(async () => {
	await browser?.close()
	await expectStatus(200, CHAIR, 'DELETE', `/events/${event.id}`, { headers: { 'If-Match': '*' } })
})

test('who saves second chooses part by part with the keyboard, and the server has exactly that', async () => {
	const page = await pageAs(browser, CHAIR, { width: 360, height: 780 })
	await open(page, `/events/${event.id}/edit`)
	await page.getByLabel('Titel').fill('Lesekreis von hier')
	await page.getByLabel('Datum').fill(THURSDAY)
	await page.getByLabel('Beginn').fill('18:00')
	await page.getByLabel('Ort', { exact: true }).fill('Celle')
	await page.getByLabel('Anzahl der Termine').fill('3')
	await page.getByText('Mehr Angaben').click()
	await page.getByLabel('Für wen').selectOption('own')
	await page.getByText('Gemeinsam veranstalten').click()
	await page.getByRole('combobox', { name: 'Weitere Gliederung fragen' }).fill(named('Celle').name)
	await page.getByRole('option', { name: named('Celle').name }).waitFor()
	await page.keyboard.press('Enter')
	await page.getByText('wird mit dem Speichern gefragt').waitFor()

	await change(OTHER, 'PUT', `/events/${event.id}`, { title: 'Lesekreis von dort', start: at(FRIDAY, 20), end: at(FRIDAY, 22), rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=6', audience: 'public', stop: 'Bahnhof' })
	await change(OTHER, 'PUT', `/events/${event.id}/hosts/${named('Göttingen').id}`)

	await page.getByRole('button', { name: 'Speichern' }).focus()
	await page.keyboard.press('Enter')
	const heading = page.getByRole('heading', { name: 'Jemand anderes hat diesen Termin inzwischen geändert' })
	await heading.waitFor()
	assert.ok(await heading.evaluate((node) => node === document.activeElement))
	await assertAccessible(page, 'conflict at 360 px')
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing to scroll sideways')

	// Tab goes to a group's first side, what is stored; Space takes it, an arrow takes the other
	const choices = { Titel: 'mine', Wann: 'theirs', 'Für wen': 'mine', Wiederholung: 'mine', 'Veranstaltet von': 'theirs' }
	assert.deepEqual(await page.locator('.conflict legend').allTextContents(), Object.keys(choices))
	for (const [part, side] of Object.entries(choices)) {
		await page.keyboard.press('Tab')
		await page.keyboard.press(side === 'mine' ? 'ArrowDown' : 'Space')
		assert.equal(await page.evaluate(() => document.activeElement.closest('fieldset').querySelector('legend').textContent), part)
	}
	const repetition = page.getByRole('group', { name: 'Wiederholung' })
	assert.ok(await repetition.getByLabel('Jede Woche am Freitag, 3-mal').isChecked(), 'it goes along with the chosen day')
	await page.getByText('Haltestelle: Bahnhof').waitFor()
	await assertAccessible(page, 'chosen')
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await page.getByRole('heading', { level: 1, name: 'Lesekreis von hier' }).waitFor()

	const { title, start, end, audience, rrule, location, stop, hosts } = await read()
	assert.deepEqual({ title, start, end, audience, rrule, location, stop }, {
		title: 'Lesekreis von hier', start: at(FRIDAY, 20), end: at(FRIDAY, 22), audience: 'own', rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3', location: 'Celle', stop: 'Bahnhof',
	})
	const ids = hosts.map(({ gliederungId }) => gliederungId)
	assert.deepEqual([ids.length, ids.includes(named('Göttingen').id), ids.includes(named('Celle').id)], [3, true, false])
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a phone that changes a series while its form is open leaves both versions to choose from', { skip: isNextcloud ? false : 'only on a Nextcloud server' }, async () => {
	const uid = `beides-${Date.now()}`
	const path = `${home(CHAIR)}${await board(CHAIR)}/${uid}.ics`
	const text = (title) => vevent(uid, { title, start: 'DTSTART;TZID=Europe/Berlin:20290912T190000', more: 'DTEND;TZID=Europe/Berlin:20290912T210000\nRRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4' })
	const put = (title, headers = {}) => dav(CHAIR, 'PUT', path, { body: text(title), headers })
	assert.equal((await put(uid)).status, 201)
	const { occurrences } = (await expectStatus(200, CHAIR, 'GET', `/occurrences?from=2029-09-01&to=2029-10-01&q=${uid}`)).data
	const { eventId } = occurrences[0]
	const first = (await dav(CHAIR, 'GET', path)).headers.get('etag')

	const page = await pageAs(browser, CHAIR, { width: 360, height: 780 })
	await open(page, `/events/${eventId}/edit`)
	await page.getByLabel('Titel').fill('Aus dem Browser')
	await page.getByLabel('Anzahl der Termine').fill('3')
	assert.equal((await put('Vom Telefon', { 'If-Match': first })).status, 204)
	await page.getByRole('button', { name: 'Speichern' }).click()
	await page.getByRole('group', { name: 'Titel' }).getByLabel('Vom Telefon').check()
	await page.getByRole('button', { name: 'Diese Fassung speichern' }).click()
	await page.getByRole('heading', { level: 1, name: 'Vom Telefon' }).waitFor()
	const { title, rrule } = (await expectStatus(200, CHAIR, 'GET', `/events/${eventId}`)).data
	assert.deepEqual([title, rrule], ['Vom Telefon', 'FREQ=WEEKLY;BYDAY=WE;COUNT=3'])

	assert.equal((await put('Zu spät', { 'If-Match': first })).status, 412)
	assert.match((await dav(CHAIR, 'GET', path)).text, /SUMMARY:Vom Telefon\r\n/)
	assert.equal((await dav(CHAIR, 'DELETE', path)).status, 204)
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})
