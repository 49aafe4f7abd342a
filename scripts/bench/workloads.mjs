// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * What is measured. Roles: `member` of all 49 Gliederungen with our views; `board` writes for the first of them;
 * `stock` has 49 stock calendars with the same events; `phone` has all of them in one stock calendar.
 */
const OWN = 'app-generated--verband--own/'
const CALENDARS = 49

/** Above it a phone of all Gliederungen has so many events that no server lists them in one answer: ours and stock alike. */
export const PHONES_UP_TO = 10

/** Each by the names of its requests, their times added up. */
export const pairs = [
	{ id: 'P1', text: 'month of all Gliederungen / trivial request', ours: ['month'], against: ['trivial'], most: 1.5 },
	{ id: 'P1', text: 'REPORTs of 49 stock calendars / month', ours: Array(CALENDARS).fill('report'), against: ['month'], least: 30 },
	{ id: 'P2', text: 'unchanged month / PROPFIND of a home, depth 0', ours: ['unchanged'], against: ['floor'], most: 1.2 },
	{ id: 'P3', text: 'year of one Gliederung / PROPFIND, depth 0', ours: ['unit'], against: ['floor'], most: 2 },
	{ id: 'P3', text: 'month by kind and Bezirk / PROPFIND, depth 0', ours: ['region'], against: ['floor'], most: 2 },
	{ id: 'P5', text: 'event written by REST / PUT into a stock calendar', ours: ['post'], against: ['stock-put'], most: 2 },
	{ id: 'P6', text: 'PROPFIND of the home / of a stock home', ours: ['home'], against: ['stock-home'], most: 1.15 },
	{ id: 'P6', text: 'sync, nothing changed / stock', ours: ['idle'], against: ['stock-idle'], most: 1.15 },
	{ id: 'P6', text: 'sync, one change / stock', ours: ['changed'], against: ['stock-changed'], most: 1.15 },
	{ id: 'P6', text: 'PUT from a phone / stock', ours: ['put'], against: ['stock-put'], most: 1.15 },
	{ id: 'P6', text: 'first sync, names and 500 texts / stock', ours: ['first', 'texts'], against: ['stock-first', 'stock-texts'], most: 1 },
]

const now = new Date()
const day = (date) => date.toISOString().slice(0, 10)
const stamp = (date) => date.toISOString().replace(/[-:]|\.\d+/g, '')
const [first, next, yearOn] = [0, 1, 12].map((months) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)))
const month = `occurrences?from=${day(first)}&to=${day(next)}`
const year = `occurrences?from=${day(first)}&to=${day(yearOn)}`
const HOME = '<d:propfind xmlns:d="DAV:" xmlns:cs="http://calendarserver.org/ns/"><d:prop><d:resourcetype/><d:displayname/><cs:getctag/><d:sync-token/></d:prop></d:propfind>'
const MONTH = `<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${stamp(first)}" end="${stamp(next)}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`

/** Everything that is cheap enough to be done in every round. */
export async function everyRound({ member, board, phone }, rounds, size) {
	const tree = JSON.parse((await member.api('tree', 'gliederungen')).text).ocs.data
	const [bezirk, unit] = ['bench-0', 'bench-1'].map((code) => tree.find((one) => one.code === code).id)
	for (let round = 0; round < rounds; round++) {
		await member.ocs('trivial', 'apps/user_status/api/v1/predefined_statuses')
		await member.dav('floor', 'PROPFIND', '', HOME, '0')
		const { etag } = await member.api('month', month)
		await member.api('unchanged', month, { status: 304, 'If-None-Match': etag })
		await member.api('unit', `${year}&gliederung=${unit}`)
		await member.api('region', `${month}&kind=meeting,forum&within=${bezirk}`)
		await member.api('search', `${year}&q=linde%20${round % 50}`)
		await member.dav('home', 'PROPFIND', '', HOME)
		await phone.dav('stock-home', 'PROPFIND', '', HOME)
		if (size <= PHONES_UP_TO) {
			await phoneRound(member, board, phone, bezirk)
		}
	}
}

const tokens = {}

/** Two writes into ours and one into the stock calendar, and what phones ask before and after. */
async function phoneRound(member, board, phone, bezirk) {
	const before = { ours: tokens.ours ?? await sync('warm', member, OWN), stock: tokens.stock ?? await sync('warm', phone, 'bench/') }
	await sync('idle', member, OWN, before.ours.token)
	await sync('stock-idle', phone, 'bench/', before.stock.token)
	await board.post('post', `gliederungen/${bezirk}/events`, { title: 'Sitzung', icalendar: event().text })
	const written = event()
	await phone.put('stock-put', `bench/${written.uid}.ics`, written.text)
	const after = await sync('changed', member, OWN, before.ours.token)
	tokens.stock = await sync('stock-changed', phone, 'bench/', before.stock.token)
	const put = event()
	await board.put('put', `app-generated--verband--gliederung-${bezirk}/${put.uid}.ics`, put.text)
	tokens.ours = await sync('warm', member, OWN, after.token)
}

/** What takes long: Nextcloud's own way to a month, and a phone's first sync. */
export async function someRounds({ member, stock, phone }, rounds, size) {
	for (let round = 0; round < rounds; round++) {
		for (let calendar = 0; calendar < CALENDARS; calendar++) {
			await stock.dav('report', 'REPORT', `bench-${calendar}/`, MONTH)
		}
		if (size <= PHONES_UP_TO) {
			await firstSync(member, OWN, '')
			await firstSync(phone, 'bench/', 'stock-')
		}
	}
}

async function sync(name, account, calendar, token = '') {
	const { text } = await account.dav(name, 'REPORT', calendar, `<d:sync-collection xmlns:d="DAV:"><d:sync-token>${token}</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>`)
	return { token: /<d:sync-token>([^<]+)/.exec(text)[1], hrefs: [...text.matchAll(/<d:href>([^<]+\.ics)/g)].map((match) => match[1]) }
}

async function firstSync(account, calendar, prefix) {
	const { hrefs } = await sync(prefix + 'first', account, calendar)
	const wanted = hrefs.slice(0, 500).map((href) => `<d:href>${href}</d:href>`).join('')
	await account.dav(prefix + 'texts', 'REPORT', calendar, `<c:calendar-multiget xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data/></d:prop>${wanted}</c:calendar-multiget>`)
}

let serial = 0
function event() {
	serial++
	const uid = `bench-${process.pid}-${serial}`
	const start = stamp(new Date(now.getTime() + (serial % 300) * 86400e3))
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN', 'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${start}`, `DTSTART:${start}`, 'DURATION:PT2H', `SUMMARY:Sitzung ${serial}`]
	return { uid, text: [...lines, 'LOCATION:Gasthaus zur Linde', `DESCRIPTION:${'Wir sprechen über das Programm. '.repeat(9)}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n') }
}
