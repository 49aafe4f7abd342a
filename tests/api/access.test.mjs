// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { api, authorization, baseUrl, expectStatus, openapi } from './client.mjs'
import { things } from './hidden.mjs'

/**
 * A1: every path of openapi.json × every role × ids of every sort. What is invisible answers as what is absent does;
 * nobody gets a 500; who is nobody learns nothing.
 */
const ROOT = '/ocs/v2.php/apps/verband/api/v1'
const ROLES = ['lv-vorsitz', 'bezirk-hannover-vorsitz', 'ub-hannover-vorsitz', 'mitglied', 'mitglied-oldenburg', 'admin']
const ABSENT = ['0', '2147483648', '999999999999999999']
const MALFORMED = ['-1', '1%20OR%201=1', '1%00', 'abc', '1.5']
const operations = Object.entries(openapi.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path: path.slice(ROOT.length) })))
const withId = operations.filter(({ path }) => path.includes('{id}'))
/** see hidden.mjs */
let all
const send = (account, { method, path }, id, options = {}) => api(account, method, path.replace('{id}', id).replace('{gliederungId}', all.gliederungen.visible).replace(/\{\w+\}/, '1') + (path === '/occurrences' ? '?from=2026-01-01&to=2026-02-01' : path === '/persons' ? '?search=zz' : ''), { ...(method === 'GET' ? {} : { body: {} }), ...options })

const ids = {}
before(async () => {
	all = await things()
	ids.visible = all.events.visible
})

const wordOf = (path) => path.split('/')[1]

test('A1 every path with an id is in the table of what to try', () => {
	assert.deepEqual([...new Set(withId.map(({ path }) => wordOf(path)))].filter((word) => !all[word]), [])
})

test('A1 nobody gets 401 everywhere, and the same one', async () => {
	for (const operation of operations) {
		for (const id of ['1', '0']) {
			const { status } = await send(null, operation, id)
			assert.equal(status, 401, `${operation.method} ${operation.path}`)
		}
	}
})

test('A1 a wrong password is nobody', async () => {
	const { status } = await api(null, 'GET', '/gliederungen', { headers: { Authorization: 'Basic ' + Buffer.from('mitglied:falsch').toString('base64') } })
	assert.equal(status, 401)
})

test('A1 a guest learns nothing: 404 everywhere but /me, identical for what is there and what is not', async () => {
	for (const operation of operations.filter(({ path }) => path !== '/me')) {
		const there = await send('gast', operation, String(ids.visible))
		const absent = await send('gast', operation, '2147483648')
		assert.equal(there.status, 404, `${operation.method} ${operation.path}`)
		assert.equal(there.text, absent.text, `${operation.method} ${operation.path}`)
	}
	const me = (await expectStatus(200, 'gast', 'GET', '/me')).data
	assert.deepEqual([me.isMember, me.gliederungIds, me.boardIds], [false, [], []])
})

test('A1 absent ids are 404 for everybody', async () => {
	for (const role of ROLES) {
		for (const operation of withId) {
			for (const id of ABSENT) {
				const { status, data } = await send(role, operation, id)
				assert.equal(status, 404, `${role} ${operation.method} ${operation.path} ${id}`)
				assert.deepEqual(data, { error: 'not-found' })
			}
		}
	}
})

test('A1 malformed ids never reach the app, and never break it', async () => {
	for (const role of [...ROLES, 'gast', null]) {
		for (const { method, path } of withId) {
			for (const id of MALFORMED) {
				const response = await fetch(baseUrl + ROOT + path.replace('{id}', id).replace(/\{\w+\}/, '1'), { method, headers: { 'OCS-APIRequest': 'true', Accept: 'application/json', ...(role ? { Authorization: await authorization(role) } : {}) } })
				await response.arrayBuffer()
				assert.ok([400, 401, 404, 405].includes(response.status), `${role} ${method} ${path} ${id}: ${response.status}`)
			}
		}
	}
})

