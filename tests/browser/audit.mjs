// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AxeBuilder } from '@axe-core/playwright'
import { isNextcloud } from './support.mjs'

export const WIDTHS = [320, 768, 1280]

/** Themes are what a device asks for: a page changes them in place, without another load. */
const LIGHT = { colorScheme: 'light', contrast: 'no-preference' }
const OTHER_THEMES = [
	['dark', { colorScheme: 'dark', contrast: 'no-preference' }],
	['high contrast', { colorScheme: 'light', contrast: 'more' }],
	['dark, high contrast', { colorScheme: 'dark', contrast: 'more' }],
]
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Two frames: media queries and what follows them have acted. */
const settled = (page) => page.evaluate(() => new Promise((resolve) => {
	requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
}))

/**
 * What axe-core finds on an open page in every width and theme. All rules of WCAG 2.2 AA in the light theme in every
 * width; in the other themes those of colour, each in a width of its own, as nothing else is different there.
 *
 * @param {import('playwright-core').Page} page open, with all that shall be looked at
 * @param {string} scope the app's own part of the page
 * @param {boolean} themes false where only the words differ from a page looked at before
 * @return {Promise<string[]>} a line each, none if all is well
 */
export async function audit(page, scope, themes = true) {
	const found = []
	const look = async (where, builder) => {
		// The frames of a page are looked at one by one otherwise, in a tab of their own each: ours have none
		const { violations } = await (isNextcloud || scope !== 'body' ? builder.include(scope) : builder).setLegacyMode().analyze()
		found.push(...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.slice(0, 4).map(({ target }) => target.join(' ')).join(', ')}`))
	}
	for (const [index, width] of WIDTHS.entries()) {
		await page.setViewportSize({ width, height: 900 })
		await page.emulateMedia(LIGHT)
		await settled(page)
		const overflow = await page.evaluate(() => Math.max(...['html', '#app-content-vue', '#verband-public'].map((one) => document.querySelector(one)).filter(Boolean).map((one) => one.scrollWidth - one.clientWidth)))
		if (overflow > 0) {
			found.push(`${width} px: scrolls sideways by ${overflow} px`)
		}
		await look(`${width} px`, new AxeBuilder({ page }).withTags(TAGS))
		if (themes) {
			const [theme, media] = OTHER_THEMES[index]
			await page.emulateMedia(media)
			await settled(page)
			await look(`${width} px, ${theme}`, new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))
		}
	}
	return found
}

/** In the page: where the focus is, and whether anything of it can be seen. */
function stop() {
	const element = document.activeElement
	if (!element || element === document.body) {
		return null
	}
	// These are drawn by what stands around them
	const seen = element.matches('[type="checkbox"], [type="radio"]') ? element.closest('label') ?? element.parentElement : element
	const { left, right, top, bottom } = seen.getBoundingClientRect()
	const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.15, 0.85].map((y) => [left + (right - left) * x, top + (bottom - top) * y]))
	const visible = points.some(([x, y]) => {
		const hit = document.elementFromPoint(x, y)
		return hit !== null && (seen.contains(hit) || (hit.contains(seen) && hit.closest('a, button, label') === seen.closest('a, button, label')))
	})
	const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? ''
	return { visible, name: `${element.localName} ${name.trim().replace(/\s+/g, ' ').slice(0, 60)}`, top }
}

/**
 * Tab from the beginning of a page to its end (or so many stops).
 *
 * @param {import('playwright-core').Page} page open
 * @param {number} most stops
 * @return {Promise<{name: string, visible: boolean}[]>} what had the focus, in order, and whether it could be seen
 */
export async function walk(page, most = 60) {
	await page.evaluate(() => document.activeElement?.blur())
	const stops = []
	while (stops.length < most) {
		await page.keyboard.press('Tab')
		const at = await page.evaluate(stop)
		if (at === null) {
			break
		}
		stops.push(at)
	}
	return stops
}
