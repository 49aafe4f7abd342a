// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { audit, walk } from './audit.mjs'
import { isNextcloud, launch, open, pageAs } from './support.mjs'

/**
 * WCAG 2.2 AA on every page: four themes, two languages, three widths. A page is loaded once in a language, and its
 * colours are looked at in the first; where the focus goes is walked through on the narrowest screen.
 */
const click = (selector) => (page) => page.locator(selector).first().click()
const PAGES = {
	'lv-vorsitz': [
		['start', '/'],
		['month and a day', '/calendar?view=month&day=TODAY'],
		['week', '/calendar?view=week'],
		['list and filters', '/calendar?view=list', click('search button[aria-expanded]')],
		['new event', '/events/new', click('.more__summary')],
		['event', '/events/EVENT'],
		['edit event', '/events/EVENT/edit'],
		['on my phone', '/phone'],
		['evaluation', '/goals/evaluation'],
	],
	admin: [
		['branches', '/gliederungen'],
		['a branch and an office', '/gliederungen/VACANT', click('.offices__add')],
		['edit a branch', '/gliederungen/VACANT/edit'],
		['new branch', '/gliederungen/new'],
		['terms', '/terms', click('.page-header__primary button')],
		['import', '/import'],
		['settings', '/settings'],
		['check', '/check'],
		['no such page', '/no-such-page'],
	],
	gast: [['no membership', '/']],
}
const TITLE = `Prüfung ${Date.now()}`
const soon = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10)
let browser
let places

before(async () => {
	browser = await launch()
	const { today, boardIds } = (await expectStatus(200, 'lv-vorsitz', 'GET', '/me')).data
	const event = (await expectStatus(201, 'lv-vorsitz', 'POST', `/gliederungen/${boardIds[0]}/events`, {
		body: { title: TITLE, description: 'Mit **Text** und [Link](https://example.org/)', location: 'Celle', stop: 'Bahnhof', url: 'https://example.org/', topics: ['bildung'], start: soon(9), end: soon(10), allDay: true, audience: 'public' },
	})).data
	const vacant = (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data.find((one) => one.vacant)
	places = { TODAY: today, EVENT: event.id, VACANT: vacant.id, etag: event.etag }
})
after(async () => {
	await browser?.close()
	await expectStatus(200, 'lv-vorsitz', 'DELETE', `/events/${places.EVENT}`, { headers: { 'If-Match': places.etag } })
})

const address = (path) => path.replace(/TODAY|EVENT|VACANT/, (place) => places[place])

for (const [account, pages] of Object.entries(PAGES)) {
	for (const locale of ['de-DE', 'en-GB']) {
		test(`${account}, ${locale}: nothing for axe to find, in any width and theme`, async () => {
			const page = await pageAs(browser, account, { locale, height: 900 })
			page.on('dialog', () => {})
			const found = []
			for (const [name, path, prepare] of pages) {
				await open(page, address(path))
				await page.waitForLoadState('networkidle')
				await prepare?.(page)
				found.push(...(await audit(page, isNextcloud ? '#content-vue' : 'body', locale === 'de-DE')).map((one) => `${name}, ${one}`))
				await page.setViewportSize({ width: 1280, height: 900 })
			}
			assert.deepEqual(found, [])
			assert.deepEqual(page.trouble, [])
			await page.context().close()
		})
	}

	test(`${account}: on a phone the focus is seen wherever it goes`, async () => {
		const page = await pageAs(browser, account, { width: 320, height: 640 })
		for (const [name, path, prepare] of pages) {
			await open(page, address(path))
			await page.waitForLoadState('networkidle')
			await prepare?.(page)
			const stops = await walk(page)
			assert.ok(stops.length > 0, name)
			assert.deepEqual(stops.filter(({ visible }) => !visible).map((one) => one.name), [], `hidden on ${name}`)
		}
		assert.deepEqual(page.trouble, [])
		await page.context().close()
	})
}

test('what everybody sees without an account', async () => {
	for (const locale of ['de-DE', 'en-GB']) {
		const context = await browser.newContext({ locale, reducedMotion: 'reduce', baseURL: process.env.VERBAND_BASE_URL })
		const page = await context.newPage()
		const found = []
		const visit = async (path) => {
			await page.goto(path)
			await page.locator(isNextcloud ? '#verband-public h1' : 'h1').first().waitFor()
			found.push(...(await audit(page, path.includes('/public/') ? '#verband-public' : 'body', locale === 'de-DE')).map((one) => `${path}, ${one}`))
		}
		await visit(`/index.php/apps/verband/public/?q=${encodeURIComponent(TITLE)}&month=${soon(9).slice(0, 7)}`)
		await visit(await page.locator('.vp-date a').first().getAttribute('href'))
		await visit('/index.php/apps/verband/public/?view=month')
		if (!isNextcloud) {
			await visit('/preview/accounts')
		}
		assert.deepEqual(found, [])
		await context.close()
	}
})
