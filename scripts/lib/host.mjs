// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A port of the loopback that nobody listens on. */
export async function freePort() {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const { port } = server.address()
	server.close()
	await once(server, 'close')
	return port
}

/** Whether the port of the loopback can be listened on. */
export function isFree(port) {
	return new Promise((resolve) => {
		const server = createServer()
		server.once('error', () => resolve(false))
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
	})
}

/** Resolves when the address answers with anything. */
export async function waitFor(url, seconds = 30) {
	for (const end = Date.now() + seconds * 1000; ;) {
		try {
			await (await fetch(url, { redirect: 'manual' })).arrayBuffer()
			return
		} catch (error) {
			if (Date.now() > end) {
				throw new Error(`${url} does not answer`, { cause: error })
			}
			await sleep(100)
		}
	}
}

/** Ends a server that was started as leader of its group: PHP's workers outlive their parent otherwise. */
export function stopGroup(child) {
	try {
		process.kill(-child.pid, 'SIGTERM')
	} catch {
		// gone already
	}
}
