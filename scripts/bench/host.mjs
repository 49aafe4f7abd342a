// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, stopGroup, waitFor } from '../lib/host.mjs'
import { Times } from './times.mjs'

export const options = ['-d', 'apc.enable_cli=1', '-d', 'opcache.enable_cli=1', '-d', 'memory_limit=1G']

/** The Nextcloud at `dir`, served so that each request's CPU time is noted too. */
export async function benchServer(dir) {
	const port = await freePort()
	const log = join(tmpdir(), `verband-bench-${process.pid}`)
	const times = new Times(log)
	const prepended = join(dirname(fileURLToPath(import.meta.url)), 'cpu.php')
	const server = spawn('php', [...options, '-d', `auto_prepend_file=${prepended}`, '-S', `127.0.0.1:${port}`, '-t', dir], {
		cwd: dir, stdio: 'ignore', detached: true, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4', VERBAND_BENCH_LOG: log },
	})
	const stop = () => {
		stopGroup(server)
		rmSync(log, { force: true })
	}
	try {
		await waitFor(`http://127.0.0.1:${port}/status.php`)
	} catch (error) {
		stop()
		throw error
	}
	return { port, times, stop }
}
