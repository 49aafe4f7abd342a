// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, expectStatus } from './client.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const MEMBER = 'mitglied'
const GUEST = 'gast'
let own

const DAY = 86400_000
/** Five Wednesdays at 19:00 in Berlin, the first one about a month ahead. */
const first = new Date(Date.now() + (30 + (10 - new Date(Date.now() + 30 * DAY).getUTCDay()) % 7) * DAY)
const days = [0, 7, 14, 21, 28].map((ahead) => new Date(first.getTime() + ahead * DAY).toISOString().slice(0, 10))
const basic = (iso) => iso.replaceAll(/[-:]/g, '')
const inBerlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' })
const instant = (day, time = '19:00') => ['+01:00', '+02:00'].map((offset) => `${day}T${time}:00${offset}`).find((one) => inBerlin.format(new Date(one)) === time)
const id = (day, time) => basic(new Date(instant(day, time)).toISOString().slice(0, 19)) + 'Z'
const ids = days.map((day) => id(day))

const text = (day, rule, lines = []) => [
	'BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:x', 'SUMMARY:Reihe', 'X-FREMD;A=b:bleibt',
	`DTSTART;TZID=Europe/Berlin:${basic(day)}T190000`, `DTEND;TZID=Europe/Berlin:${basic(day)}T210000`, `RRULE:${rule}`, ...lines, 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n')
const weekly = (day, count, lines) => text(day, `FREQ=WEEKLY;BYDAY=WE;COUNT=${count}`, lines)
const create = async () => (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { icalendar: weekly(days[0], 5), kind: 'training', topics: ['Antifa'] } })).data
const parts = () => ({ recurrenceId: ids[2], icalendar: weekly(days[0], 2), following: { icalendar: weekly(days[2], 3), title: 'Zweiter Teil' } })
const split = (event, body = {}, headers = { 'If-Match': event.etag }) => api(CHAIR, 'POST', `/events/${event.id}/split`, { headers, body: { ...parts(), ...body } })
const datesOf = async (event, account = MEMBER) => (await expectStatus(200, account, 'GET', `/events/${event.id}/occurrences`)).data.occurrences.map((one) => one.recurrenceId)

before(async () => {
	own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
})

test('a series is split, each part with its dates, and joined again', async () => {
	const made = await create()
	const answer = await split(made)
	assert.equal(answer.status, 201)
	const { event, following } = answer.data
	assert.equal(answer.etag, event.etag)
	assert.deepEqual([await datesOf(event), await datesOf(following)], [ids.slice(0, 2), ids.slice(2)])
	assert.deepEqual([event.title, following.title, following.kind, following.topics], ['Reihe', 'Zweiter Teil', 'training', ['Antifa']])
	assert.match(following.icalendar, /X-FREMD;A=b:bleibt/)
	const join = { recurrenceId: ids[2], icalendar: made.icalendar, following: { id: following.id, etag: following.etag } }
	await expectStatus(428, CHAIR, 'POST', `/events/${event.id}/join`, { body: join })
	const { data } = await expectStatus(200, CHAIR, 'POST', `/events/${event.id}/join`, { body: join, headers: { 'If-Match': event.etag } })
	assert.deepEqual(await datesOf(data), ids)
	await expectStatus(404, MEMBER, 'GET', `/events/${following.id}`)
	const again = await expectStatus(400, CHAIR, 'POST', `/events/${event.id}/join`, { body: join, headers: { 'If-Match': '*' } })
	assert.deepEqual(again.data, { error: 'invalid', field: 'following.id' })
})

test('one date is found by its name, and by the day from which on', async () => {
	const made = await create()
	const one = (await expectStatus(200, MEMBER, 'GET', `/events/${made.id}/occurrences?recurrenceId=${ids[3]}`)).data.occurrences
	assert.deepEqual(one.map((date) => [date.recurrenceId, date.start, date.eventId]), [[ids[3], instant(days[3]), made.id]])
	const some = (await expectStatus(200, MEMBER, 'GET', `/events/${made.id}/occurrences?from=${days[1]}&limit=2`)).data.occurrences
	assert.deepEqual(some.map((date) => date.recurrenceId), ids.slice(1, 3))
	assert.deepEqual((await expectStatus(200, MEMBER, 'GET', `/events/${made.id}/occurrences?recurrenceId=x`)).data.occurrences, [])
	await expectStatus(404, GUEST, 'GET', `/events/${made.id}/occurrences`)
	for (const query of ['from=yesterday', 'limit=0', 'limit=x', `recurrenceId=${'1'.repeat(99)}`, 'from[]=1']) {
		await expectStatus(400, MEMBER, 'GET', `/events/${made.id}/occurrences?${query}`)
	}
})

