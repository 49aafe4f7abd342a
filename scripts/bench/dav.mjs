// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * node scripts/bench/dav.mjs DIR [events] [rounds]: a phone with our calendars and one with as many stock calendars and
 * the same events, in one run on the Nextcloud at DIR, request by request in turn. Ratios of medians.
 */
import { execFileSync, spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, stopGroup, waitFor } from '../lib/host.mjs'

const [dir, events, rounds] = [process.argv[2] && resolve(process.argv[2]), Number(process.argv[3] ?? 500), Number(process.argv[4] ?? 20)]
if (!dir) {
	console.error('Usage: node scripts/bench/dav.mjs DIR [events] [rounds]')
	process.exit(1)
}
const php = (act) => execFileSync('php', ['-d', 'apc.enable_cli=1', join(dirname(fileURLToPath(import.meta.url)), 'dav.php'), dir, act, String(events)], { encoding: 'utf8' }).trim().split('\n').pop()
const accounts = JSON.parse(php('setup'))
const port = await freePort()
const server = spawn('php', ['-d', 'apc.enable_cli=1', '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', dir], { cwd: dir, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, stdio: 'ignore', detached: true })
const base = `http://127.0.0.1:${port}`
const basic = (user, secret) => 'Basic ' + Buffer.from(`${user}:${secret}`).toString('base64')
const NS = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/"'
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

async function send({ auth, user }, method, path, { body, headers = {}, expect = 207 } = {}) {
	const started = performance.now()
	const response = await fetch(`${base}/remote.php/dav/calendars/${user}/${path}`, { method, body, headers: { Authorization: auth, Depth: '1', 'Content-Type': body?.startsWith('BEGIN') ? 'text/calendar' : 'application/xml', ...headers } })
	const text = await response.text()
	if (response.status !== expect) {
		throw new Error(`${method} ${path} of ${user}: ${response.status} ${text.slice(0, 300)}`)
	}
	return { text, ms: performance.now() - started }
}

const sync = (token) => `<d:sync-collection ${NS}><d:sync-token>${token}</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>`
const home = `<d:propfind ${NS}><d:prop><d:displayname/><d:resourcetype/><d:sync-token/><cs:getctag/><c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>`
const hrefs = (text) => [...text.matchAll(/<d:href>([^<]*\.ics)<\/d:href>/g)].map((match) => match[1])
const vevent = (uid, title) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Europe/Berlin:20270310T190000', 'DTEND;TZID=Europe/Berlin:20270310T210000', `SUMMARY:${title}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

/** What a phone does, each timed by itself. */
const acts = {
	'home PROPFIND': [1.15, (who) => send(who, 'PROPFIND', '', { body: home })],
	'unchanged sync': [1.15, (who) => send(who, 'REPORT', who.calendar, { body: sync(who.token) })],
	'PUT of a new one': [1.15, (who, round) => send(who, 'PUT', `${who.calendar}bench-${round}.ics`, { body: vevent(`bench-${round}`, 'Neu'), expect: 201 })],
	'PUT of a changed one': [1.15, (who, round) => send(who, 'PUT', `${who.calendar}bench-${round}.ics`, { body: vevent(`bench-${round}`, `Anders ${round}`), expect: 204 })],
	'first sync': [1.0, async (who) => {
		const list = await send(who, 'REPORT', who.read, { body: sync('') })
		let { ms } = list
		for (let names = hrefs(list.text); names.length > 0; names = names.slice(100)) {
			const body = `<c:calendar-multiget ${NS}><d:prop><d:getetag/><c:calendar-data/></d:prop>${names.slice(0, 100).map((name) => `<d:href>${name}</d:href>`).join('')}</c:calendar-multiget>`
			ms += (await send(who, 'REPORT', who.read, { body })).ms
		}
		return { ms }
	}],
}

try {
	await waitFor(`${base}/status.php`)
	for (const who of Object.values(accounts)) {
		// a real password is hashed anew at every request and would cost more than the request
		const answer = await fetch(`${base}/ocs/v2.php/core/getapppassword`, { headers: { Authorization: basic(who.user, who.password), 'OCS-APIRequest': 'true', Accept: 'application/json' } })
		who.auth = basic(who.user, (await answer.json()).ocs.data.apppassword)
	}
	const times = Object.fromEntries(Object.keys(acts).map((name) => [name, { ours: [], stock: [] }]))
	for (let round = -2; round < rounds; round++) {
		for (const who of Object.values(accounts)) {
			who.token = /<d:sync-token>([^<]*)/.exec((await send(who, 'REPORT', who.calendar, { body: sync('') })).text)[1]
		}
		for (const [name, [, act]] of Object.entries(acts)) {
			for (const which of round % 2 === 0 ? ['ours', 'stock'] : ['stock', 'ours']) {
				const { ms } = await act(accounts[which], round)
				if (round >= 0 && (name !== 'first sync' || round % 4 === 0)) {
					times[name][which].push(ms)
				}
			}
		}
	}
	for (const [name, { ours, stock }] of Object.entries(times)) {
		const ratio = median(ours) / median(stock)
		console.log(`${name.padEnd(22)} ours ${median(ours).toFixed(1).padStart(7)} ms   stock ${median(stock).toFixed(1).padStart(7)} ms   ratio ${ratio.toFixed(2)}   at most ${acts[name][0]}${ratio > acts[name][0] ? '   MISSED' : ''}`)
	}
} finally {
	stopGroup(server)
	php('clean')
}
