// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { api, expectStatus } from '../api/client.mjs'
import { skip, vevent } from './client.mjs'
import { createAccount, deleteAccount, giveOffice, joinGroup, leaveGroup } from './people.mjs'
import { isInstalled, Replica } from './replica.mjs'

/**
 * A board, a co-host and a member, each with a phone that vdirsyncer plays. After each step every phone has exactly
 * what the API shows its person, each event once and as it is now.
 */
const PEOPLE = { board: 'phone-board', coHost: 'phone-cohost', member: 'phone-member' }
const MARK = `Telefon ${Date.now()}`
const title = (name) => `${MARK} ${name}`
const month = (months) => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + months, 1)).toISOString().slice(0, 10)
const day = (days) => new Date(Date.now() + days * 86400_000).toISOString().slice(0, 10)
const basic = (date) => date.replaceAll('-', '')

describe('three phones', { skip: skip || (isInstalled ? false : 'vdirsyncer is not installed') }, () => {
	const phones = {}
	const groups = {}
	let own
	let other
	const calendar = (id = own) => `app-generated--verband--gliederung-${id}`

	before(async () => {
		const all = (await expectStatus(200, 'admin', 'GET', '/gliederungen')).data
		own = (await api('ub-hannover-vorsitz', 'GET', '/me')).data.boardIds[0]
		const branches = all.filter(({ id, kind, parentId }) => id !== own && ['unterbezirk', 'kreisverband'].includes(kind) && parentId !== all.find((one) => one.id === own).parentId)
		other = branches[0].id
		groups.own = all.find(({ id }) => id === own).memberGroup
		groups.other = branches[0].memberGroup
		for (const account of Object.values(PEOPLE)) {
			await deleteAccount(account)
			await createAccount(account)
		}
		await joinGroup(PEOPLE.board, groups.own)
		await joinGroup(PEOPLE.coHost, groups.other)
		await joinGroup(PEOPLE.member, groups.own)
		await giveOffice(PEOPLE.board, own, 'deputy')
		await giveOffice(PEOPLE.coHost, other, 'deputy')
		for (const [who, account] of Object.entries(PEOPLE)) {
			phones[who] = await Replica.of(account)
		}
	})
	after(async () => {
		for (const [who, account] of Object.entries(PEOPLE)) {
			phones[who]?.end()
			await deleteAccount(account)
		}
	})

	/** What the API shows of dates in the months that calendars to read hold: title, first day and state by event. */
	async function shown(account) {
		const events = new Map()
		for (const [from, to] of [[-6, 6], [6, 19]]) {
			for (let cursor = ''; cursor !== null;) {
				const { status, data } = await api(account, 'GET', `/occurrences?from=${month(from)}&to=${month(to)}&cursor=${cursor}`)
				if (status === 404) {
					return events
				}
				data.occurrences.forEach((one) => events.set(one.eventId, one))
				cursor = data.nextCursor
			}
		}
		return events
	}

	/** Whose boards each person sits on. */
	const boards = { board: [], coHost: [], member: [] }
	const isBoards = (who, { hosts }) => hosts.some((id) => boards[who].includes(id))

	/** Syncs every phone and holds it against the API. */
	async function check(...whose) {
		for (const who of whose.length > 0 ? whose : Object.keys(PEOPLE)) {
			await phones[who].sync()
			const expected = await shown(PEOPLE[who])
			const here = phones[who].objects()
			const uids = here.map(({ text }) => /^UID:(.*)$/m.exec(text)[1])
			assert.equal(new Set(uids).size, uids.length, `${who}: an event twice`)
			const count = (values) => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map())
			const line = (text, name) => new RegExp(`^${name}[^:\r\n]*:(.*)$`, 'm').exec(text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE/, ''))?.[1]?.trim() ?? ''
			const unescaped = (value) => value.replace(/\\([\\;,])/g, '$1')
			// a board's calendar holds all years: what lies outside of those months is left out of the comparison
			const inMonths = here.filter(({ calendar: one, text }) => !one.includes('gliederung-') || text.includes('RRULE') || (line(text, 'DTSTART') >= basic(month(-6)) && line(text, 'DTSTART') < basic(month(19))))
			const theirs = count(inMonths.map(({ text }) => unescaped(line(text, 'SUMMARY'))))
			const master = new Map([...expected].map(([id, one]) => [id, one.title]))
			for (const [name, times] of count([...master.values()])) {
				assert.ok((theirs.get(name) ?? 0) <= times || !name.startsWith(MARK), `${who} has ${name} ${theirs.get(name)} times instead of ${times}`)
			}
			const mine = (names) => [...names].filter((name) => name.startsWith(MARK)).sort()
			assert.deepEqual(mine(theirs.keys()), mine(new Set(master.values())), `${who}: the events of this run`)
			assert.equal(inMonths.filter(({ calendar: one }) => !one.includes('gliederung-')).length, [...expected.values()].filter((one) => !isBoards(who, one)).length, `${who}: all events in the calendars to read`)
			for (const one of [...expected.values()].filter((event) => event.title.startsWith(MARK))) {
				const { text } = phones[who].find(one.title)
				assert.equal(line(text, 'STATUS'), { draft: 'TENTATIVE', published: 'CONFIRMED', cancelled: 'CANCELLED' }[one.status], `${who} ${one.title}`)
				assert.equal(line(text, 'CLASS'), one.status === 'draft' ? 'PRIVATE' : '')
				assert.ok(line(text, 'DTSTART').startsWith(basic(one.start.slice(0, 10))), `${who} ${one.title} is on ${line(text, 'DTSTART')}`)
			}
		}
	}
	const find = async (name) => (await api(PEOPLE.board, 'GET', `/occurrences?from=${month(-1)}&to=${month(11)}&q=${encodeURIComponent(title(name))}`)).data.occurrences[0]
	const event = async (name) => (await expectStatus(200, PEOPLE.board, 'GET', `/events/${(await find(name)).eventId}`)).data
	async function change(name, fields, account = PEOPLE.board) {
		const { id, etag } = await event(name)
		return (await expectStatus(200, account, 'PUT', `/events/${id}`, { body: fields, headers: { 'If-Match': etag } })).data
	}

	test('a first sync', async () => {
		Object.assign(boards, { board: [own], coHost: [other] })
		await check()
		assert.deepEqual(Object.values(phones).map((phone) => phone.calendars().length), [4, 4, 2], 'boards have their own and the tasks')
	})

	test('entered on a phone and in the browser, published, a draft', async () => {
		phones.board.write(calendar(), 'vom-telefon', vevent(title('A'), { title: title('A'), start: `DTSTART;VALUE=DATE:${basic(day(10))}` }))
		await expectStatus(201, PEOPLE.board, 'POST', `/gliederungen/${own}/events`, { body: { title: title('B'), start: day(11), allDay: true, status: 'draft' } })
		// without an ETag in the answer a phone fetches at the next sync what it has just written
		await phones.board.sync()
		await check()
		assert.ok(phones.member.find(title('A')) && phones.coHost.find(title('A')))
		assert.ok(phones.board.find(title('B')) && !phones.member.find(title('B')))
		await change('B', { status: 'published' })
		await check()
		assert.ok(phones.member.find(title('B')))
	})

	test('narrowed, widened, taken back, cancelled, moved to another day', async () => {
		await change('A', { audience: 'own' })
		await check()
		assert.ok(phones.member.find(title('A')) && !phones.coHost.find(title('A')))
		await change('A', { audience: 'public' })
		await change('B', { status: 'draft' })
		await check()
		assert.ok(phones.coHost.find(title('A')) && !phones.member.find(title('B')))
		await change('B', { status: 'published', start: day(17) })
		await change('A', { status: 'cancelled' })
		await check()
	})

	test('deleted on a phone, and undone', async () => {
		const { id } = await event('B')
		phones.board.remove(title('B'))
		await phones.board.sync()
		await check()
		assert.ok(!phones.member.find(title('B')))
		await expectStatus(200, PEOPLE.board, 'POST', `/events/${id}/restore`, { body: {} })
		await check()
		assert.ok(phones.member.find(title('B')) && phones.board.find(title('B')))
	})

	test('hosted by another as well, and handed over', async () => {
		const { id, etag } = await event('B')
		const host = (account, version, body = {}) => expectStatus(200, account, 'PUT', `/events/${id}/hosts/${other}`, { body, headers: { 'If-Match': version } })
		const asked = (await host(PEOPLE.board, etag)).data
		await check()
		assert.ok(!phones.coHost.find(title('B')).calendar.includes('gliederung-'))
		await host(PEOPLE.coHost, asked.etag)
		await check()
		assert.equal(phones.coHost.find(title('B')).calendar, calendar(other))
		phones.coHost.edit(title('B'), (text) => text.replace('END:VEVENT', 'LOCATION:Beim Mitveranstalter\r\nEND:VEVENT'))
		await phones.coHost.sync()
		await check()
		assert.match(phones.board.find(title('B')).text, /LOCATION:Beim Mitveranstalter/)
		const end = await giveOffice(PEOPLE.board, other, 'deputy')
		boards.board = [own, other]
		await host(PEOPLE.board, (await event('B')).etag, { first: true })
		await check()
		await end()
		boards.board = [own]
		await check()
	})

	test('an office won and lost, a group changed', async () => {
		const end = await giveOffice(PEOPLE.member, own, 'deputy')
		await phones.member.sync()
		assert.equal(phones.member.calendars().length, 4)
		assert.equal(phones.member.objects().filter(({ text }) => text.includes(`SUMMARY:${title('A')}`)).length, 1, 'in the board\'s calendar and nowhere else')
		await end()
		await check()
		await leaveGroup(PEOPLE.member, groups.own)
		await check('member')
		assert.equal(phones.member.objects().length, 0)
		await joinGroup(PEOPLE.member, groups.other)
		await check()
	})

	test('edited offline by two: the server\'s version stays, and nothing is doubled', async () => {
		phones.board.edit(title('A'), (text) => text.replace(`SUMMARY:${title('A')}`, `SUMMARY:${title('A offline')}`))
		await change('A', { title: title('A im Browser') })
		phones.member.edit(title('A'), (text) => text.replace('SUMMARY:', `SUMMARY:Nie ${MARK}`))
		await phones.board.sync()
		await check()
		for (const phone of Object.values(phones)) {
			assert.ok(phone.find(title('A im Browser')) && !phone.find(title('A offline')) && !phone.find(`Nie ${MARK}`))
		}
		phones.board.edit(title('A im Browser'), (text) => text.replace(title('A im Browser'), title('A')))
		await phones.board.sync()
		await check()
		assert.ok(phones.coHost.find(title('A')))
	})
})
