// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * P6: a phone with our calendars and one with as many stock calendars and the same events, request by request in turn
 * within one run. Part of `npm run bench`; alone it is node scripts/bench/dav.mjs DIR [events, 500] [rounds, 20].
 */
import { execFileSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Account } from './account.mjs'
import { benchServer } from './host.mjs'

const NS = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/"'
const HOME = `<d:propfind ${NS}><d:prop><d:displayname/><d:resourcetype/><d:sync-token/><cs:getctag/><c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>`
const BATCH = 100

/** What a phone does: the budget, and by which requests. */
const acts = (batches) => [
	['PROPFIND of the home', 1.15, ['home']],
	['sync, nothing changed', 1.15, ['idle']],
	['sync, one change', 1.15, ['changed']],
	['PUT of a new one', 1.15, ['put-new']],
	['PUT of a changed one', 1.15, ['put-old']],
	[`first sync, names and texts by ${BATCH}`, 1, ['first', ...Array(batches).fill('texts')]],
]

/** @param {{dir: string, port: number, times: import('./times.mjs').Times, events?: number, rounds?: number}} options */
export async function phones({ dir, port, times, events = 500, rounds = 20 }) {
	const php = (act) => execFileSync('php', ['-d', 'apc.enable_cli=1', join(dirname(fileURLToPath(import.meta.url)), 'dav.php'), dir, act, String(events)], { encoding: 'utf8' }).trim().split('\n').pop()
	const calendars = JSON.parse(php('setup'))
	try {
		const signedIn = {}
		for (const [which, { user, password }] of Object.entries(calendars)) {
			signedIn[which] = await Account.signIn(port, user, password, times.note.bind(times))
		}
		for (let round = -2; round < rounds; round++) {
			if (round === 0) {
				times.reset()
			}
			for (const which of round % 2 === 0 ? ['ours', 'stock'] : ['stock', 'ours']) {
				await phone(signedIn[which], which + '-', calendars[which], round)
			}
		}
		report(times, events)
	} finally {
		php('clean')
	}
}

async function phone(account, name, { calendar, read }, round) {
	const first = await sync(name + 'first', account, read)
	await account.dav(name + 'home', 'PROPFIND', '', HOME)
	await sync(name + 'idle', account, read, first.token)
	const { token } = await sync('warm', account, calendar)
	await account.put(name + 'put-new', `${calendar}bench-${round}.ics`, vevent(round, 'Neu'))
	await sync(name + 'changed', account, calendar, token)
	await account.put(name + 'put-old', `${calendar}bench-${round}.ics`, vevent(round, 'Anders'), 204)
	for (let names = first.hrefs; names.length > 0; names = names.slice(BATCH)) {
		const wanted = names.slice(0, BATCH).map((href) => `<d:href>${href}</d:href>`).join('')
		await account.dav(name + 'texts', 'REPORT', read, `<c:calendar-multiget ${NS}><d:prop><d:getetag/><c:calendar-data/></d:prop>${wanted}</c:calendar-multiget>`)
	}
}

async function sync(name, account, calendar, token = '') {
	const { text } = await account.dav(name, 'REPORT', calendar, `<d:sync-collection ${NS}><d:sync-token>${token}</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>`)
	return { token: /<d:sync-token>([^<]*)/.exec(text)[1], hrefs: [...text.matchAll(/<d:href>([^<]*\.ics)<\/d:href>/g)].map((match) => match[1]) }
}

function vevent(round, title) {
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN', 'BEGIN:VEVENT', `UID:bench-${round}`, 'DTSTAMP:20260101T000000Z', 'DTSTART;TZID=Europe/Berlin:20270310T190000']
	return [...lines, 'DTEND;TZID=Europe/Berlin:20270310T210000', `SUMMARY:${title} ${round}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
}

function report(times, events) {
	const { wall, cpu } = times.medians()
	console.log(`\nA phone, ${events} events in each calendar${'ours'.padStart(18)} ${'stock'.padStart(9)} ${'ratio'.padStart(7)} ${'by CPU'.padStart(7)}`)
	for (const [text, most, requests] of acts(Math.ceil(events / BATCH))) {
		const [ours, stock] = ['ours-', 'stock-'].map((which) => requests.map((request) => which + request))
		const ratio = wall(...ours) / wall(...stock)
		const numbers = [wall(...ours).toFixed(1).padStart(9), wall(...stock).toFixed(1).padStart(9), ratio.toFixed(2).padStart(7), (cpu(...ours) / cpu(...stock)).toFixed(2).padStart(7)]
		console.log(`P6 ${text.padEnd(44)} ${numbers.join(' ')}   at most ${most}${ratio <= most ? '' : '   MISSED'}`)
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [dir, events, rounds] = process.argv.slice(2)
	if (!dir) {
		console.error('Usage: node scripts/bench/dav.mjs DIR [events] [rounds]')
		process.exit(1)
	}
	const { port, times, stop } = await benchServer(resolve(dir))
	try {
		await phones({ dir: resolve(dir), port, times, events: events && Number(events), rounds: rounds && Number(rounds) })
	} finally {
		stop()
	}
}
