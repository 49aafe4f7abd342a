// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, expectStatus } from './client.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const MEMBER = 'mitglied'
let own
let foreign

const inDays = (days, time = '19:00') => {
	const day = new Date(Date.now() + days * 86400_000).toISOString().slice(0, 10)
	return `${day}T${time}:00+01:00`
}
const event = (more = {}) => ({ title: 'Mitgliederversammlung', start: inDays(5), end: inDays(5, '21:00'), kind: 'meeting', ...more })
const create = async (more = {}, gliederung = own) => (await expectStatus(201, CHAIR, 'POST', `/gliederungen/${gliederung}/events`, { body: event(more) })).data

before(async () => {
	const me = (await api(CHAIR, 'GET', '/me')).data
	const all = (await api(CHAIR, 'GET', '/gliederungen')).data
	own = me.boardIds[0]
	foreign = all.find((one) => ['unterbezirk', 'kreisverband'].includes(one.kind) && !me.boardIds.includes(one.id)).id
})

test('a chair enters an event and a member sees it in the range', async () => {
	const { id } = await create({ title: 'Neu & <b>fett</b>' })
	const from = inDays(4).slice(0, 10)
	const to = inDays(7).slice(0, 10)
	const { data } = await expectStatus(200, MEMBER, 'GET', `/occurrences?from=${from}&to=${to}`)
	const found = data.occurrences.find((one) => one.eventId === id)
	assert.equal(found.title, 'Neu & <b>fett</b>')
	assert.equal(found.gliederungId, own)
	assert.equal(found.status, 'published')
	assert.equal(new Date(found.start).getTime(), new Date(inDays(5)).getTime())
})

test('absent fields stay as they are, and null takes away', async () => {
	const made = await create({ location: 'Freizeitheim Linden', url: 'https://example.org/', topics: ['bildung', 'pflege'], description: 'a\nb' })
	const changed = (await expectStatus(200, CHAIR, 'PUT', `/events/${made.id}`, { body: { title: 'Anders', url: null }, headers: { 'If-Match': made.etag } })).data
	assert.deepEqual(
		[changed.title, changed.url, changed.location, changed.topics, changed.description, changed.start],
		['Anders', null, 'Freizeitheim Linden', ['bildung', 'pflege'], 'a\nb', made.start],
	)
})

test('the second of two people gets 412 with the stored version, and nothing is lost', async () => {
	const made = await create()
	await expectStatus(200, CHAIR, 'PUT', `/events/${made.id}`, { body: { title: 'Die erste' }, headers: { 'If-Match': made.etag } })
	const late = await expectStatus(412, CHAIR, 'PUT', `/events/${made.id}`, { body: { title: 'Die zweite' }, headers: { 'If-Match': made.etag } })
	assert.equal(late.data.error, 'conflict')
	assert.equal(late.data.current.title, 'Die erste')
	assert.equal((await api(CHAIR, 'GET', `/events/${made.id}`)).data.title, 'Die erste')
})

test('E3 of many writers with the same ETag exactly one wins', async () => {
	const made = await create()
	const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => api(CHAIR, 'PUT', `/events/${made.id}`, { body: { title: `Nr. ${n}` }, headers: { 'If-Match': made.etag } })))
	assert.deepEqual(answers.map((one) => one.status).sort(), [200, ...Array(7).fill(412)])
})

test('a write without If-Match is 428', async () => {
	const made = await create()
	await expectStatus(428, CHAIR, 'PUT', `/events/${made.id}`, { body: { title: 'x' } })
	await expectStatus(428, CHAIR, 'DELETE', `/events/${made.id}`)
})

test('an unchanged event and an unchanged month are 304', async () => {
	const made = await create()
	await expectStatus(304, CHAIR, 'GET', `/events/${made.id}`, { headers: { 'If-None-Match': made.etag } })
	const path = `/occurrences?from=${inDays(0).slice(0, 10)}&to=${inDays(30).slice(0, 10)}`
	const month = await api(MEMBER, 'GET', path)
	await expectStatus(304, MEMBER, 'GET', path, { headers: { 'If-None-Match': month.etag } })
	await create()
	await expectStatus(200, MEMBER, 'GET', path, { headers: { 'If-None-Match': month.etag } })
})

test('cancelled stays visible, deleted goes and comes back', async () => {
	const made = await create({ title: 'Fällt aus' })
	const cancelled = (await expectStatus(200, CHAIR, 'PUT', `/events/${made.id}`, { body: { status: 'cancelled' }, headers: { 'If-Match': made.etag } })).data
	assert.equal((await expectStatus(200, MEMBER, 'GET', `/events/${made.id}`)).data.status, 'cancelled')
	const gone = (await expectStatus(200, CHAIR, 'DELETE', `/events/${made.id}`, { headers: { 'If-Match': cancelled.etag } })).data
	assert.ok(new Date(gone.undoUntil) > new Date(Date.now() + 29 * 86400_000))
	await expectStatus(404, MEMBER, 'GET', `/events/${made.id}`)
	assert.equal((await expectStatus(200, CHAIR, 'POST', `/events/${made.id}/restore`, { body: {} })).data.deletedAt, null)
	await expectStatus(200, MEMBER, 'GET', `/events/${made.id}`)
})

