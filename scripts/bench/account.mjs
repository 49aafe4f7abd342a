// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import http from 'node:http'

/** Requests of one account, timed by name; anything but the expected status is an error, since it would be fast. */
export class Account {
	/** `note(name, ms)` takes down what a request took. */
	constructor(port, user, secret, note) {
		this.port = port
		this.user = user
		this.note = note
		this.authorization = 'Basic ' + Buffer.from(`${user}:${secret}`).toString('base64')
	}

	/** A real password is hashed anew at every request and would cost more than the request: measure as phones do. */
	static async signIn(port, user, password, note) {
		const { text } = await new Account(port, user, password, note).ocs('sign-in', 'core/getapppassword')
		return new Account(port, user, JSON.parse(text).ocs.data.apppassword, note)
	}

	/**
	 * `status` is one, or any of several.
	 *
	 * @returns {Promise<{text: string, etag: string | undefined, status: number}>}
	 */
	send(name, method, path, { status = 200, body, ...headers } = {}) {
		return new Promise((resolve, reject) => {
			const started = performance.now()
			const outgoing = http.request({
				host: '127.0.0.1', port: this.port, method, path,
				headers: { Authorization: this.authorization, 'OCS-APIRequest': 'true', Accept: 'application/json', 'X-Bench': name, ...headers },
			}, (response) => {
				const chunks = []
				response.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
					this.note(name, performance.now() - started)
					const text = Buffer.concat(chunks).toString()
					if (![status].flat().includes(response.statusCode)) {
						return reject(new Error(`${method} ${path}: ${response.statusCode}\n${text.slice(0, 500)}`))
					}
					resolve({ text, etag: response.headers.etag, status: response.statusCode })
				})
			})
			outgoing.on('error', reject).end(body)
		})
	}

	ocs(name, path, options) {
		return this.send(name, 'GET', '/ocs/v2.php/' + path, options)
	}

	api(name, path, options) {
		return this.ocs(name, 'apps/verband/api/v1/' + path, options)
	}

	post(name, path, fields) {
		return this.send(name, 'POST', '/ocs/v2.php/apps/verband/api/v1/' + path, { status: 201, body: JSON.stringify(fields), 'Content-Type': 'application/json' })
	}

	dav(name, method, path, body, Depth = '1') {
		return this.send(name, method, `/remote.php/dav/calendars/${this.user}/${path}`, { status: 207, body, Depth, 'Content-Type': 'application/xml; charset=utf-8' })
	}

	put(name, path, body, status = 201) {
		return this.send(name, 'PUT', `/remote.php/dav/calendars/${this.user}/${path}`, { status, body, 'Content-Type': 'text/calendar; charset=utf-8' })
	}
}
