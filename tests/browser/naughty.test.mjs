// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { expectStatus } from '../api/client.mjs'
import { launch, open, pageAs } from './support.mjs'

/** B4: the Big List of Naughty Strings in titles and descriptions: shown to the letter, and nothing acts. */
const strings = JSON.parse(readFileSync(new URL('../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url), 'utf8'))
const ACCOUNT = 'ub-hannover-vorsitz'
const BREAK = ' ¦ '
const made = []
let browser
let body

/** Several to a title; what a title cannot hold is refused by name, which tests/php shows. */
function titles() {
	const found = []
	for (const string of strings.filter((one) => one.trim() !== '' && one.length < 120 && !/\p{Cc}/u.test(one))) {
		const longer = found.length > 0 ? found[found.length - 1] + BREAK + string : ''
		if (longer !== '' && longer.length < 200) {
			found[found.length - 1] = longer
		} else {
			found.push(string)
		}
	}
	return found.map((one) => one.trim())
}

async function create(fields, index) {
	const day = (number) => `2027-06-${String(number).padStart(2, '0')}`
	const { data } = await expectStatus(201, ACCOUNT, 'POST', `/gliederungen/${body}/events`, { body: { start: day(index % 28 + 1), end: day(index % 28 + 2), allDay: true, ...fields } })
	made.push(data.id)
	return data.id
}

before(async () => {
	browser = await launch()
	body = (await expectStatus(200, ACCOUNT, 'GET', '/me')).data.boardIds[0]
})
after(async () => {
	await browser?.close()
	for (const id of made) {
		await expectStatus(200, ACCOUNT, 'DELETE', `/events/${id}`, { headers: { 'If-Match': '*' } })
	}
})

test('B4 every title stands in list and month as it was typed', async () => {
	const wanted = titles()
	for (const [index, title] of wanted.entries()) {
		await create({ title }, index)
	}
	const page = await pageAs(browser, ACCOUNT)
	await open(page, `/calendar?view=list&date=2027-06-01&gliederung=${body}`)
	const missing = () => page.locator('.row__title').evaluateAll((links, titles) => {
		const shown = new Set(links.map((link) => link.textContent))
		return titles.filter((title) => !shown.has(title))
	}, wanted)
	// The rows come a few to a frame, and other boards' dates stand among them.
	for (let tries = 0; tries < 100 && (await missing()).length > 0; tries++) {
		await page.waitForTimeout(100)
	}
	assert.deepEqual(await missing(), [])
	await open(page, `/calendar?view=month&date=2027-06-01&gliederung=${body}`)
	await page.locator('.chip').first().waitFor()
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})

test('B4 no description acts', async () => {
	const texts = strings.filter((one) => !/[\p{Cc}--[\t\n\r]]/v.test(one))
	const halves = [texts.slice(0, texts.length / 2), texts.slice(texts.length / 2)]
	const page = await pageAs(browser, ACCOUNT)
	for (const [index, half] of halves.entries()) {
		const id = await create({ title: `Texte ${index}`, description: half.join('\n\n') }, index)
		await open(page, `/events/${id}`)
		const text = page.locator('.markdown-text')
		await text.waitFor()
		assert.equal(await text.locator('img, svg, iframe, script, style, object, embed, form, input, video, audio, [onclick], [onload], [onerror], [onmouseover]').count(), 0)
		assert.deepEqual(await text.locator('a').evaluateAll((links) => links.map((link) => link.protocol).filter((one) => !/^(https?|mailto|tel):$/.test(one))), [])
	}
	assert.deepEqual(page.trouble, [])
	await page.context().close()
})