test('a draft is nobody else\'s business until it is published', async () => {
	const made = await create({ status: 'draft' })
	await expectStatus(404, MEMBER, 'GET', `/events/${made.id}`)
	await expectStatus(404, 'lv-vorsitz', 'PUT', `/events/${made.id}`, { body: { title: 'x' }, headers: { 'If-Match': made.etag } })
	await expectStatus(200, CHAIR, 'PUT', `/events/${made.id}`, { body: { status: 'published' }, headers: { 'If-Match': made.etag } })
	await expectStatus(200, MEMBER, 'GET', `/events/${made.id}`)
})

test('A2 a chair writes for no other Gliederung, whatever the body says', async () => {
	await expectStatus(403, CHAIR, 'POST', `/gliederungen/${foreign}/events`, { body: event() })
	await expectStatus(404, CHAIR, 'POST', '/gliederungen/2147483648/events', { body: event() })
	const made = await create()
	const sent = { title: 'Meins', gliederungId: foreign, id: 1, owner: 'admin', approvedBy: 'x', revision: 1, uid: 'fremd', hosts: [{ gliederungId: foreign, accepted: true }], can: { edit: true } }
	const stored = (await expectStatus(200, CHAIR, 'PUT', `/events/${made.id}`, { body: sent, headers: { 'If-Match': made.etag } })).data
	assert.deepEqual([stored.gliederungId, stored.uid, stored.hosts], [own, made.uid, [{ gliederungId: own, accepted: true }]])
	await expectStatus(403, MEMBER, 'PUT', `/events/${made.id}`, { body: { title: 'x' }, headers: { 'If-Match': stored.etag } })
	await expectStatus(403, MEMBER, 'DELETE', `/events/${made.id}`, { headers: { 'If-Match': stored.etag } })
})

test('days over a change of clocks are still two, and an evening stays an evening', async () => {
	const weekend = await create({ start: '2027-03-27', end: '2027-03-29', allDay: true, kind: 'state-weekend' })
	assert.deepEqual([weekend.start, weekend.end, weekend.allDay], ['2027-03-27', '2027-03-29', true])
	const weekly = await create({ start: '2027-03-22T19:00:00+01:00', end: '2027-03-22T21:00:00+01:00', rrule: 'FREQ=WEEKLY;COUNT=3' })
	const { data } = await expectStatus(200, MEMBER, 'GET', '/occurrences?from=2027-03-20&to=2027-04-10&limit=1000')
	assert.deepEqual(
		data.occurrences.filter((one) => one.eventId === weekly.id).map((one) => one.start),
		['2027-03-22T19:00:00+01:00', '2027-03-29T19:00:00+02:00', '2027-04-05T19:00:00+02:00'],
	)
})

test('F1 repetition that hangs others is refused by name, and the page still loads', async () => {
	const refused = {
		'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5': 'rrule-not-computable',
		'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30': 'rrule-not-computable',
		'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30': 'rrule-not-computable',
		'FREQ=WEEKLY;INTERVAL=99999999': 'rrule-not-computable',
		'FREQ=WEEKLY;INTERVAL=9000000000': 'bad-rrule',
		'FREQ=DAILY;COUNT=1000000': 'rrule-not-computable',
		'FREQ=DAILY;INTERVAL=0': 'bad-rrule',
		'FREQ=DAILY;INTERVAL=-1': 'bad-rrule',
		'FREQ=FOO': 'bad-rrule',
		'FREQ=YEARLY;BYMONTH=13': 'bad-rrule',
		'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366;COUNT=3': 'rrule-not-computable',
		'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31': 'rrule-not-computable',
	}
	for (const [rrule, code] of Object.entries(refused)) {
		const { data } = await expectStatus(400, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: event({ rrule }) })
		assert.deepEqual(data, { error: code, field: 'rrule' }, rrule)
	}
	await expectStatus(200, MEMBER, 'GET', `/occurrences?from=${inDays(0).slice(0, 10)}&to=${inDays(31).slice(0, 10)}`)
})

