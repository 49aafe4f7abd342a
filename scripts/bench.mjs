// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * npm run bench -- DIR [sizes] [rounds]: the workloads P1 to P6 (P6 also with another phone's, bench/dav.mjs) against the Nextcloud at DIR (which `npm run nextcloud`
 * has installed the app into), each beside what it is held against: a trivial request, or the same events in stock
 * calendars. All requests of a round one after the other, so that a machine's mood hits them alike; ratios of medians,
 * of the time that passed and of the CPU that PHP took (the database is in it with SQLite alone).
 */
import { spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Account } from './bench/account.mjs'
import { phones } from './bench/dav.mjs'
import { benchServer, options } from './bench/host.mjs'
import { everyRound, pairs, someRounds } from './bench/workloads.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'bench')
const dir = process.argv[2] && resolve(process.argv[2])
const sizes = (process.argv[3] ?? '1,10').split(',').map(Number)
const rounds = Number(process.argv[4] ?? 30)
if (!dir) {
	console.error('Usage: npm run bench -- DIR [sizes, 1,10] [rounds, 30]\nA size is a multiple of 49 Gliederungen with 50 events a year for two years.')
	process.exit(1)
}

function php(...args) {
	const { status, stdout, stderr } = spawnSync('php', [...options, join(folder, 'server.php'), dir, ...args], { encoding: 'utf8' })
	if (status !== 0) {
		throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
	}
	return JSON.parse(stdout.trim().split('\n').pop())
}

/** @returns {{wall: number, cpu: number}} the month by the trivial request */
async function measure(accounts, times, size) {
	const cost = php('queries')
	console.log(`\nS${size}: ${cost.events} events, ${cost.dates} dates this month; SQL statements of the month ${cost.month}, the year of one Gliederung ${cost.unit}, a search ${cost.search}`)
	await everyRound(accounts, 3, size)
	times.reset()
	await everyRound(accounts, rounds, size)
	await someRounds(accounts, Math.max(3, Math.round(rounds / 10)), size)
	const { wall, cpu } = times.medians()
	console.log(`${''.padEnd(56)}${'ms'.padStart(9)} ${'against'.padStart(9)} ${'ratio'.padStart(7)} ${'by CPU'.padStart(7)}`)
	for (const { id, text, ours, against, most, least } of pairs.filter(({ ours, against }) => times.has(...ours, ...against))) {
		const ratio = wall(...ours) / wall(...against)
		const isKept = most === undefined ? ratio >= least : ratio <= most
		const numbers = [wall(...ours).toFixed(1).padStart(9), wall(...against).toFixed(1).padStart(9), ratio.toFixed(2).padStart(7), (cpu(...ours) / cpu(...against)).toFixed(2).padStart(7)]
		console.log(`${id} ${text.padEnd(52)} ${numbers.join(' ')}   ${most === undefined ? `at least ${least}` : `at most ${most}`}${isKept ? '' : '   MISSED'}`)
	}
	console.log(`P4 search in a year: p95 ${times.p95('search').toFixed(0)} ms, median ${wall('search').toFixed(0)} ms, ${(wall('search') / wall('trivial')).toFixed(2)} trivial requests   p95 at most 300 ms at S10`)
	return { wall: wall('month') / wall('trivial'), cpu: cpu('month') / cpu('trivial') }
}

php('setup')
const { port, times, stop } = await benchServer(dir)
try {
	const accounts = {}
	for (const role of ['member', 'board', 'stock', 'phone']) {
		accounts[role] = await Account.signIn(port, 'bench-' + role, 'verband-bench', times.note.bind(times))
	}
	const months = {}
	for (const [index, size] of sizes.entries()) {
		php('grow', String(sizes[index - 1] ?? 1), String(size))
		months[size] = await measure(accounts, times, size)
	}
	for (const size of sizes.slice(1)) {
		const ratio = (by) => (months[size][by] / months[sizes[0]][by]).toFixed(2)
		console.log(`\nP1 month at S${size} / at S${sizes[0]}, each by its trivial requests: ${ratio('wall')}, by CPU ${ratio('cpu')}   at most ${size <= 10 ? 1.5 : 3}`)
	}
	await phones({ dir, port, times })
} finally {
	stop()
}
php('clean')