test('A1 what is invisible answers as what is absent does', async () => {
	for (const operation of withId) {
		for (const { id, from } of all[wordOf(operation.path)].hidden) {
			for (const role of from) {
				const [there, absent] = [await send(role, operation, String(id)), await send(role, operation, '2147483648')]
				assert.equal(there.status, 404, `${role} ${operation.method} ${operation.path} ${id}`)
				assert.equal(there.text, absent.text, `${role} ${operation.method} ${operation.path} ${id}`)
			}
		}
	}
})

/** What a member without office may do to what they see. */
const MEMBERS_OWN = ['POST /gliederungen/{id}/topics', 'POST /events/{id}/feedback', 'DELETE /events/{id}/feedback', 'PUT /suggestions/{id}/support']

test('A1 what is visible and not theirs is 403, before anything is read of the request', async () => {
	for (const operation of withId.filter(({ method, path }) => method !== 'GET' && all[wordOf(path)].visible && !MEMBERS_OWN.includes(`${method} ${path}`))) {
		const id = String(all[wordOf(operation.path)].visible)
		// what is written to may be hidden although what it belongs to is not: minutes, until they are published
		const shown = operations.filter(({ method, path }) => method === 'GET' && (operation.path + '/').startsWith(path + '/')).sort((one, other) => other.path.length - one.path.length)[0]
		const isHidden = shown !== undefined && (await send('mitglied', shown, id)).status === 404
		const { status } = await send('mitglied', operation, id)
		assert.equal(status, isHidden ? 404 : 403, `${operation.method} ${operation.path}`)
	}
	for (const [method, path] of [['POST', '/gliederungen'], ['PUT', '/gliederungen/1'], ['DELETE', '/gliederungen/1'], ['POST', '/gliederungen/1/offices'], ['POST', '/gliederungen/1/events'], ['GET', '/persons?search=ab'], ['POST', '/terms'], ['POST', '/import/preview'], ['POST', '/import/apply'], ['GET', '/settings'], ['PUT', '/settings'], ['GET', '/check'], ['POST', '/check/reconcile']]) {
		const first = (await api('mitglied', 'GET', '/gliederungen')).data[0].id
		const { status } = await api('mitglied', method, path.replace('/1', `/${first}`), method === 'GET' ? {} : { body: {} })
		assert.equal(status, 403, `${method} ${path}`)
	}
})

test('A1 no role breaks anything with an empty body', async () => {
	for (const role of ROLES) {
		for (const operation of operations.filter(({ path }) => path !== '/check/reconcile')) {
			const { status } = await send(role, operation, String(ids.visible))
			assert.ok(status < 500, `${role} ${operation.method} ${operation.path}: ${status}`)
		}
	}
})

test('E2 no write passes with neither token nor OCS header, whatever its body, and none by GET', async () => {
	const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']
	const known = new Set(operations.map(({ method, path }) => `${method} ${path}`))
	for (const [number, { method, path }] of operations.filter(({ method }) => method !== 'GET').entries()) {
		const url = `${baseUrl}${ROOT}${path.replace(/\{\w+\}/g, String(ids.visible))}`
		for (const account of [null, 'ub-hannover-vorsitz']) {
			const headers = { 'Content-Type': types[number % types.length], ...(account ? { Authorization: await authorization(account) } : {}) }
			const response = await fetch(url, { method, headers, body: '{"title":"x","start":"2027-01-10","allDay":true}' })
			await response.arrayBuffer()
			assert.ok((account ? [412] : [401, 412]).includes(response.status), `${account} ${method} ${path} ${types[number % types.length]}: ${response.status}`)
		}
		if (!known.has(`GET ${path}`)) {
			const { status } = await api('ub-hannover-vorsitz', 'GET', path.replace(/\{\w+\}/g, String(ids.visible)), { checked: false })
			assert.ok([404, 405].includes(status), `GET ${path}: ${status}`)
		}
	}
})
