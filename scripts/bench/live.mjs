// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * node scripts/bench/live.mjs DIR [seconds] [participants]: P8, a sitting on the Nextcloud at DIR (which `npm run
 * nextcloud` has installed the app into) that 50 screens ask every 2.5 s while one person writes, and a trivial request in
 * between. What an idle question costs of CPU beside the trivial one, and how long a change takes to every screen.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort, stopGroup, waitFor } from '../lib/host.mjs'
import { Account } from './account.mjs'
import { Times } from './times.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const [dir, seconds, participants] = [process.argv[2] && resolve(process.argv[2]), Number(process.argv[3] ?? 25), Number(process.argv[4] ?? 50)]
const EVERY = 2500
if (!dir) {
	console.error('Usage: node scripts/bench/live.mjs DIR [seconds, 25] [participants, 50]')
	process.exit(1)
}

const port = await freePort()
const log = join(tmpdir(), `verband-bench-${process.pid}`)
const times = new Times(log)
const server = spawn('php', ['-d', 'apc.enable_cli=1', '-d', 'opcache.enable_cli=1', '-d', `auto_prepend_file=${join(folder, 'cpu.php')}`, '-S', `127.0.0.1:${port}`, '-t', dir], {
	cwd: dir, stdio: 'ignore', detached: true, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', VERBAND_BENCH_LOG: log },
})
const note = times.note.bind(times)
const data = ({ text }) => JSON.parse(text).ocs.data
const chair = await waitFor(`http://127.0.0.1:${port}/status.php`).then(() => Account.signIn(port, 'lv-vorsitz', 'preview', note))
const guest = await Account.signIn(port, 'mitglied', 'preview', note)

/** A sitting of its own, with the guest in it. */
async function sitting() {
	const { gliederungId } = data(await chair.api('setup', 'meetings?state=running')).meetings[0] ?? { gliederungId: data(await chair.api('setup', 'me')).boardIds[0] }
	const start = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+Z$/, '+00:00')
	const { id } = data(await chair.post('setup', `gliederungen/${gliederungId}/meetings`, { title: 'P8', kind: 'phone', start }))
	await chair.post('setup', `meetings/${id}/guests`, { uid: 'mitglied' })
	await chair.send('setup', 'POST', `/ocs/v2.php/apps/verband/api/v1/meetings/${id}/start`)
	return id
}

let isOver = false
let written = { seq: 0, at: 0 }
const delays = []

/** One screen: as the page asks, with the cursor and the tag of the answer before. */
async function screen(id, index) {
	let [etag, cursor, seen] = ['', '', 0]
	await sleep(index * EVERY / participants)
	while (!isOver) {
		const started = performance.now()
		const answer = await guest.api('live', `meetings/${id}/live?since=${cursor}`, { status: [200, 304], 'If-None-Match': etag, 'X-Bench': etag === '' ? 'first' : 'live' })
		if (answer.status === 200) {
			const { speech } = data(answer)
			etag = answer.etag
			cursor = speech.cursor
			if (seen > 0 && speech.seq >= written.seq && seen < written.seq) {
				delays.push(performance.now() - written.at)
			}
			seen = speech.seq
		}
		await sleep(Math.max(0, EVERY - (performance.now() - started)))
	}
}

/** One change every few seconds, in between the trivial request that all is held against. */
async function writer(id) {
	for (let i = 0; !isOver; i++) {
		const body = { kind: 'signUp', clientId: `bench-${Date.now()}-${i}`, lane: i % 2 ? 'open' : 'quoted', name: `Person ${i}` }
		const { seq } = data(await chair.send('write', 'POST', `/ocs/v2.php/apps/verband/api/v1/meetings/${id}/speech`, { body: JSON.stringify(body), 'Content-Type': 'application/json' }))
		written = { seq, at: performance.now() }
		for (let pause = 0; pause < 8 && !isOver; pause++) {
			await guest.ocs('trivial', 'apps/user_status/api/v1/predefined_statuses')
			await sleep(500)
		}
	}
}

try {
	const id = await sitting()
	const screens = Array.from({ length: participants }, (_, index) => screen(id, index))
	await sleep(EVERY + 500)
	times.reset()
	const writing = writer(id)
	await sleep(seconds * 1000)
	isOver = true
	await Promise.all([...screens, writing])
	await chair.send('setup', 'POST', `/ocs/v2.php/apps/verband/api/v1/meetings/${id}/close`)
	const { wall, cpu } = times.medians()
	const sorted = delays.sort((a, b) => a - b)
	const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN
	console.log(`P8 ${participants} screens, ${times.wall.live.length} questions: CPU of an idle one ${cpu('live').toFixed(1)} ms, of a trivial request ${cpu('trivial').toFixed(1)} ms, ratio ${(cpu('live') / cpu('trivial')).toFixed(2)}, of our own ${(cpu('live') - cpu('trivial')).toFixed(1)} ms (at most 5)`)
	console.log(`   answered in ${wall('live').toFixed(0)} ms, the trivial one in ${wall('trivial').toFixed(0)} ms (medians); ${delays.length} changes seen, p95 after ${(p95 / 1000).toFixed(2)} s (at most 3)`)
} finally {
	stopGroup(server)
	rmSync(log, { force: true })
}
