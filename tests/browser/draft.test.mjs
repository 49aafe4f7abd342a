// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, open, pageAs } from './support.mjs'

/** What is typed into an event's form outlives a reload, and nothing else. */
let browser
before(async () => {
	browser = await launch()
})
after(() => browser?.close())

const kept = (page) => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('verband-draft:')).length)

test('a draft is there again after a reload nobody is asked about, can be discarded, and is not kept of protected events', async () => {
	const page = await pageAs(browser, 'ub-hannover-vorsitz', { width: 360, height: 740 })
	const title = page.getByLabel('Titel', { exact: true })
	const back = page.getByText('ist wieder da')
	await open(page, '/events/new?date=2027-06-03')
	await title.fill('Klausur')
	await page.getByLabel('Ort', { exact: true }).fill('Celle')
	await page.reload()
	await back.waitFor()
	assert.deepEqual([await title.inputValue(), await page.getByLabel('Ort', { exact: true }).inputValue()], ['Klausur', 'Celle'])
	assert.equal(await kept(page), 0, 'taken out again')

	await page.getByRole('button', { name: 'Verwerfen' }).click()
	await back.waitFor({ state: 'detached' })
	assert.equal(await title.inputValue(), '')
	await page.reload()
	await title.waitFor()
	assert.equal(await back.count(), 0)

	await title.fill('Vertraulich')
	await page.getByText('Mehr Angaben').click()
	await page.getByLabel('Für wen').selectOption('protected')
	await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
	assert.equal(await kept(page), 0)
	assert.deepEqual(page.trouble, [], 'so far the browser has asked nothing')

	page.removeAllListeners('dialog')
	const asked = page.waitForEvent('dialog')
	const reloaded = page.reload()
	const question = await asked
	await question.accept()
	await reloaded
	assert.equal(question.type(), 'beforeunload', 'what is not kept is asked about')
	await title.waitFor()
	assert.equal(await title.inputValue(), '')
	await page.context().close()
})
