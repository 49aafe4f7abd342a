// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { assertAccessible, launch, open, pageAs } from './support.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const DAY = 86400_000
let browser
let own
const made = new Set()
const unique = (word) => `${word} ${Math.random().toString(36).slice(2, 8)}`

/** Wednesdays of a month about a year ahead, of which the first is at least the second of it. */
const month = new Date(Date.now() + 400 * DAY).toISOString().slice(0, 8)
const second = new Date(`${month}02T12:00:00Z`)
const days = [0, 7, 14, 21].map((ahead) => new Date(second.getTime() + ((10 - second.getUTCDay()) % 7 + ahead) * DAY).toISOString().slice(0, 10))
const dayAfter = (day, count = 1) => new Date(Date.parse(`${day}T12:00:00Z`) + count * DAY).toISOString().slice(0, 10)
const german = (day) => new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

async function enter(fields) {
	const { data } = await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { start: `${days[0]}T19:00:00+01:00`, end: `${days[0]}T21:00:00+01:00`, timeZone: 'Europe/Berlin', ...fields } })
	made.add(data.id)
	return data
}
const series = (title, more = {}) => enter({ title, location: 'Freizeitheim', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=4', ...more })
const occurrences = async (title) => (await expectStatus(200, CHAIR, 'GET', `/occurrences?from=${month}01&to=${dayAfter(`${month}01`, 45)}&q=${encodeURIComponent(title)}`)).data.occurrences
/** Waits until the server says so: pages show what they have saved only then. */
async function until(title, read, wanted) {
	for (let tries = 0; ; tries++) {
		const found = (await occurrences(title)).map(read)
		if (JSON.stringify(found) === JSON.stringify(wanted) || tries > 60) {
			return assert.deepEqual(found, wanted)
		}
		await new Promise((resolve) => setTimeout(resolve, 500))
	}
}
const idOf = async (title, index) => (await occurrences(title))[index]
const undo = (page) => page.getByTestId('undo-bar').getByRole('button', { name: 'Rückgängig' }).click()

async function withPage(options, act) {
	const page = await pageAs(browser, CHAIR, options)
	try {
		await act(page)
		assert.deepEqual(page.trouble, [])
	} finally {
		await page.context().close()
	}
}

before(async () => {
	browser = await launch()
	own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
})
after(async () => {
	await browser.close()
	for (const id of made) {
		await api(CHAIR, 'DELETE', `/events/${id}`, { headers: { 'If-Match': '*' } })
	}
})

describe('a series', () => {
	it('is entered in words, with its next dates, and copied as a template', async () => {
		const title = unique('Jeden Mittwoch')
		await withPage({}, async (page) => {
			await open(page, '/events/new')
			await page.getByLabel('Titel').fill(title)
			await page.getByLabel('Datum').fill(days[0])
			await page.getByLabel('Ort', { exact: true }).fill('Ihmeufer')
			await page.getByLabel('Wiederholung').selectOption({ label: 'Jede Woche' })
			assert.ok(await page.getByLabel('Mittwoch').isChecked())
			await page.getByLabel('Endet').selectOption({ label: 'nach einer Anzahl' })
			await page.getByLabel('Anzahl der Termine').fill('0')
			await page.getByRole('button', { name: 'Eintragen' }).click()
			await page.getByText('Wähle eine Zahl von 1 bis 500').waitFor()
			await page.getByLabel('Anzahl der Termine').fill('3')
			await page.getByText('Jede Woche am Mittwoch, 3-mal').waitFor()
			await page.getByRole('button', { name: 'Eintragen' }).click()
			await page.getByRole('heading', { level: 1, name: title }).waitFor()
			made.add(Number(/events\/(\d+)/.exec(page.url())[1]))
			await until(title, (one) => one.start.slice(0, 16), days.slice(0, 3).map((day) => `${day}T19:00`))
			await page.getByRole('link', { name: 'Als Vorlage kopieren' }).click()
			await page.getByRole('heading', { level: 1, name: 'Termin eintragen' }).waitFor()
			assert.equal(await page.getByLabel('Titel').inputValue(), title)
			assert.equal(await page.getByLabel('Ort', { exact: true }).inputValue(), 'Ihmeufer')
			assert.equal(await page.getByLabel('Wiederholung').inputValue(), 'none')
		})
	})

	it('is edited for one date, and for it and all that follow, and put back', async () => {
		const title = unique('Stufen')
		const { id } = await series(title)
		const { recurrenceId } = await idOf(title, 1)
		await withPage({}, async (page) => {
			await open(page, `/events/${id}?date=${recurrenceId}`)
			await page.getByText(german(days[1])).waitFor()
			await page.getByRole('link', { name: 'Bearbeiten' }).click()
			await page.getByLabel('Ort', { exact: true }).fill('Nur heute')
			assert.equal(await page.getByLabel('Datum').inputValue(), days[1])
			assert.equal(await page.getByLabel('Wiederholung').count(), 0)
			await page.getByRole('button', { name: 'Speichern' }).click()
			await page.getByRole('heading', { level: 1, name: title }).waitFor()
			await until(title, (one) => one.location, ['Freizeitheim', 'Nur heute', 'Freizeitheim', 'Freizeitheim'])

			await page.getByRole('link', { name: 'Bearbeiten' }).click()
			await page.getByLabel('Titel').fill(`${title} neu`)
			await page.getByLabel('Dieser und alle folgenden').check()
			assert.equal(await page.getByLabel('Titel').inputValue(), `${title} neu`)
			assert.equal(await page.getByLabel('Anzahl der Termine').inputValue(), '3')
			await page.getByRole('button', { name: 'Speichern' }).click()
			await page.getByRole('heading', { level: 1, name: `${title} neu` }).waitFor()
			await until(title, (one) => [one.eventId === id, one.title, one.location], [
				[true, title, 'Freizeitheim'], [false, `${title} neu`, 'Nur heute'], [false, `${title} neu`, 'Freizeitheim'], [false, `${title} neu`, 'Freizeitheim'],
			])
			await undo(page)
			await until(title, (one) => [one.eventId, one.title, one.location], [
				[id, title, 'Freizeitheim'], [id, title, 'Nur heute'], [id, title, 'Freizeitheim'], [id, title, 'Freizeitheim'],
			])
		})
	})

	it('loses one date, or all that follow, and gets them back', async () => {
		const title = unique('Weniger')
		const { id } = await series(title)
		const { recurrenceId } = await idOf(title, 2)
		const left = (...indexes) => until(title, (one) => one.start.slice(0, 10), indexes.map((index) => days[index]))
		await withPage({}, async (page) => {
			await open(page, `/events/${id}?date=${recurrenceId}`)
			await page.getByRole('button', { name: 'Löschen', exact: true }).click()
			await page.getByRole('dialog').getByRole('button', { name: 'Nur dieser Termin' }).click()
			await page.getByText('Der Termin wurde gelöscht.').first().waitFor()
			await left(0, 1, 3)
			await undo(page)
			await left(0, 1, 2, 3)
			await page.getByRole('button', { name: 'Löschen', exact: true }).click()
			await page.getByRole('dialog').getByRole('button', { name: 'Dieser und alle folgenden' }).click()
			await left(0, 1)
			await undo(page)
			await left(0, 1, 2, 3)
			await page.getByRole('button', { name: 'Absagen', exact: true }).click()
			await page.getByRole('dialog').getByRole('button', { name: 'Nur dieser Termin' }).click()
			await page.getByText('Dieser Termin ist abgesagt.').waitFor()
			await until(title, (one) => one.status, ['published', 'published', 'cancelled', 'published'])
			await page.getByRole('button', { name: 'Findet doch statt' }).click()
			await until(title, (one) => one.status, ['published', 'published', 'published', 'published'])
		})
	})

	it('with a foreign rule keeps it, whatever else is changed', async () => {
		const title = unique('Fremd')
		const { id } = await series(title, { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=3' })
		await withPage({}, async (page) => {
			await open(page, `/events/${id}/edit`)
			await page.getByText('Die Wiederholung stammt aus einem anderen Programm').waitFor()
			assert.ok(await page.getByLabel('Datum').isDisabled())
			await page.getByLabel('Titel').fill(`${title} neu`)
			await page.getByRole('button', { name: 'Speichern' }).click()
			await page.getByRole('heading', { level: 1, name: `${title} neu` }).waitFor()
		})
		assert.equal((await api(CHAIR, 'GET', `/events/${id}`)).data.rrule, 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=3')
	})
})

describe('moving', () => {
	const chip = (page, day) => page.locator(`[data-day="${day}"] .chip`)
	/** Takes a chip to another day, and leaves the button down. */
	async function drag(page, from, to) {
		const [a, b] = [await chip(page, from).boundingBox(), await page.locator(`[data-day="${to}"]`).boundingBox()]
		await page.mouse.move(a.x + 20, a.y + 8)
		await page.mouse.down()
		await page.mouse.move(a.x + 40, a.y + 20, { steps: 3 })
		await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 5 })
	}

	it('by mouse asks for which dates, and Escape leaves all as it was', async () => {
		const title = unique('Ziehen')
		await series(title)
		const start = (one) => one.start.slice(0, 10)
		await withPage({}, async (page) => {
			await open(page, `/calendar?view=month&date=${days[0]}&q=${encodeURIComponent(title)}`)
			await chip(page, days[1]).waitFor()
			await drag(page, days[1], dayAfter(days[1]))
			await page.keyboard.press('Escape')
			await page.mouse.up()
			assert.equal(await page.getByRole('dialog').count(), 0)
			await drag(page, days[1], dayAfter(days[1]))
			await page.mouse.up()
			await page.getByRole('dialog').getByRole('button', { name: 'Nur dieser Termin' }).click()
			await chip(page, dayAfter(days[1])).waitFor()
			await until(title, start, [days[0], dayAfter(days[1]), days[2], days[3]])
			await undo(page)
			await chip(page, days[1]).waitFor()
			await drag(page, days[0], dayAfter(days[0], -1))
			await page.mouse.up()
			await page.getByRole('dialog').getByRole('button', { name: 'Alle Termine der Serie' }).click()
			await until(title, start, days.map((day) => dayAfter(day, -1)))
			await undo(page)
			await until(title, start, days)
		})
	})

	it('by keyboard needs no mouse, and takes a single event at once', async () => {
		const title = unique('Tasten')
		const { id } = await enter({ title })
		await withPage({}, async (page) => {
			await open(page, `/events/${id}`)
			await page.getByRole('button', { name: 'Verschieben' }).focus()
			await page.keyboard.press('Enter')
			await page.getByRole('dialog').getByRole('button', { name: '1 Woche früher' }).focus()
			await page.keyboard.press('ArrowDown')
			await page.keyboard.press('ArrowRight')
			await page.getByRole('dialog').getByText(german(dayAfter(days[1])).replace(/ \d{4}$/, '')).waitFor()
			await page.getByLabel('Beginn').fill('18:30')
			await page.keyboard.press('Enter')
			await page.getByText(`${german(dayAfter(days[1]))}, 18:30–20:30`).waitFor()
			assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), 'Verschieben')
			await undo(page)
			await page.getByText(`${german(days[0])}, 19:00–21:00`).waitFor()
		})
	})
})

describe('accessibility', () => {
	for (const [width, theme] of [[360, 'light'], [1280, 'dark']]) {
		it(`has no finding at ${width} px in ${theme}`, async () => {
			const title = unique('Prüfung')
			const { id } = await series(title)
			const { recurrenceId } = await idOf(title, 1)
			await withPage({ width, theme, height: 800 }, async (page) => {
				await open(page, `/events/${id}?date=${recurrenceId}`)
				await page.getByText(german(days[1])).waitFor()
				for (const action of ['Verschieben', 'Absagen']) {
					await page.getByRole('button', { name: action }).click()
					await page.getByRole('dialog').waitFor()
					await assertAccessible(page, `${action}, ${width} px, ${theme}`)
					await page.keyboard.press('Escape')
				}
				await page.getByRole('link', { name: 'Bearbeiten' }).click()
				await page.getByLabel('Alle Termine der Serie').check()
				await page.getByText('Jede Woche am Mittwoch, 4-mal').waitFor()
				await assertAccessible(page, `edit, ${width} px, ${theme}`)
				assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0)
			})
		})
	}
})
