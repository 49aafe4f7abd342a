// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { launch, open, pageAs } from './support.mjs'

/** Nothing jumps while a page fills, however slowly its answers come: cumulative layout shift, which is no time. */
const MOST = 0.05
const SLOW = 400
const PAGES = ['/', '/calendar?view=month', '/calendar?view=week', '/calendar?view=list', '/gliederungen', '/gliederungen/1', '/events/new', '/phone']

let browser
before(async () => {
	browser = await launch()
})
after(() => browser?.close())

function watchShifts() {
	window.shifts = []
	new PerformanceObserver((list) => {
		for (const { value, hadRecentInput, sources } of list.getEntries()) {
			if (!hadRecentInput) {
				window.shifts.push({ value, moved: sources.map(({ node }) => node?.className || node?.nodeName).join(', ') })
			}
		}
	}).observe({ type: 'layout-shift', buffered: true })
}

for (const width of [360, 1280]) {
	test(`nothing jumps while it loads, ${width} px`, async () => {
		const page = await pageAs(browser, 'lv-vorsitz', { width, height: 760 })
		await page.addInitScript(watchShifts)
		await page.route('**/api/v1/**', async (route) => {
			await sleep(SLOW)
			await route.continue()
		})
		for (const path of PAGES) {
			await open(page, path)
			await page.waitForLoadState('networkidle')
			await page.locator('[aria-busy="true"], .skeleton').first().waitFor({ state: 'detached' })
			const shifts = await page.evaluate(() => window.shifts)
			const sum = shifts.reduce((all, { value }) => all + value, 0)
			assert.ok(sum <= MOST, `${path}: ${sum.toFixed(3)}: ${shifts.map(({ value, moved }) => `${value.toFixed(3)} ${moved}`).join('; ')}`)
		}
		await page.unrouteAll({ behavior: 'ignoreErrors' })
		await page.context().close()
	})
}
