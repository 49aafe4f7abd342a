// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { launch, open, pageAs } from './support.mjs'

/** Both layers in a real browser: the parser, and DOMPurify behind it, which no DOM of a unit test runs truly. */
const HOSTILE = [
	'[harmless](https://example.org/a)',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt&colon;alert(1))',
	'[x](data:text/html,<script>alert(1)</script>)',
	'[x](//evil.example)',
	'![x](https://evil.example/p.png)',
	'<details open ontoggle=alert(1)>',
	'<img src=x onerror=alert(1)>',
	'"><svg/onload=alert(1)>',
	'<iframe srcdoc="<script>alert(1)</script>">',
	'{{constructor.constructor(\'alert(1)\')()}}',
	'[a]: javascript:alert(1) "t"\n\n[a]',
].join('\n\n')

let browser
before(async () => {
	browser = await launch()
})
after(() => browser.close())

test('a hostile description acts on nothing and is shown as text', async () => {
	const account = 'ub-hannover-vorsitz'
	const { boardIds, today } = (await expectStatus(200, account, 'GET', '/me')).data
	const event = (await expectStatus(201, account, 'POST', `/gliederungen/${boardIds[0]}/events`, {
		body: { title: '<img src=x onerror=alert(1)>', start: `${today}T19:00:00+01:00`, end: `${today}T20:00:00+01:00`, allDay: false, description: HOSTILE },
	})).data
	const page = await pageAs(browser, account)
	await open(page, `/events/${event.id}`)
	await page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' }).waitFor()
	const text = page.locator('.markdown-text')
	await text.waitFor()

	assert.deepEqual(await text.locator('a').evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.rel])), [['https://example.org/a', 'noopener noreferrer nofollow']])
	assert.equal(await text.locator('img, svg, iframe, script, details, style, [onclick], [onload], [onerror]').count(), 0)
	assert.match(await text.innerText(), /<details open ontoggle=alert\(1\)>/)
	assert.deepEqual(page.trouble, [])
	await page.context().close()
	await expectStatus(200, account, 'DELETE', `/events/${event.id}`, { headers: { 'If-Match': event.etag } })
})
