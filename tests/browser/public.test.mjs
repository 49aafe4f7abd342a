// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { baseUrl, launch } from './support.mjs'

/** The programme as somebody without an account sees it. */
const HOSTILE = ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '{{constructor.constructor(\'alert(1)\')()}}', '${7*7}', '<iframe srcdoc="<script>alert(1)</script>">', 'rechts\u202Elinks']
const PUBLIC = '/index.php/apps/verband/public/'
const mark = `Offen ${Date.now()}`
const soon = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10)
let browser

before(async () => {
	browser = await launch()
	const own = (await api('ub-hannover-vorsitz', 'GET', '/me')).data.boardIds[0]
	const make = (title, body) => expectStatus(201, 'ub-hannover-vorsitz', 'POST', `/gliederungen/${own}/events`, { body: { title: `${mark} ${title}`, start: soon(9), allDay: true, audience: 'public', ...body } })
	for (const title of HOSTILE) {
		await make(title, { description: title, location: title, kind: 'action' })
	}
	await make('intern', { audience: 'members' })
	await make('Entwurf', { status: 'draft' })
})

after(() => browser?.close())

/** A page of nobody, without JavaScript of its own, which remembers what must never happen. */
async function visit(path, { width = 1280, theme = 'light', locale = 'de-DE', javaScriptEnabled = true } = {}) {
	const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: theme, locale, javaScriptEnabled, reducedMotion: 'reduce', baseURL: baseUrl })
	const page = await context.newPage()
	page.trouble = []
	page.on('dialog', (dialog) => {
		page.trouble.push(`dialog: ${dialog.message()}`)
		dialog.dismiss().catch(() => {})
	})
	page.on('request', (request) => {
		if (!request.url().startsWith(baseUrl) && !/^(data|blob|about):/.test(request.url())) {
			page.trouble.push(`foreign host: ${request.url()}`)
		}
	})
	await page.goto(path)
	await page.locator('#verband-public h1').waitFor()
	return page
}

test('B1 what boards type is shown literally, and what is not public is not there', async () => {
	for (const view of ['list', 'month']) {
		const page = await visit(`${PUBLIC}?q=${encodeURIComponent(mark)}&view=${view}&month=${soon(9).slice(0, 7)}`)
		const titles = (await page.locator('.vp-date__title').allTextContents()).sort()
		assert.deepEqual(titles, HOSTILE.map((title) => `${mark} ${title}`).sort())
		assert.equal(await page.locator('#verband-public').locator('img, svg, iframe, script').count(), 0)
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	}
})

test('from the list to an event and its file, by keyboard alone and without JavaScript', async () => {
	const page = await visit(`${PUBLIC}?q=${encodeURIComponent(HOSTILE[0])}`, { width: 360, javaScriptEnabled: false })
	await page.locator('.vp-date a').first().focus()
	await page.keyboard.press('Enter')
	await page.locator('#verband-public .vp-facts').waitFor()
	assert.match(page.url(), /\/public\/events\/[0-9a-f]{32}$/)
	assert.equal(await page.locator('h1 bdi').textContent(), `${mark} ${HOSTILE[0]}`)
	assert.equal(await page.locator('.vp-text').textContent(), HOSTILE[0])
	const file = await page.request.get(await page.getByRole('link', { name: 'In meinen Kalender übernehmen' }).getAttribute('href'))
	assert.equal(file.status(), 200)
	assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n/)
	await page.context().close()
})

test('filters, months and English', async () => {
	const page = await visit(PUBLIC, { locale: 'en-GB' })
	assert.equal(await page.locator('#verband-public h1').textContent(), 'Programme')
	await page.getByLabel('Search').fill(mark)
	await page.getByLabel('Kind').selectOption('action')
	await page.getByRole('button', { name: 'Show' }).click()
	await page.waitForURL(/kind=action/)
	assert.equal(await page.locator('.vp-date').count(), HOSTILE.length)
	await page.getByLabel('Kind').selectOption('forum')
	await page.getByRole('button', { name: 'Show' }).click()
	await page.getByText('No public events in this period').waitFor()
	await page.getByRole('link', { name: 'Next month' }).click()
	await page.waitForURL(/kind=forum/)
	await page.context().close()
})

test('an address that was never given out is 404', async () => {
	for (const id of ['1', '0'.repeat(32), 'f'.repeat(32)]) {
		const { status } = await fetch(`${baseUrl}${PUBLIC}events/${id}`, { redirect: 'manual', headers: { Accept: 'text/html' } })
		assert.equal(status, 404, id)
	}
})
