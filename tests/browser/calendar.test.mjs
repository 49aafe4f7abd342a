// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { authorization, baseUrl } from '../api/client.mjs'
import { launch, open, pageAs } from './support.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const API = '/ocs/v2.php/apps/verband/api/v1'
let browser
let me

/** A request beside the page, as another person or another tab would make it. */
async function api(account, method, path, body, headers = {}) {
	const response = await fetch(baseUrl + API + path, {
		method,
		headers: { Accept: 'application/json', 'OCS-APIRequest': 'true', 'Content-Type': 'application/json', Authorization: await authorization(account), ...headers },
		body: body === undefined ? undefined : JSON.stringify(body),
	})
	const answer = await response.json()
	assert.ok(response.ok, `${method} ${path}: ${response.status} ${JSON.stringify(answer.ocs?.data)}`)
	return answer.ocs.data
}

/** Deleted at the end, so that a second run on the same host finds its days as empty as the first */
const made = []

async function enter(fields) {
	const event = await api(CHAIR, 'POST', `/gliederungen/${me.boardIds[0]}/events`, { allDay: false, ...fields })
	made.push(event.id)
	return event
}

/** A day of a month far from the example's crowd, so that what a test looks for has room in its cell. */
const QUIET = '2029-08'
const unique = (word) => `${word} ${Math.random().toString(36).slice(2, 8)}`

async function withPage(options, act) {
	const page = await pageAs(browser, options.account ?? CHAIR, options)
	try {
		await act(page)
		assert.deepEqual(page.trouble, [])
	} finally {
		await page.context().close()
	}
}

before(async () => {
	browser = await launch()
	me = await api(CHAIR, 'GET', '/me')
})
after(async () => {
	await browser.close()
	for (const id of made) {
		await api(CHAIR, 'DELETE', `/events/${id}`, undefined, { 'If-Match': '*' })
	}
})

describe('entering an event', () => {
	it('takes a chair four fields, and a member sees it', async () => {
		const title = unique('Grillabend')
		await withPage({}, async (page) => {
			await open(page, '/calendar')
			await page.getByRole('link', { name: 'Termin eintragen' }).click()
			await page.getByLabel('Titel').fill(title)
			await page.getByLabel('Datum').fill(`${QUIET}-08`)
			await page.getByLabel('Beginn').fill('18:30')
			await page.getByLabel('Ort', { exact: true }).fill('Ihmeufer')
			await page.getByRole('button', { name: 'Eintragen' }).click()
			await page.getByRole('heading', { name: title }).waitFor()
			await page.getByText('Mittwoch, 8. August 2029, 18:30–20:30').waitFor()
			made.push(Number(/events\/(\d+)/.exec(page.url())[1]))
		})
		await withPage({ account: 'mitglied', width: 360, height: 780 }, async (page) => {
			await open(page, `/calendar?date=${QUIET}-01`)
			await page.getByRole('heading', { name: 'Mittwoch, 8. August 2029' }).waitFor()
			await page.getByRole('link', { name: title }).click()
			await page.getByRole('heading', { level: 1, name: title }).waitFor()
			await page.getByText('Ihmeufer').waitFor()
			assert.equal(await page.getByRole('button', { name: 'Löschen' }).count(), 0)
		})
	})

	it('names what is missing beside its field, and loses nothing', async () => {
		await withPage({}, async (page) => {
			await open(page, '/events/new')
			await page.getByLabel('Ort', { exact: true }).fill('Freizeitheim')
			await page.getByRole('button', { name: 'Eintragen' }).click()
			assert.equal(await page.getByLabel('Titel').getAttribute('aria-invalid'), 'true')
			assert.equal(await page.evaluate(() => document.activeElement.name), 'title')
			await page.getByText('Mehr Angaben').click()
			await page.getByLabel('Link', { exact: true }).fill('javascript:alert(1)')
			await page.getByLabel('Titel').fill('x')
			await page.getByRole('button', { name: 'Eintragen' }).click()
			assert.equal(await page.evaluate(() => document.activeElement.name), 'url')
			assert.equal(await page.getByLabel('Ort', { exact: true }).inputValue(), 'Freizeitheim')
			page.removeAllListeners('dialog')
			page.on('dialog', (dialog) => dialog.accept())
		})
	})
})