test('F1 whole iCalendar texts: bad ones are 400, foreign properties survive', async () => {
	const ics = (lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:x', 'DTSTART:20270301T180000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
	const made = await create()
	assert.match(made.icalendar, /BEGIN:VTIMEZONE\r\nTZID:Europe\/Berlin\r\n[^]*BEGIN:VEVENT/)
	const put = (icalendar) => api(CHAIR, 'PUT', `/events/${made.id}`, { body: { icalendar }, headers: { 'If-Match': '*' } })
	for (const bad of ['', 'x', 'BEGIN:VCALENDAR', ics(['RRULE:FREQ=SECONDLY']), ics(['RRULE:FREQ=FOO']), ics(['RRULE:FREQ=DAILY;COUNT=1000000']),
		ics([`EXDATE:${Array.from({ length: 40000 }, (_, n) => `2027${String(n % 12 + 1).padStart(2, '0')}01T${String(n % 24).padStart(2, '0')}0000Z`).join(',')}`, `X-A:${'x'.repeat(400000)}`]),
		ics(['SUMMARY:x', 'DTEND:20270230T999999Z']),
		`${ics([])}${ics([])}`, ics([`DESCRIPTION:${'x'.repeat(1_100_000)}`])]) {
		const { status, data } = await put(bad)
		assert.equal(status, 400, `${bad.slice(0, 200)} → ${status} ${JSON.stringify(data).slice(0, 200)}`)
	}
	const kept = await put(ics(['SUMMARY:Fremd', 'X-FREMD;A=b:bleibt', 'DTEND:20270301T190000Z']))
	assert.equal(kept.status, 200)
	assert.match(kept.data.icalendar, /X-FREMD;A=b:bleibt/)
	assert.equal(kept.data.uid, made.uid)
	const series = await put(ics(['SUMMARY:Reihe', 'RRULE:FREQ=WEEKLY;COUNT=3', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:x', 'RECURRENCE-ID:20270308T180000Z', 'DTSTART:20270309T190000Z', 'SUMMARY:Verlegt']))
	assert.equal(series.status, 200)
	const { data } = await expectStatus(200, MEMBER, 'GET', '/occurrences?from=2027-03-01&to=2027-03-20')
	assert.deepEqual(data.occurrences.filter((one) => one.eventId === made.id).map((one) => [one.start, one.title]), [
		['2027-03-01T19:00:00+01:00', 'Reihe'], ['2027-03-09T20:00:00+01:00', 'Verlegt'], ['2027-03-15T19:00:00+01:00', 'Reihe'],
	])
})

test('B1 hostile text is stored and read back to the letter, or refused by name', async () => {
	for (const title of ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '{{constructor.constructor(\'alert(1)\')()}}', '${7*7}', '\u202Etxt', '<iframe srcdoc="<script>alert(1)</script>">']) {
		assert.equal((await create({ title, description: title, location: title })).title, title)
	}
	const { status } = await api(CHAIR, 'POST', `/gliederungen/${own}/events`, { body: '{"title":"\\ud800","start":"2027-01-01","allDay":true}', checked: false })
	assert.equal(status, 400, 'a lone surrogate')
	for (const [title, error] of [['x'.repeat(70000), 'too-long'], ['a\u0000b', 'not-text'], ['a\r\nATTENDEE:x', 'not-text']]) {
		const { data } = await expectStatus(400, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: event({ title }) })
		assert.deepEqual(data, { error, field: 'title' })
	}
})

test('B3 links that are none are refused', async () => {
	for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'vbscript:x', '\\\\evil\\share', '//evil.example']) {
		const { data } = await expectStatus(400, CHAIR, 'POST', `/gliederungen/${own}/events`, { body: event({ url }) })
		assert.deepEqual(data, { error: 'bad-url', field: 'url' })
	}
})

test('F3 ranges, limits and searches have bounds', async () => {
	const range = `from=${inDays(0).slice(0, 10)}&to=${inDays(60).slice(0, 10)}`
	for (const [query, code, field] of [['from=0001-01-01&to=9999-12-31', 'range-too-long', 'to'], [`${range}&limit=-1`, 'invalid', 'limit'], ['', 'required', 'from'], [`${range}&cursor=x`, 'bad-cursor', 'cursor'], [`${range}&gliederung=1%20OR%201=1`, 'invalid', 'gliederung']]) {
		assert.deepEqual((await expectStatus(400, MEMBER, 'GET', `/occurrences?${query}`)).data, { error: code, field })
	}
	const none = await expectStatus(200, MEMBER, 'GET', `/occurrences?${range}&q=%25_%5C`)
	assert.deepEqual(none.data.occurrences, [])
	const capped = await expectStatus(200, MEMBER, 'GET', `/occurrences?${range}&limit=1000000000`)
	assert.ok(capped.data.occurrences.length <= 1000)
})

test('pages follow one another without a gap or a double', async () => {
	const range = `from=${inDays(0).slice(0, 10)}&to=${inDays(45).slice(0, 10)}`
	const key = (one) => `${one.eventId}/${one.recurrenceId}`
	const whole = (await expectStatus(200, MEMBER, 'GET', `/occurrences?${range}`)).data.occurrences.map(key)
	const pages = []
	for (let cursor = ''; cursor !== null;) {
		const { data } = await expectStatus(200, MEMBER, 'GET', `/occurrences?${range}&limit=37&cursor=${cursor}`)
		pages.push(...data.occurrences.map(key))
		cursor = data.nextCursor
	}
	assert.deepEqual(pages, whole)
	assert.ok(whole.length > 37)
})

test('malformed bodies are 400, never 500', async () => {
	for (const body of [{ title: ['x'], start: inDays(1) }, { title: 'x', start: 5 }, { title: 'x', start: inDays(1), allDay: 'yes' }, { title: 'x', start: inDays(1), topics: { a: 1 } }, { title: 'x', start: inDays(2), end: inDays(1) }, { title: 'x', start: inDays(1), audience: 'protected' }, { title: 'x' }, {}]) {
		await expectStatus(400, CHAIR, 'POST', `/gliederungen/${own}/events`, { body })
	}
})
