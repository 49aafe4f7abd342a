// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

const BOARD = 'ub-hannover-vorsitz'

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

/** A meeting of the chair's board in a week, and who the chair is */
async function nextMeeting(title) {
	const me = (await expectStatus(200, BOARD, 'GET', '/me')).data
	const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
	const body = { title, kind: 'presence', start: `${day}T19:00:00+01:00`, end: `${day}T21:00:00+01:00`, location: 'Parteihaus' }
	return { me, meeting: (await expectStatus(201, BOARD, 'POST', `/gliederungen/${me.boardIds[0]}/meetings`, { body })).data }
}

test('a task given at a meeting stands on the start page, is done with one tap and open again with another', async () => {
	const { me, meeting } = await nextMeeting('Sitzung mit Aufgaben')
	const title = `Raum buchen ${meeting.id}`
	await withPage(BOARD, {}, async (page) => {
		await open(page, `/meetings/${meeting.id}`)
		await page.getByRole('button', { name: 'Aufgabe hinzufügen' }).click()
		await page.getByLabel('Was zu tun ist').fill(title)
		await page.getByLabel('Wer macht es').selectOption({ label: me.displayName })
		await page.getByLabel('Bis wann').fill('2020-01-31')
		await assertAccessible(page, 'giving a task')
		await page.getByRole('button', { name: 'Aufgabe anlegen' }).click()
		await page.getByText(title).waitFor()
	})
	await withPage(BOARD, { width: 360, theme: 'dark' }, async (page) => {
		await open(page, '/')
		const row = page.locator('li', { hasText: title }).last()
		await row.getByText('überfällig').waitFor()
		await assertAccessible(page, 'start with tasks')
		await row.getByText(title).click()
		await page.getByText(`Erledigt: ${title}`).first().waitFor()
		await page.getByRole('button', { name: 'Rückgängig' }).click()
		await row.getByText('überfällig').waitFor()

		await page.getByRole('link', { name: 'Alle Aufgaben' }).click()
		await page.getByRole('heading', { level: 1, name: 'Aufgaben' }).waitFor()
		await page.getByText(title).waitFor()
		await assertAccessible(page, 'all tasks')
	})
	const { tasks } = (await expectStatus(200, BOARD, 'GET', `/tasks?meetingId=${meeting.id}`)).data
	assert.deepEqual(tasks.map((task) => [task.title, task.done]), [[title, false]])
})

test('a board sees who was there and notes it at a date that is no meeting', async () => {
	const { boardIds, displayName } = (await expectStatus(200, BOARD, 'GET', '/me')).data
	const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
	const title = `Infostand ${Date.now()}`
	await expectStatus(201, BOARD, 'POST', `/gliederungen/${boardIds[0]}/events`, { body: { title, start: day, allDay: true, kind: 'action' } })
	await withPage(BOARD, { width: 360 }, async (page) => {
		await open(page, `/gliederungen/${boardIds[0]}/attendance`)
		await page.getByText(/Der Vorstand: \d+ von \d+ \(\d+ %\)/).waitFor()
		await assertAccessible(page, 'attendance')
		await page.getByRole('button', { name: 'Termin hinzufügen, zu dem der Vorstand erwartet war' }).click()
		await page.getByLabel('Worte aus dem Titel des Termins').fill(title)
		await page.getByRole('button', { name: 'Suche', exact: true }).click()
		await page.getByRole('button', { name: title }).click()
		await page.getByRole('button', { name: `Eintragen, wer da war: ${title}` }).click()
		await page.getByLabel(displayName).selectOption({ label: 'später gekommen' })
		await page.getByRole('button', { name: 'Alle anderen waren da' }).click()
		await assertAccessible(page, 'noting who was there')
		await page.getByRole('button', { name: 'Speichern' }).click()
		const row = page.locator('li', { hasText: title }).last()
		await row.getByText(/(\d+) von \1 waren da/).waitFor()
	})
})
