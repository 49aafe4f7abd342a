// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

/** "Ziele": the list, the programme to read, a goal with its evidence, and taking in a programme. */
let browser
let goal
const LV = 'lv-vorsitz'
const title = `Ziel ${Date.now()}`

before(async () => {
	browser = await launch()
	goal = (await expectStatus(201, LV, 'POST', '/goals', { body: { title, kind: 'concept', quote: 'Wir werden ein Konzept schreiben.', due: '2020-01-01' } })).data
})
after(() => browser?.close())

const widthOf = (page) => page.evaluate(() => document.documentElement.scrollWidth)

test('the list, the board and the timeline, on a phone too', async () => {
	for (const options of [{}, { width: 360, theme: 'dark' }]) {
		const page = await pageAs(browser, 'mitglied', options)
		await open(page, '/goals')
		await page.getByRole('link', { name: title }).waitFor()
		assert.ok(await page.locator('.goal-row').count() > 20, 'the example has a programme')
		await assertAccessible(page, `list at ${options.width ?? 1280}`)
		for (const [view, heading] of [['Tafel', /^stockt/], ['Zeitplan', /^Januar 2020/]]) {
			await page.getByText(view, { exact: true }).click()
			await page.getByRole('heading', { name: heading }).waitFor()
			await assertAccessible(page, `${view} at ${options.width ?? 1280}`)
			assert.equal(await widthOf(page), options.width ?? 1280)
		}
		assert.equal(await page.getByRole('link', { name: 'Neues Ziel' }).count(), 0, 'members enter none')
		await page.getByLabel('Stand', { exact: true }).selectOption('stockt')
		await page.locator('.goal-row', { hasText: 'Positionspapier' }).first().waitFor()
		await page.waitForFunction(() => [...document.querySelectorAll('.goal-row .state')].every(({ textContent }) => textContent.includes('stockt')))
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	}
})

