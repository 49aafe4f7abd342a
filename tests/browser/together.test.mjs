// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

/** Events held together: asking from the editor, answering on the start page and on the event's own. */
let browser
before(async () => {
	browser = await launch()
})
after(() => browser?.close())

test('a chair asks another board with the keyboard, that board answers on its start page', async () => {
	const title = `Zusammen ${Date.now()}`
	const chair = await pageAs(browser, 'ub-hannover-vorsitz', { width: 360 })
	await open(chair, '/events/new')
	await chair.getByLabel('Titel').fill(title)
	await chair.getByText('Gemeinsam veranstalten').click()
	await chair.getByRole('combobox', { name: 'Weitere Gliederung fragen' }).fill('landesv')
	await chair.getByRole('option', { name: /Jugendverband Niedersachsen/ }).waitFor()
	await chair.keyboard.press('Enter')
	await chair.getByText('wird mit dem Speichern gefragt').waitFor()
	await chair.getByLabel('Partner*in von außerhalb').fill('DGB <b>')
	await chair.getByRole('button', { name: 'Nein', exact: true }).click()
	await chair.getByText('Nicht hinzugefügt').waitFor()
	await chair.getByLabel('Partner*in von außerhalb').fill('DGB <b>')
	await assertAccessible(chair, 'editor')
	await chair.getByRole('button', { name: 'Ja, geprüft' }).click()
	await chair.getByRole('button', { name: 'Eintragen' }).click()
	await chair.getByText(/geprüft von/).waitFor()
	await chair.getByText('noch nicht zugesagt').waitFor()

	const land = await pageAs(browser, 'lv-vorsitz', { theme: 'dark' })
	await open(land, '/')
	const question = land.getByRole('listitem').filter({ hasText: title }).filter({ has: land.getByRole('button') })
	await question.waitFor()
	await assertAccessible(land, 'start')
	await question.getByRole('button', { name: 'Mitveranstalten', exact: true }).click()
	await question.waitFor({ state: 'detached' })
	await land.goto(chair.url())
	await land.getByRole('link', { name: 'Bearbeiten' }).waitFor()
	await assertAccessible(land, 'event')
	await land.getByText('Wer veranstaltet, ändern').click()
	await land.getByRole('button', { name: /veranstaltet nicht mehr mit/ }).click()
	await land.getByRole('link', { name: 'Bearbeiten' }).waitFor({ state: 'detached' })

	assert.deepEqual([...chair.trouble, ...land.trouble], [])
	await Promise.all([chair.context().close(), land.context().close()])
})
