// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** CalDAV as a phone speaks it: plain requests, answers read with a handful of patterns. */
export const baseUrl = (process.env.VERBAND_BASE_URL ?? 'http://127.0.0.1:8090').replace(/\/$/, '')
/** The preview host speaks no CalDAV. */
export const skip = process.env.VERBAND_HOST === 'nextcloud' ? false : 'only on a Nextcloud server'
export const OWN = 'app-generated--verband--own'
export const STATE = 'app-generated--verband--state'

const passwords = new Map()
const basic = (account, secret) => 'Basic ' + Buffer.from(`${account}:${secret}`).toString('base64')

/** An app password once: a real one is hashed anew at every request, which costs more than the request. */
export async function password(account) {
	if (!passwords.has(account)) {
		const headers = { Authorization: basic(account, 'preview'), 'OCS-APIRequest': 'true', Accept: 'application/json' }
		const answer = await fetch(`${baseUrl}/ocs/v2.php/core/getapppassword`, { headers })
		passwords.set(account, answer.ok ? (await answer.json()).ocs.data.apppassword : 'preview')
	}
	return passwords.get(account)
}

/** An account that is made anew has another one. */
export const forgetPassword = (account) => passwords.delete(account)

export const home = (account) => `/remote.php/dav/calendars/${account}/`

/**
 * @param {string} account whose phone it is
 * @param {string} method HTTP verb
 * @param {string} path from the root
 * @param {{headers?: object, body?: string}} more
 */
export async function dav(account, method, path, { headers = {}, body } = {}) {
	const type = body instanceof Buffer || body?.startsWith('BEGIN') ? 'text/calendar; charset=utf-8' : 'application/xml; charset=utf-8'
	const response = await fetch(baseUrl + path, {
		method, body, headers: { Authorization: basic(account, await password(account)), 'Content-Type': type, ...headers },
	})
	return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The {DAV:}response elements of a multistatus: href, status of the resource (404 for what is gone) and text. */
export function responses(text) {
	return text.split('<d:response>').slice(1).map((part) => ({
		href: /<d:href>([^<]*)/.exec(part)[1],
		gone: /<d:status>HTTP\/1\.1 404/.test(part) && !part.includes('<d:propstat>'),
		etag: /<d:getetag>([^<]*)/.exec(part)?.[1].replaceAll('&quot;', '"'),
		text: part,
	}))
}

/** A sync-collection from a token, or the first. */
export async function sync(account, calendar, token = '', limit = 0) {
	const body = `<d:sync-collection xmlns:d="DAV:"><d:sync-token>${token}</d:sync-token><d:sync-level>1</d:sync-level>
		${limit ? `<d:limit><d:nresults>${limit}</d:nresults></d:limit>` : ''}<d:prop><d:getetag/></d:prop></d:sync-collection>`
	const { status, text } = await dav(account, 'REPORT', home(account) + calendar + '/', { body })
	const all = responses(text)
	return {
		status,
		text,
		token: /<d:sync-token>([^<]*)/.exec(text)?.[1],
		truncated: text.includes('HTTP/1.1 507'),
		present: all.filter((one) => one.etag).map((one) => one.href),
		gone: all.filter((one) => one.gone).map((one) => one.href),
	}
}

/** An event's text with one VEVENT. */
export function vevent(uid, { title = 'Vom Telefon', start = 'DTSTART;TZID=Europe/Berlin:20270310T190000', more = '' } = {}) {
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//phone//EN', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261122T100000Z', start, `SUMMARY:${title}`]
	return [...lines, ...(more ? more.split('\n') : []), 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
}

/** The first writable calendar of an account. */
export async function board(account) {
	const { text } = await dav(account, 'PROPFIND', home(account), { headers: { Depth: '1' } })
	return /app-generated--verband--gliederung-\d+/.exec(text)?.[0]
}
