// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { api, authorization, baseUrl, expectStatus, forgetPassword } from '../api/client.mjs'
import { forgetPassword as forgetPhone } from './client.mjs'

/** Accounts, groups and offices of a server, as its admins handle them. */
const ADMIN = 'admin'

/** The server's own API for accounts. */
async function cloud(method, path, fields = {}) {
	const response = await fetch(`${baseUrl}/ocs/v2.php/cloud/${path}`, {
		method,
		headers: { Authorization: await authorization(ADMIN), 'OCS-APIRequest': 'true', Accept: 'application/json', 'Content-Type': 'application/json' },
		body: method === 'GET' ? undefined : JSON.stringify(fields),
	})
	await response.arrayBuffer()
	return response.status
}

/** With the password of the demo accounts, so that client.mjs can sign it in. */
export async function createAccount(uid, language = '') {
	assert.equal(await cloud('POST', 'users', { userid: uid, password: 'preview', language }), 200, uid)
	forgetPassword(uid)
	forgetPhone(uid)
}

export const deleteAccount = (uid) => cloud('DELETE', `users/${uid}`)
export const joinGroup = async (uid, groupid) => assert.equal(await cloud('POST', `users/${uid}/groups`, { groupid }), 200)
export const leaveGroup = async (uid, groupid) => assert.equal(await cloud('DELETE', `users/${uid}/groups`, { groupid }), 200)

/** Gives an account an office from today on; returns what ends it. */
export async function giveOffice(uid, gliederungId, role) {
	const given = await expectStatus(201, ADMIN, 'POST', `/gliederungen/${gliederungId}/offices`, { body: { uid, role } })
	return async () => {
		const office = (await expectStatus(200, ADMIN, 'GET', `/gliederungen/${gliederungId}`)).data.offices.find(({ id }) => id === given.data.id)
		const { status } = await api(ADMIN, 'DELETE', `/offices/${given.data.id}`, { headers: { 'If-Match': office.etag } })
		assert.ok(status < 300, String(status))
	}
}
