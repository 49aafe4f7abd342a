// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * npm run bench -- DIR: the same events in our tables and in stock calendars of one account, on the Nextcloud at DIR
 * (which `npm run nextcloud -- DIR` has installed the app into). Prints ratios within one run, every request of a
 * round after the other, so that a machine's mood hits all of them alike.
 */
import { execFileSync, spawn } from 'node:child_process'
import http from 'node:http'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, stopGroup, waitFor } from './lib/host.mjs'

const dir = process.argv[2] && resolve(process.argv[2])
if (!dir) {
	console.error('Usage: npm run bench -- DIR [calendars] [events each] [rounds]')
	process.exit(1)
}
const [calendars, events, rounds] = [process.argv[3] ?? '49', process.argv[4] ?? '200', Number(process.argv[5] ?? 30)]
const php = (act) => JSON.parse(execFileSync('php', ['-d', 'apc.enable_cli=1', join(dirname(fileURLToPath(import.meta.url)), 'bench/server.php'), dir, act, calendars, events], { encoding: 'utf8', maxBuffer: 1 << 26 }).trim().split('\n').pop())

function request(port, { method = 'GET', path, headers = {}, body }, authorization) {
	return new Promise((resolvePromise, reject) => {
		const started = process.hrtime.bigint()
		const outgoing = http.request({ host: '127.0.0.1', port, method, path, headers: { Authorization: authorization, 'OCS-APIRequest': 'true', Accept: 'application/json', ...headers } }, (response) => {
			const chunks = []
			response.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolvePromise({
				status: response.statusCode,
				etag: response.headers.etag,
				text: Buffer.concat(chunks).toString(),
				ms: Number(process.hrtime.bigint() - started) / 1e6,
			}))
		})
		outgoing.on('error', reject).end(body)
	})
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]

const { user, password } = php('setup')
const cost = php('queries')
const port = await freePort()
const server = spawn('php', ['-d', 'apc.enable_cli=1', '-d', 'opcache.enable_cli=1', '-S', `127.0.0.1:${port}`, '-t', dir], { cwd: dir, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }, stdio: 'ignore', detached: true })
try {
	await waitFor(`http://127.0.0.1:${port}/status.php`)
	const basic = (name, secret) => 'Basic ' + Buffer.from(`${name}:${secret}`).toString('base64')
	// a real password is hashed anew at every request and would cost more than the request: measure as phones do
	const token = JSON.parse((await request(port, { path: '/ocs/v2.php/core/getapppassword' }, basic(user, password))).text).ocs.data.apppassword
	const auth = basic(user, token)
	const first = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), 1))
	const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1))
	const day = (date) => date.toISOString().slice(0, 10)
	const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, '')
	const monthPath = `/ocs/v2.php/apps/verband/api/v1/occurrences?from=${day(first)}&to=${day(next)}`
	const report = `<?xml version="1.0"?><c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${stamp(first)}" end="${stamp(next)}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
	const month = await request(port, { path: monthPath }, auth)
	if (month.status !== 200) {
		throw new Error(`month: ${month.status} ${month.text.slice(0, 300)}`)
	}
	const found = JSON.parse(month.text).ocs.data.occurrences.length
	const times = { trivial: [], month: [], unchanged: [], reports: [] }
	let sizes = 0
	for (let round = 0; round < rounds; round++) {
		times.trivial.push((await request(port, { path: '/ocs/v2.php/apps/user_status/api/v1/predefined_statuses' }, auth)).ms)
		times.month.push((await request(port, { path: monthPath }, auth)).ms)
		const unchanged = await request(port, { path: monthPath, headers: { 'If-None-Match': month.etag } }, auth)
		if (unchanged.status !== 304) {
			throw new Error(`If-None-Match: ${unchanged.status}`)
		}
		times.unchanged.push(unchanged.ms)
		if (round % 3 === 0) {
			let all = 0
			sizes = 0
			for (let calendar = 0; calendar < Number(calendars); calendar++) {
				const answer = await request(port, { method: 'REPORT', path: `/remote.php/dav/calendars/${user}/bench-${calendar}/`, headers: { Depth: '1', 'Content-Type': 'application/xml' }, body: report }, auth)
				if (answer.status !== 207) {
					throw new Error(`REPORT: ${answer.status}`)
				}
				all += answer.ms
				sizes += (answer.text.match(/BEGIN:VEVENT/g) ?? []).length
			}
			times.reports.push(all)
		}
	}
	const m = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
	for (const [name, values] of Object.entries(times)) {
		console.log(`${name.padEnd(10)} median ${median(values).toFixed(1).padStart(8)} ms   p95 ${p95(values).toFixed(1).padStart(8)} ms   n ${values.length}`)
	}
	console.log(`month: ${found} dates of ${calendars} Gliederungen, ${(month.text.length / 1024).toFixed(0)} KB; reports: ${sizes} VEVENT`)
	console.log(`P1  month / trivial OCS request  ${(m.month / m.trivial).toFixed(2)}   (budget 1.5)`)
	console.log(`P1  ${calendars} REPORTs / month         ${(m.reports / m.month).toFixed(1)}   (budget at least 30)`)
	console.log(`P2  unchanged month / trivial    ${(m.unchanged / m.trivial).toFixed(2)}   (budget 1.2)`)
	console.log(`SQL statements of our month: ${cost.queries} for ${cost.rows} dates`)
} finally {
	stopGroup(server)
}