describe('an event', () => {
	it('is cancelled and stays visible, struck through', async () => {
		const title = unique('Abzusagen')
		const { id } = await enter({ title, start: `${QUIET}-09T19:00:00+02:00`, end: `${QUIET}-09T20:00:00+02:00` })
		await withPage({}, async (page) => {
			await open(page, `/events/${id}`)
			await page.getByRole('button', { name: 'Absagen' }).click()
			await page.getByText('Dieser Termin ist abgesagt.').waitFor()
			await open(page, `/calendar?view=month&date=${QUIET}-01`)
			const chip = page.locator('.chip', { hasText: title })
			await chip.getByText('abgesagt').waitFor({ state: 'attached' })
			assert.match(await chip.locator('bdi').evaluate((node) => getComputedStyle(node).textDecorationLine), /line-through/)
		})
	})

	it('is deleted and comes back', async () => {
		const title = unique('Wegdamit')
		const { id } = await enter({ title, start: `${QUIET}-10T19:00:00+02:00`, end: `${QUIET}-10T20:00:00+02:00` })
		await withPage({}, async (page) => {
			await open(page, `/events/${id}`)
			await page.getByRole('button', { name: 'Löschen' }).click()
			await page.getByRole('heading', { level: 1, name: 'Kalender' }).waitFor()
			await page.getByTestId('undo-bar').getByRole('button', { name: 'Rückgängig' }).click()
			await page.getByRole('heading', { level: 1, name: title }).waitFor()
			await page.getByRole('button', { name: 'Löschen' }).waitFor()
		})
	})

	it('edited by two people shows both versions, and keeps both changes', async () => {
		const title = unique('Doppelt')
		const { id, etag } = await enter({ title, start: `${QUIET}-11T19:00:00+02:00`, end: `${QUIET}-11T20:00:00+02:00` })
		await withPage({}, async (page) => {
			await open(page, `/events/${id}/edit`)
			await page.getByLabel('Titel').fill(title + ' hier')
			await page.getByLabel('Ort', { exact: true }).fill('Celle')
			await api(CHAIR, 'PUT', `/events/${id}`, { title: title + ' dort', stop: 'Bahnhof' }, { 'If-Match': etag })
			await page.getByRole('button', { name: 'Speichern' }).click()
			const group = page.getByRole('group', { name: 'Titel' })
			await group.getByText(title + ' dort').waitFor()
			await group.getByText(title + ' hier').click()
			await page.getByText('Haltestelle: Bahnhof').waitFor()
			await page.getByRole('button', { name: 'Diese Fassung speichern' }).click()
			await page.getByRole('heading', { level: 1, name: title + ' hier' }).waitFor()
		})
		const stored = await api(CHAIR, 'GET', `/events/${id}`)
		assert.deepEqual([stored.title, stored.location, stored.stop], [title + ' hier', 'Celle', 'Bahnhof'])
	})

	it('over the switch to winter time is on both its days', async () => {
		const title = unique('Umstellung')
		const { id } = await enter({ title, start: '2029-10-27T10:00:00+02:00', end: '2029-10-28T15:00:00+01:00' })
		await withPage({}, async (page) => {
			await open(page, '/calendar?view=month&date=2029-10-01')
			await page.locator('[data-day="2029-10-27"] .chip', { hasText: title }).waitFor()
			assert.equal(await page.locator('.chip', { hasText: title }).count(), 2)
			await page.locator('[data-day="2029-10-28"] .chip', { hasText: title }).waitFor({ state: 'attached' })
			await open(page, `/events/${id}`)
			await page.getByText('Samstag, 27. Oktober 2029, 10:00 – Sonntag, 28. Oktober 2029, 15:00').waitFor()
		})
	})
})

describe('the calendar\'s address', () => {
	it('holds view, date and filters through a reload', async () => {
		const title = unique('Gesucht')
		await enter({ title, kind: 'training', start: `${QUIET}-14T19:00:00+02:00`, end: `${QUIET}-14T20:00:00+02:00` })
		await enter({ title: title + ' anders', kind: 'social', start: `${QUIET}-14T19:00:00+02:00`, end: `${QUIET}-14T20:00:00+02:00` })
		await withPage({}, async (page) => {
			await open(page, `/calendar?date=${QUIET}-01`)
			await page.getByText('Liste', { exact: true }).click()
			await page.getByLabel('Termine durchsuchen').fill(title)
			await page.getByRole('link', { name: title + ' anders' }).waitFor()
			await page.getByRole('button', { name: 'Filter', exact: true }).click()
			await page.getByLabel('Art', { exact: true }).selectOption('training')
			await page.waitForURL((url) => url.searchParams.get('kind') === 'training' && url.searchParams.get('q') === title && url.searchParams.get('view') === 'list')
			await page.reload()
			await page.getByRole('link', { name: title, exact: true }).waitFor()
			assert.equal(await page.getByRole('link', { name: title + ' anders' }).count(), 0)
			await page.getByRole('button', { name: 'Filter Schulung entfernen' }).click()
			await page.getByRole('link', { name: title + ' anders' }).waitFor()
			await page.goBack()
			await page.getByRole('button', { name: 'Filter Schulung entfernen' }).waitFor()
		})
	})

	it('opens details beside the calendar on a wide screen, and takes the focus back', async () => {
		const title = unique('Daneben')
		const { id } = await enter({ title, start: `${QUIET}-15T19:00:00+02:00`, end: `${QUIET}-15T20:00:00+02:00` })
		await withPage({}, async (page) => {
			await open(page, `/calendar?view=month&date=${QUIET}-01`)
			await page.locator('.chip', { hasText: title }).click()
			await page.getByRole('complementary', { name: title }).waitFor()
			await page.waitForURL((url) => url.searchParams.get('event') === String(id))
			await page.keyboard.press('Escape')
			await page.getByRole('complementary', { name: title }).waitFor({ state: 'detached' })
			assert.match(await page.evaluate(() => document.activeElement.textContent), new RegExp(title))
		})
	})
})

