// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, isNextcloud, launch, open, pageAs } from './support.mjs'

/** A whole sitting with three people at once: the chair at a laptop, a guest with a phone, and one of the board who stays away. */
const CHAIR = 'ub-hannover-vorsitz'
const GUEST = 'mitglied'
const ABSENT = 'ub-hannover-vorstand'
const title = `Sitzung live ${Date.now()}`
const soon = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, '+00:00')
let browser
let meeting
let chair
let guest
let absent

before(async () => {
	browser = await launch()
	const body = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
	meeting = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${body}/meetings`, { body: { title, kind: 'presence', start: soon, location: 'Parteihaus' } })).data
	for (const item of [{ title: 'Antrag zum Azubi-Ticket', minutes: 20 }, { title: 'Streng geheim', internal: true }, { title: 'Wird nicht erreicht' }]) {
		await expectStatus(201, CHAIR, 'POST', `/meetings/${meeting.id}/items`, { body: item })
	}
	const { name } = (await api(GUEST, 'GET', '/me')).data
	await expectStatus(201, CHAIR, 'POST', `/meetings/${meeting.id}/guests`, { body: { uid: GUEST } }).catch(() => assert.fail(`${name} cannot be asked`))
	chair = await pageAs(browser, CHAIR)
	guest = await pageAs(browser, GUEST, { width: 360, height: 740, theme: 'dark' })
	absent = await pageAs(browser, ABSENT, { width: 360, height: 740 })
})
after(() => browser?.close())

const sitting = () => `/meetings/${meeting.id}/live`
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' })
const heading = (page, name) => page.getByRole('heading', { name })

/** Enters somebody without account and lets them speak. */
async function speaks(name, lane) {
	await chair.getByLabel('Name, zum Beispiel wer sich eingewählt hat').fill(name)
	await button(chair, `Auf die Liste: ${lane}`).click()
	await button(chair, `${name} das Wort geben`).click()
	await chair.locator('.floor__name', { hasText: name }).waitFor()
	await button(chair, 'Beitrag beenden').click()
	await chair.locator('.floor').waitFor({ state: 'detached' })
}

test('the invitation is answered and the sitting begins on every screen', async () => {
	await open(guest, `/meetings/${meeting.id}`)
	await button(guest, 'Ich komme').click()
	await open(absent, `/meetings/${meeting.id}`)
	await button(absent, 'Ich kann nicht').click()
	await absent.getByText('Deine Antwort ist gespeichert.').first().waitFor()
	await guest.getByRole('link', { name: 'Zur laufenden Sitzung' }).click()
	await guest.getByText('Hier geht es von selbst weiter').waitFor()
	await open(chair, sitting())
	await assertAccessible(chair, 'before the start')
	await button(chair, 'Sitzung eröffnen').click()
	await heading(chair, 'Begrüßung und Feststellung der Beschlussfähigkeit').waitFor()
	const began = Date.now()
	await heading(guest, 'Begrüßung und Feststellung der Beschlussfähigkeit').waitFor()
	assert.ok(Date.now() - began < 6000, 'the phone sees it with its next question')
})

test('presence: who says so waits for being confirmed', async () => {
	await guest.locator('.live-bar').getByRole('button', { name: 'Ich bin da' }).click()
	await guest.getByText('Der Vorstand bestätigt es noch').waitFor()
	const confirm = button(chair, /^Bestätigen, dass .* da ist$/)
	await confirm.click()
	await guest.getByText(/^Du bist seit .* da\.$/).waitFor()
	await chair.getByText(/1 von \d+ stimmberechtigt anwesend/).first().waitFor()
	await chair.locator('.live-people li', { hasText: 'Bao Tran' }).getByText('entschuldigt').first().waitFor()
	await button(chair, /^Zeit von .* ändern$/).first().click()
	await assertAccessible(chair, 'a time put right')
	await chair.getByLabel(/^Wann .* gekommen ist$/).press('Enter')
	await chair.getByLabel(/^Wann .* gekommen ist$/).waitFor({ state: 'detached' })
	await assertAccessible(guest, 'a guest on the phone')
	assert.equal(await guest.evaluate(() => document.documentElement.scrollWidth), 360)
	const away = await pageAs(browser, 'mitglied-oldenburg')
	await away.goto(`/index.php/apps/verband${sitting()}`)
	await away.getByText('Das darfst du nicht.').or(away.getByText(/nicht erlaubt|darfst du/)).first().waitFor()
	assert.ok(!(await away.content()).includes('Azubi-Ticket'), 'who is not of the sitting reads nothing of it')
	await away.context().close()
})

test('item by item, an internal one behind closed doors', async () => {
	await button(chair, '„Streng geheim“ aufrufen').click()
	await heading(guest, 'Es geht um einen internen TOP').waitFor()
	assert.ok(!(await guest.content()).includes('Streng geheim'))
	await button(chair, '„Antrag zum Azubi-Ticket“ aufrufen').click()
	await heading(guest, 'Antrag zum Azubi-Ticket').waitFor()
	await chair.getByRole('textbox', { name: 'Protokoll zu „Antrag zum Azubi-Ticket“' }).fill('Es wird lange gesprochen.')
})

test('the speakers’ list with both lanes, and the own turn told', async () => {
	await chair.getByText('Jemanden eintragen').click()
	for (const [name, lane] of [['Kim', 'quotiert'], ['Toni', 'offen'], ['Robin', 'quotiert'], ['Luca', 'offen'], ['Sascha', 'quotiert']]) {
		await speaks(name, lane)
	}
	await chair.getByLabel('Name, zum Beispiel wer sich eingewählt hat').fill('Alex')
	await button(chair, 'Auf die Liste: quotiert').click()
	await chair.locator('.speaker', { hasText: 'Alex' }).waitFor()
	await guest.locator('.live-bar').getByRole('button', { name: 'Melden: offen' }).click()
	await guest.locator('.speaker--own').waitFor()
	await guest.getByText('Du bist als Nächste*r dran.').first().waitFor()
	assert.deepEqual(await guest.locator('.speaker__name').allTextContents(), [(await guest.locator('.speaker--own .speaker__name').textContent()), 'Alex'], 'the open lane is due after a quoted one')
	await guest.keyboard.press('F2')
	await guest.locator('[aria-live=polite]', { hasText: 'Du bist als Nächste*r dran.' }).first().waitFor({ state: 'attached' })
	await assertAccessible(guest, 'on the list')
	await chair.locator('.speaker').nth(1).waitFor()
	await assertAccessible(chair, 'the list of who chairs')
	await chair.locator('.speaker').first().getByRole('button', { name: /das Wort geben/ }).click()
	await guest.getByText('Du hast das Wort.').first().waitFor()
	await button(chair, 'Beitrag beenden').click()
	await guest.getByText('Du stehst nicht auf der Redeliste.').waitFor()
	await button(guest, 'GO-Antrag').click()
	await button(guest, 'GO-Antrag stellen').click()
	await button(chair, 'Angenommen').click()
	await guest.getByText('Die Redeliste ist geschlossen').waitFor()
	await chair.getByText('Redeanteile').first().waitFor()
})

test('a lost connection is told and mended by itself', async () => {
	await guest.context().setOffline(true)
	await guest.getByText(/Keine Verbindung\. So stand es um/).waitFor()
	await guest.context().setOffline(false)
	await guest.getByText(/Keine Verbindung\. So stand es um/).waitFor({ state: 'detached' })
})

test('a resolution with its vote and quorum, and the projector', async () => {
	await button(chair, 'Beschluss festhalten').click()
	await chair.getByText(/stimmberechtigt anwesend – nicht beschlussfähig/).first().waitFor()
	await chair.getByLabel('Titel').fill('Azubi-Ticket für alle')
	await chair.getByLabel('Dafür').fill('1')
	await chair.locator('.resolution-form').getByRole('button', { name: /Beschluss/ }).click()
	await guest.getByText('Azubi-Ticket für alle').first().waitFor()
	await chair.getByText(/nicht beschlussfähig/).first().waitFor()
	await chair.getByRole('link', { name: 'Für den Beamer' }).click()
	await chair.locator('.projector h1').getByText('Antrag zum Azubi-Ticket').waitFor()
	if (!isNextcloud) {
		await assertAccessible(chair, 'projector')
	}
	await chair.keyboard.press('Escape')
	await chair.locator('.projector').waitFor({ state: 'detached' })
})

test('a task is given, and is with who has it at once', async () => {
	await button(chair, 'Aufgabe hinzufügen').click()
	await chair.getByLabel('Was zu tun ist').fill('Den Brief ans Land schreiben')
	await chair.getByLabel('Wer macht es').selectOption({ label: 'Bao Tran' })
	await button(chair, 'Aufgabe anlegen').click()
	await heading(chair, 'Aufgaben dieser Sitzung').waitFor()
	await chair.locator('li', { hasText: 'Den Brief ans Land schreiben' }).waitFor()
	await open(absent, '/tasks')
	await absent.getByText('Den Brief ans Land schreiben').first().waitFor()
})

test('the end: shares without names, the rest goes on to the next meeting', async () => {
	await button(chair, 'Sitzung schließen').click()
	await chair.getByText('1 TOP wurde nicht behandelt.').waitFor()
	await assertAccessible(chair, 'ending')
	await chair.getByRole('dialog').getByRole('button', { name: 'Sitzung schließen' }).click()
	await chair.getByRole('link', { name: 'Zum Protokoll' }).click()
	await heading(chair, 'Redeanteile').waitFor()
	await assertAccessible(chair, 'the minutes')
	assert.equal(await chair.getByRole('textbox', { name: 'Protokoll zu „Antrag zum Azubi-Ticket“' }).inputValue(), 'Es wird lange gesprochen.')
	await guest.getByText('Die Sitzung ist geschlossen').first().waitFor({ timeout: 30_000 })
	const { data } = await expectStatus(200, GUEST, 'GET', `/meetings/${meeting.id}`)
	assert.deepEqual([data.state, data.shares.items.length, data.shares.items[0].lanes.open.contributions], ['closed', 1, 3])
	assert.ok(!JSON.stringify(data).includes('Toni'))
	for (const step of ['Zur Korrektur geben', 'Zur Genehmigung vorlegen']) {
		await button(chair, step).click()
		await button(chair, step).waitFor({ state: 'hidden' })
	}
	await open(absent, `/meetings/${meeting.id}/minutes`)
	await absent.getByText('Es wird lange gesprochen.').first().waitFor()
	await absent.getByText('Azubi-Ticket für alle').first().waitFor()
	await assertAccessible(absent, 'who was away reads up')
	assert.deepEqual([...absent.trouble], [])
	assert.deepEqual([...chair.trouble, ...guest.trouble].filter((one) => !/403/.test(one)), [])
})