test('the programme leads to its goals, and they back to their line', async () => {
	const page = await pageAs(browser, 'mitglied', { width: 360 })
	await open(page, '/goals')
	await page.getByRole('link', { name: 'Programm lesen' }).click()
	await page.getByRole('heading', { name: 'Bus und Bahn' }).waitFor()
	await assertAccessible(page, 'programme')
	assert.equal(await widthOf(page), 360)
	const marked = page.getByRole('link', { name: /Wir werden ein Konzept für Mitfahrten/ })
	assert.match(await marked.textContent(), /Ziel: teilweise umgesetzt/)
	await marked.click()
	await page.getByRole('heading', { name: /Ein Konzept für Mitfahrten/ }).waitFor()
	await page.getByText('Zeile 17–18').waitFor()
	await assertAccessible(page, 'a goal')
	assert.equal(await page.getByRole('button', { name: 'Stand melden' }).count(), 0, 'a member reports nothing')
	await page.getByRole('link', { name: 'Im Programm' }).click()
	await page.waitForFunction(() => document.activeElement?.textContent?.includes('Konzept für Mitfahrten'))
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('the report is a click away, for a key date and in three forms', async () => {
	for (const options of [{}, { width: 360, theme: 'dark' }]) {
		const page = await pageAs(browser, 'mitglied', options)
		await open(page, '/goals')
		await page.getByRole('link', { name: 'Rechenschaftsbericht' }).click()
		await page.getByRole('heading', { name: 'Rechenschaftsbericht' }).waitFor()
		const paper = page.getByRole('link', { name: 'PDF zum Verteilen' })
		await paper.waitFor()
		await assertAccessible(page, `report at ${options.width ?? 1280}`)
		assert.equal(await widthOf(page), options.width ?? 1280)
		const address = await paper.getAttribute('href')
		await page.getByLabel('Stichtag').fill('2999-01-01')
		await page.getByText('Wähl einen Tag, der nicht in der Zukunft liegt.').waitFor()
		assert.equal(await paper.count(), 0)
		for (const [form, begin] of [['pdf', '%PDF'], ['md', '# Rechenschaftsbericht'], ['csv', '\uFEFF"Stichtag";']]) {
			const answer = await page.context().request.get(address.replace('.pdf', `.${form}`))
			assert.equal(answer.status(), 200)
			assert.ok((await answer.body()).toString('utf8').startsWith(begin), form)
		}
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	}
})

test('what is done is shown, with the keyboard alone', async () => {
	const page = await pageAs(browser, LV)
	await open(page, `/goals/${goal.id}`)
	await page.getByRole('button', { name: 'Stand melden' }).press('Enter')
	await page.getByRole('radio', { name: /^umgesetzt/ }).press('Space')
	await page.getByLabel('Warum? In einem Satz').fill('Beschlossen und verschickt.')
	await page.getByText('Hier braucht es einen Nachweis.').waitFor()
	await assertAccessible(page, 'saying how far it is')
	await page.getByLabel('Adresse').fill('https://example.org/konzept')
	await page.getByLabel('Name', { exact: true }).fill('Das Konzept')
	await page.keyboard.press('Enter')
	await page.getByRole('link', { name: 'Das Konzept' }).waitFor()
	await page.getByText('offen → umgesetzt').waitFor()
	await page.getByText('Beschlossen und verschickt.').waitFor()
	await page.getByRole('button', { name: '„Das Konzept“ zurücknehmen' }).click()
	await page.getByText('Dafür braucht es einen Nachweis').waitFor()
	await page.getByRole('button', { name: 'Nächste Schritte bearbeiten' }).click()
	await page.getByRole('textbox', { name: 'Nächste Schritte' }).fill('An die Presse geben')
	await page.getByRole('button', { name: 'Speichern' }).click()
	await page.getByText('An die Presse geben').waitFor()
	await assertAccessible(page, 'a goal that is done')
	await page.getByRole('button', { name: 'Auf die Tagesordnung' }).click()
	await page.getByRole('link', { name: /bei den Themen/ }).waitFor()
	await page.getByRole('link', { name: 'Termin dazu anlegen' }).click()
	await page.waitForFunction((wanted) => [...document.querySelectorAll('input')].some(({ value }) => value === wanted), title)
	assert.deepEqual(page.trouble.filter((one) => !one.startsWith('dialog')), [])
	await page.context().close()
})

test('a goal is edited', async () => {
	const page = await pageAs(browser, LV, { width: 360, theme: 'dark' })
	await open(page, `/goals/${goal.id}`)
	await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click()
	await page.getByLabel('Titel').fill(`${title} neu`)
	await assertAccessible(page, 'editing')
	await page.getByLabel('Partner*innen').fill('Gewerkschaft')
	await page.getByRole('button', { name: 'Speichern' }).click()
	await page.getByRole('heading', { name: `${title} neu` }).waitFor()
	await page.getByText('Gewerkschaft').waitFor()
	assert.equal(await widthOf(page), 360)
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a programme is taken in after somebody has looked through its goals', async () => {
	const page = await pageAs(browser, LV, { width: 360 })
	const programmes = async () => (await expectStatus(200, LV, 'GET', '/programmes')).data
	const before = await programmes()
	await open(page, '/goals/import')
	await page.getByLabel('Text des Programms').fill(`${title} Programm\n\n1 **Kapitel**\n\n2 Wir wollen eine Sommerschule veranstalten. Wir werden einen Leit-\n3 faden veröffentlichen. Es wird geprüft, ob das gut ist. Es regnet.\n`)
	await assertAccessible(page, 'the text')
	await page.getByRole('button', { name: 'Ziele finden' }).press('Enter')
	await page.getByText('3 Sätze versprechen etwas.').waitFor()
	await assertAccessible(page, 'the proposals')
	await page.getByLabel('Titel des Ziels').first().fill(`${title} Sommerschule`)
	await page.getByRole('button', { name: /^„Es wird geprüft.*“ weglassen$/ }).press('Enter')
	assert.equal((await programmes()).length, before.length, 'nothing is written before it is confirmed')
	await page.getByRole('button', { name: 'Programm und 2 Ziele speichern' }).press('Enter')
	await page.getByRole('link', { name: /Wir wollen eine Sommerschule/ }).waitFor()
	const stored = (await programmes()).find((one) => !before.some(({ id }) => id === one.id))
	const { goals } = (await expectStatus(200, LV, 'GET', '/goals?limit=500')).data
	assert.deepEqual(goals.filter(({ programmeId }) => programmeId === stored.id).map(({ title, lines, kind }) => [title, lines, kind]), [
		[`${title} Sommerschule`, [[2, 2]], 'event'],
		['Einen Leitfaden veröffentlichen', [[2, 3]], 'material'],
	])
	await api(LV, 'DELETE', `/programmes/${stored.id}`, { headers: { 'If-Match': '*' } })
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('goals of the last term go on in this one, once', async () => {
	const page = await pageAs(browser, LV, { width: 360 })
	await open(page, '/goals')
	await page.getByLabel('Amtszeit').selectOption({ index: 1 })
	await page.getByRole('link', { name: 'Ziele übernehmen' }).click()
	await page.getByRole('heading', { name: 'Ziele übernehmen' }).waitFor()
	assert.equal(await page.getByRole('checkbox', { name: /Awareness-Konzept/ }).isChecked(), false, 'what is done is not proposed')
	assert.equal(await page.getByRole('checkbox', { name: /dolmetschen/ }).isChecked(), true)
	await assertAccessible(page, 'carrying goals over')
	assert.equal(await widthOf(page), 360)
	await page.getByRole('button', { name: '3 Ziele übernehmen' }).click()
	await page.getByRole('link', { name: /dolmetschen/ }).click()
	await page.getByText('Übernommen aus').waitFor()
	await page.getByRole('link', { name: /^Amtszeit/ }).click()
	await page.getByText('Weitergeführt in').waitFor()
	await assertAccessible(page, 'a goal of the last term')
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('a suggestion by nobody is found by its receipt, supported and answered', async () => {
	const page = await pageAs(browser, 'mitglied', { width: 360 })
	await open(page, '/suggestions')
	await page.getByText('Untertitel unter alle Videos').waitFor()
	await assertAccessible(page, 'suggestions')
	await page.getByRole('link', { name: 'Impuls geben' }).click()
	await page.getByLabel('Deine Idee oder Kritik').fill(`${title} Impuls`)
	await page.getByText('Anonym: Niemand erfährt').click()
	await assertAccessible(page, 'suggesting')
	await page.getByRole('button', { name: 'Abschicken' }).click()
	const receipt = await page.getByRole('textbox', { name: 'Link deiner Quittung' }).inputValue()
	await assertAccessible(page, 'the receipt')
	assert.match(receipt, /\/suggestions#receipt-[0-9a-f]{32}$/)
	assert.equal(await widthOf(page), 360)
	await page.context().close()

	const board = await pageAs(browser, LV)
	await open(board, '/suggestions')
	const card = board.locator('article', { hasText: `${title} Impuls` })
	await card.getByText('anonym').waitFor()
	await card.getByRole('button', { name: 'Unterstützen' }).click()
	await card.getByText('1 Person unterstützt das').waitFor()
	await card.getByRole('button', { name: 'Antworten' }).click()
	await card.getByLabel('Was daraus wird').selectOption('auf der Tagesordnung')
	await card.getByLabel('Antwort').fill('Kommt auf die nächste Sitzung.')
	await assertAccessible(board, 'answering')
	await card.getByRole('button', { name: 'Speichern' }).click()
	await card.getByText('auf der Tagesordnung').first().waitFor()
	assert.deepEqual(board.trouble, [])
	await board.context().close()

	const again = await pageAs(browser, 'mitglied', { width: 360, theme: 'dark' })
	await open(again, new URL(receipt).pathname.replace(/^.*\/apps\/verband/, '') + new URL(receipt).hash)
	await again.locator('.receipt').getByText('Kommt auf die nächste Sitzung.').waitFor()
	assert.deepEqual(again.trouble, [])
	await again.context().close()
})

test('how an event was: by name and changed, or by nobody', async () => {
	const { id } = (await expectStatus(201, LV, 'POST', `/gliederungen/${(await api(LV, 'GET', '/me')).data.boardIds[0]}/events`, { body: { title: `Forum ${Date.now()}`, kind: 'forum', start: '2026-01-10T14:00:00+01:00', end: '2026-01-10T16:00:00+01:00', audience: 'members' } })).data
	const page = await pageAs(browser, 'mitglied', { width: 360 })
	await open(page, `/events/${id}`)
	await page.getByRole('heading', { name: 'Wie war’s?' }).waitFor()
	await assertAccessible(page, 'feedback')
	await page.getByLabel('Ein Wort dazu, wenn du magst').fill('Gern wieder.')
	await page.getByRole('button', { name: 'gut', exact: true }).press('Enter')
	await page.getByText('Danke! Der Vorstand liest es').waitFor()
	await page.getByRole('button', { name: 'durchwachsen' }).click()
	await page.getByRole('button', { name: 'durchwachsen', pressed: true }).waitFor()
	await page.getByRole('button', { name: 'Zurücknehmen' }).click()
	await page.getByText('Ohne meinen Namen').click()
	await page.getByRole('button', { name: 'gut', exact: true }).click()
	await page.getByText('Der Vorstand erfährt nicht').waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
	const board = (await expectStatus(200, LV, 'GET', `/events/${id}/feedback`)).data
	assert.deepEqual([board.counts, board.texts, board.can.read], [null, [], true])
})

test('the evaluation: every number opens its rows, and members are told less', async () => {
	for (const [account, options] of [[LV, {}], ['mitglied', { width: 360, theme: 'dark' }]]) {
		const page = await pageAs(browser, account, options)
		await open(page, '/goals/evaluation')
		await page.getByRole('heading', { name: 'Ziele nach Stand' }).waitFor()
		await page.getByRole('heading', { name: 'Veranstaltungen in den Bezirken' }).waitFor()
		await assertAccessible(page, `evaluation at ${options.width ?? 1280}`)
		assert.equal(await widthOf(page), options.width ?? 1280)
		assert.equal(await page.getByRole('heading', { name: 'Kontakt zu den Gliederungen' }).count(), account === LV ? 1 : 0)
		const line = page.getByRole('row', { name: /^offen/ }).first()
		const count = Number(await line.getByRole('link').textContent())
		await line.getByRole('link').click()
		await page.locator('.goal-row').first().waitFor()
		assert.equal(await page.locator('.goal-row').count(), count, 'the number opens its rows')
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	}
})
