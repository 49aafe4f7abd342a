// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { baseUrl, contractProblem, isNextcloud } from '../api/client.mjs'

export { baseUrl, isNextcloud }

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const onPath = (name) => process.env.PATH.split(delimiter).map((dir) => join(dir, name)).find((path) => existsSync(path))

/** Debian's Chromium with a fresh profile; close it in after(). */
export function launch() {
	return chromium.launch({ executablePath: ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean), args: ARGUMENTS })
}

/**
 * A page of somebody signed in, which remembers what must never happen: script dialogs, page errors, foreign hosts.
 *
 * @param {import('playwright-core').Browser} browser from launch()
 * @param {string} account uid
 * @param {{width?: number, height?: number, theme?: 'light'|'dark', locale?: string}} options German, light and wide unless said otherwise
 * @return {Promise<import('playwright-core').Page & {trouble: string[]}>} close its context when done
 */
export async function pageAs(browser, account, { width = 1280, height = 900, theme = 'light', locale = 'de-DE' } = {}) {
	const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, locale, timezoneId: 'America/New_York', reducedMotion: 'reduce', baseURL: baseUrl })
	const page = await context.newPage()
	page.trouble = []
	page.on('dialog', (dialog) => {
		page.trouble.push(`dialog: ${dialog.message()}`)
		dialog.dismiss().catch(() => {})
	})
	// Select2 is the server's own: a tree without dist/core-common.js cannot bring it
	page.on('pageerror', (error) => error.message.includes('Select2') || page.trouble.push(`error: ${error.message}`))
	page.on('request', (request) => {
		if (!request.url().startsWith(baseUrl) && !/^(data|blob|about):/.test(request.url())) {
			page.trouble.push(`foreign host: ${request.url()}`)
		}
	})
	page.on('response', async (response) => {
		if (response.url().includes('/apps/verband/api/v1/') && response.status() !== 304) {
			const problem = contractProblem(response.request().method(), new URL(response.url()).pathname.replace(/^.*\/api\/v1/, ''), response.status(), await response.text().catch(() => null))
			if (problem) {
				page.trouble.push(`contract: ${problem}`)
			}
		}
	})
	await (isNextcloud ? signIn(context, page, account) : context.setExtraHTTPHeaders({ Authorization: 'Basic ' + Buffer.from(`${account}:preview`).toString('base64') }))
	return page
}

/** Opens a page of the app and waits until it has something to show. */
export async function open(page, path) {
	await page.goto(`/index.php/apps/verband${path}`)
	await page.locator('main h1:visible, main h2:visible').first().waitFor()
}

/** No finding of axe-core, for the rules of WCAG 2.2 AA, in the app's own part of the page. */
export async function assertAccessible(page, message) {
	const builder = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
	const { violations } = await (isNextcloud ? builder.include('#content-vue') : builder).analyze()
	assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), [], message)
}

async function signIn(context, page, account) {
	const login = await context.request.get('/index.php/login')
	const token = /data-requesttoken="([^"]+)"/.exec(await login.text())[1]
	await context.request.post('/index.php/login', { form: { user: account, password: 'preview', requesttoken: token }, headers: { Origin: baseUrl }, maxRedirects: 0 })
	if (!(await context.request.get('/dist/core-common.js')).ok()) {
		await page.addInitScript(shellWithoutCore)
	}
}

/** What a server's own scripts bring into a page, for a tree that lacks dist/core-common.js. */
function shellWithoutCore() {
	const head = () => document.querySelector('head')
	window._oc_webroot = ''
	window._oc_appswebroots = { verband: '/apps/verband' }
	window.OC = {
		webroot: '', appswebroots: window._oc_appswebroots, config: { modRewriteWorking: false, version: '32.0.1' }, coreApps: [],
		get requestToken() { return head()?.dataset.requesttoken },
		getLocale: () => document.documentElement.dataset.locale ?? 'de', getLanguage: () => document.documentElement.lang,
		filePath: (app, type, file) => `/apps/${app}/${type ? type + '/' : ''}${file}`, linkTo: (app, file) => `/apps/${app}/${file}`,
		L10N: {
			register(app, bundle) {
				window._oc_l10n_registry_translations ??= {}
				window._oc_l10n_registry_plural_functions ??= {}
				window._oc_l10n_registry_translations[app] = { ...window._oc_l10n_registry_translations[app], ...bundle }
				window._oc_l10n_registry_plural_functions[app] = (count) => count === 1 ? 0 : 1
			},
		},
	}
	window.OCA = {}
	window.OCP = { InitialState: { loadState: (app, key) => JSON.parse(atob(document.getElementById(`initial-state-${app}-${key}`).value)) } }
	window.t = (app, text) => window._oc_l10n_registry_translations?.[app]?.[text] ?? text
	window.n = (app, one, many, count) => count === 1 ? one : many
}