test('who may not edit may not split or join, and a draft is not even there', async () => {
	const made = await create()
	const draft = (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: { icalendar: weekly(days[0], 5), status: 'draft' } })).data
	for (const act of ['split', 'join']) {
		const request = { body: parts(), headers: { 'If-Match': '*' } }
		await expectStatus(403, MEMBER, 'POST', `/events/${made.id}/${act}`, request)
		await expectStatus(404, MEMBER, 'POST', `/events/${draft.id}/${act}`, request)
		await expectStatus(404, GUEST, 'POST', `/events/${made.id}/${act}`, request)
		await expectStatus(401, null, 'POST', `/events/${made.id}/${act}`, request)
	}
	assert.equal((await split(made, {}, {})).status, 428)
	const late = await split(made, {}, { 'If-Match': '"1"' })
	assert.deepEqual([late.status, late.data.error, late.data.current.id], [412, 'conflict', made.id])
	assert.deepEqual(await datesOf(made), ids)
})

test('F1 a part that cannot be is refused by name, and the series stays whole', async () => {
	const made = await create()
	const follow = (icalendar) => ({ following: { icalendar } })
	const refused = [
		[{ recurrenceId: id(days[2], '20:00') }, 'invalid', 'recurrenceId'],
		[{ recurrenceId: '1 OR 1=1' }, 'invalid', 'recurrenceId'],
		[{ recurrenceId: 5 }, 'invalid', 'recurrenceId'],
		[{ icalendar: weekly(days[0], 3) }, 'invalid', 'icalendar'],
		[{ icalendar: 'x' }, 'bad-icalendar', 'icalendar'],
		[{ icalendar: 'x'.repeat(1_100_000) }, 'too-long', 'icalendar'],
		[{ following: null }, 'required', 'following'],
		[{ following: 'x' }, 'invalid', 'following'],
		[{ following: {} }, 'required', 'icalendar'],
		[{ following: { icalendar: weekly(days[2], 3), kind: 'x' } }, 'unknown-kind', 'kind'],
		[follow(text(days[2], 'FREQ=SECONDLY')), 'rrule-not-computable', 'icalendar'],
		[follow(text(days[2], 'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5')), 'rrule-not-computable', 'icalendar'],
		[follow(text(days[2], 'FREQ=DAILY;COUNT=1000000')), 'rrule-not-computable', 'icalendar'],
		[follow(text(days[2], 'FREQ=WEEKLY;INTERVAL=0')), 'bad-rrule', 'icalendar'],
		[follow(text(days[2], 'FREQ=FOO')), 'bad-rrule', 'icalendar'],
		[follow(text(days[2], 'FREQ=WEEKLY;UNTIL=70261231')), 'rrule-not-computable', 'icalendar'],
		[follow(text('0001-01-03', 'FREQ=WEEKLY;COUNT=3')), 'bad-date', 'icalendar'],
		[follow(weekly(days[2], 3, [`EXDATE:${Array.from({ length: 40000 }, () => '20270101T000000Z').join(',')}`])), 'rrule-not-computable', 'icalendar'],
		[follow(weekly(days[2], 3, [`RDATE:${Array.from({ length: 40000 }, () => '20270101T000000Z').join(',')}`])), 'rrule-not-computable', 'icalendar'],
		[follow(weekly(days[2], 3, ['END:VEVENT', ...Array.from({ length: 5000 }, (_, n) => `BEGIN:VEVENT\r\nUID:x\r\nRECURRENCE-ID:${basic(new Date(n * 1000 + Date.UTC(2027, 0, 1)).toISOString().slice(0, 19))}Z\r\nDTSTART:20270101T000000Z\r\nEND:VEVENT`), 'BEGIN:VEVENT', 'UID:x', 'RECURRENCE-ID:20270101T000000Z', 'DTSTART:20270101T000000Z'])), 'rrule-not-computable', 'icalendar'],
	]
	for (const [body, error, field] of refused) {
		const { status, data } = await split(made, body)
		assert.deepEqual([status, data], [400, { error, field }], JSON.stringify(body).slice(0, 200))
	}
	assert.deepEqual(await datesOf(made), ids)
	assert.equal((await api(CHAIR, 'GET', `/events/${made.id}`)).data.etag, made.etag)
})

test('what changed dates say as the series does changes with it, and a date of its own stays', async () => {
	const made = await create()
	const changed = ['END:VEVENT', 'BEGIN:VEVENT', 'UID:x', 'SUMMARY:Reihe', `RECURRENCE-ID:${ids[1]}`, `DTSTART;TZID=Europe/Berlin:${basic(days[1])}T200000`]
	const { data } = await expectStatus(200, CHAIR, 'PUT', `/events/${made.id}`, { body: { icalendar: weekly(days[0], 5, changed), title: 'Umbenannt' }, headers: { 'If-Match': made.etag } })
	const { occurrences } = (await expectStatus(200, MEMBER, 'GET', `/events/${data.id}/occurrences?limit=2`)).data
	assert.deepEqual(occurrences.map((one) => [one.title, one.start]), [['Umbenannt', instant(days[0])], ['Umbenannt', instant(days[1], '20:00')]])
})