describe('the month by keyboard', () => {
	it('is walked, opened and left without a mouse', async () => {
		const title = unique('Tastatur')
		await enter({ title, start: `${QUIET}-16T19:00:00+02:00`, end: `${QUIET}-16T20:00:00+02:00` })
		await withPage({}, async (page) => {
			await open(page, `/calendar?view=month&date=${QUIET}-15`)
			await page.locator('.chip', { hasText: title }).waitFor()
			const at = () => page.evaluate(() => document.activeElement.dataset.day ?? document.activeElement.tagName)
			const press = async (key, day) => {
				await page.keyboard.press(key)
				await page.waitForFunction((wanted) => document.activeElement.dataset.day === wanted, day)
			}
			await page.getByRole('button', { name: 'Filter', exact: true }).focus()
			await page.keyboard.press('Tab')
			assert.equal(await at(), `${QUIET}-15`)
			await press('PageDown', '2029-09-15')
			await page.getByRole('heading', { level: 2, name: 'September 2029' }).waitFor()
			await press('Shift+PageUp', '2028-09-15')
			await press('Shift+PageDown', '2029-09-15')
			await press('PageUp', `${QUIET}-15`)
			await press('End', `${QUIET}-19`)
			await press('Home', `${QUIET}-13`)
			await press('ArrowRight', `${QUIET}-14`)
			await press('ArrowDown', `${QUIET}-21`)
			await press('ArrowUp', `${QUIET}-14`)
			await press('ArrowRight', `${QUIET}-15`)
			await press('ArrowRight', `${QUIET}-16`)
			assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Donnerstag, 16\. August 2029, 1 Termin$/)
			await page.keyboard.press('Enter')
			await page.getByRole('complementary', { name: 'Donnerstag, 16. August 2029' }).waitFor()
			await page.keyboard.press('Tab')
			await page.keyboard.press('Tab')
			await page.keyboard.press('Enter')
			await page.getByRole('complementary', { name: title }).getByText('Donnerstag, 16. August 2029, 19:00–20:00').waitFor()
			await page.keyboard.press('Escape')
			await page.getByRole('complementary', { name: 'Donnerstag, 16. August 2029' }).waitFor()
			await press('Escape', `${QUIET}-16`)
		})
	})
})

describe('hostile texts', () => {
	const HOSTILE = ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '{{constructor.constructor(\'alert(1)\')()}}', '${7*7}', '<iframe srcdoc="<script>alert(1)</script>">', '\u202Eevil']

	it('are shown as they are', async () => {
		const day = '2029-07-18'
		const ids = []
		for (const text of HOSTILE) {
			const { id } = await enter({ title: text, location: text, description: text, topics: [text], start: `${day}T19:00:00+02:00`, end: `${day}T20:00:00+02:00` })
			ids.push(id)
		}
		await withPage({ account: 'mitglied' }, async (page) => {
			for (const view of ['month', 'week', 'list']) {
				await open(page, `/calendar?view=${view}&date=${day}`)
				const titles = page.locator('main bdi')
				await titles.first().waitFor({ state: 'attached' })
				const shown = await titles.allTextContents()
				assert.ok(HOSTILE.filter((text) => shown.includes(text)).length >= (view === 'month' ? 3 : HOSTILE.length), view)
			}
			for (const [index, id] of ids.entries()) {
				await open(page, `/events/${id}`)
				await page.getByText('Mittwoch, 18. Juli 2029').waitFor()
				assert.ok((await page.locator('main h1').textContent()).includes(HOSTILE[index]))
			}
			assert.equal(await page.locator('main iframe, main svg[onload], main img[onerror]').count(), 0)
		})
	})
})
