// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process'
import { isFree, stopGroup, waitFor } from './host.mjs'

const OPTIONS = ['-d', 'apc.enable_cli=1', '-d', 'opcache.enable_cli=1', '-d', 'memory_limit=512M', '-d', 'display_errors=0', '-d', 'log_errors=1']

/**
 * PHP's own web server with four workers on the loopback; resolves when it answers.
 * Its workers outlive it when it alone is told to end, hence a process group of its own.
 *
 * @param {number} port to listen on
 * @param {string[]} args what comes behind the address: -t folder, or a router script
 * @param {{cwd: string, log: 'inherit' | 'ignore' | number, env?: Record<string, string>, ready?: string}} options ready: path to ask for
 */
export async function servePhp(port, args, { cwd, log, env = {}, ready = '/' }) {
	if (!await isFree(port)) {
		throw new Error(`Port ${port} is taken by another program. Choose another one, for instance: PORT=${port + 1} npm start`)
	}
	const child = spawn('php', [...OPTIONS, '-q', '-q', '-S', `127.0.0.1:${port}`, ...args], {
		cwd, detached: true, stdio: ['ignore', 'ignore', log], env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', ...env },
	})
	const stop = () => stopGroup(child)
	process.on('exit', stop)
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.once(signal, () => process.exit(0))
	}
	await waitFor(`http://127.0.0.1:${port}${ready}`)
	return { pid: child.pid, stop, exited: new Promise((resolve) => child.on('exit', resolve)) }
}
