// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * npm run bench:browser [rounds]: web vitals of the month with 500 events, on a phone and a desktop at a CPU four times
 * slower, in Chromium against a preview of its own. Each round loads a trivial page as well: where the machine is busy,
 * only the distance to that one says something.
 */
import { startPreview } from './lib/preview.mjs'

const EVENTS = 500
const SLOWDOWN = 4
const ROUNDS = Number(process.argv[2] ?? 5)
const SCREENS = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } }
const TRIVIAL = '/preview/accounts'
const MONTH = '/index.php/apps/verband/calendar?view=month'

/** In the page, before anything else: what web-vitals would report. */
function observe() {
	window.vitals = { lcp: 0, cls: 0, inp: 0 }
	const each = (type, act, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true, ...more })
	each('largest-contentful-paint', ({ startTime }) => {
		window.vitals.lcp = startTime
	})
	each('layout-shift', ({ value, hadRecentInput }) => {
		window.vitals.cls += hadRecentInput ? 0 : value
	})
	each('event', ({ interactionId, duration }) => {
		window.vitals.inp = Math.max(window.vitals.inp, interactionId ? duration : 0)
	}, { durationThreshold: 16 })
}

/** The real answer, filled up to so many: every Gliederung has its share, as in a busy month. */
async function fillUp(route) {
	// A 304 has nothing to fill up
	const headers = { ...route.request().headers() }
	delete headers['if-none-match']
	const response = await route.fetch({ headers }).catch(() => null)
	if (response === null) {
		return
	}
	const body = await response.json()
	const { occurrences } = body.ocs.data
	const real = occurrences.length
	for (let number = real; number < EVENTS && real > 0; number++) {
		occurrences.push({ ...occurrences[number % real], eventId: 1_000_000 + number, title: `Termin ${number}` })
	}
	await route.fulfill({ response, json: body })
}

const settle = (page) => page.waitForTimeout(600)

/** What somebody does on the month, a name and a deed each: its longest step is the INP. */
function stepsOfMonth(page) {
	const grid = page.getByRole('grid')
	const press = (name) => () => page.getByRole('button', { name }).click()
	return [
		['next month', press('Nächster Monat')],
		['month before', press('Voriger Monat')],
		['a day', () => grid.getByRole('gridcell').nth(10).click({ position: { x: 12, y: 12 } })],
		['closing it', () => page.keyboard.press('Escape')],
		...['ArrowRight', 'ArrowDown', 'ArrowLeft', 'PageDown', 'PageUp'].map((key) => [key, async () => {
			await grid.locator('[tabindex="0"]').focus()
			await page.keyboard.press(key)
		}]),
		['searching', () => page.getByLabel('Termine durchsuchen').pressSequentially('Abend', { delay: 80 })],
		...['Liste', 'Woche', 'Monat'].map((view) => [view, () => page.getByText(view, { exact: true }).click()]),
	]
}

async function measure({ browser, pageAs }, screen, path, steps) {
	const page = await pageAs(browser, 'lv-vorsitz', screen)
	await page.addInitScript(observe)
	await page.route('**/api/v1/occurrences?*', fillUp)
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
	await page.goto(path, { waitUntil: 'networkidle' })
	await page.locator('.chip, .cell__count:not(:empty), .preview-card').first().waitFor()
	await settle(page)
	const { lcp } = await page.evaluate(() => window.vitals)
	let [slowest, inp] = ['', 0]
	for (const [name, act] of steps(page)) {
		await act()
		await settle(page)
		const now = (await page.evaluate(() => window.vitals)).inp
		if (now > inp) {
			[slowest, inp] = [name, now]
		}
	}
	const { cls } = await page.evaluate(() => window.vitals)
	await page.context().close()
	return { lcp, cls, inp, slowest }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const given = process.env.VERBAND_BASE_URL
const host = given ? { url: given, stop() {} } : await startPreview()
process.env.VERBAND_BASE_URL = host.url
// Reads the address when it is loaded
const { launch, pageAs } = await import('../tests/browser/support.mjs')
const browser = await launch()
try {
	for (const [name, screen] of Object.entries(SCREENS)) {
		const rounds = { month: [], trivial: [] }
		for (let round = 0; round < ROUNDS; round++) {
			rounds.trivial.push(await measure({ browser, pageAs }, screen, host.url + TRIVIAL, (page) => [['an account', () => page.locator('summary').first().click()]]))
			rounds.month.push(await measure({ browser, pageAs }, screen, host.url + MONTH, stepsOfMonth))
		}
		const of = (page, vital) => median(rounds[page].map((one) => one[vital]))
		for (const [vital, budget] of [['lcp', 2500], ['inp', 200]]) {
			const [month, trivial] = [of('month', vital), of('trivial', vital)]
			console.log(`P10 ${name.padEnd(8)} ${vital.toUpperCase()} ${month.toFixed(0).padStart(6)} ms (budget ${budget}), trivial page ${trivial.toFixed(0).padStart(5)} ms, ratio ${(month / Math.max(trivial, 1)).toFixed(1)}`)
		}
		console.log(`P10 ${name.padEnd(8)} slowest steps: ${rounds.month.map((one) => `${one.slowest} ${one.inp}`).join(', ')}`)
		console.log(`P10 ${name.padEnd(8)} CLS ${of('month', 'cls').toFixed(3)} (budget 0.1)`)
	}
} finally {
	await browser.close()
	host.stop()
}
