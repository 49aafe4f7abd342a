// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './host.mjs'
import { root } from './machine.mjs'
import { servePhp } from './php.mjs'

/** Runs a task of preview/console.php and gives what it printed. */
export function previewConsole(args, env = {}) {
	return execFileSync('php', ['-d', 'memory_limit=512M', join(root, 'preview/console.php'), ...args], {
		cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env },
	})
}

/** Serves the preview on the loopback; what it logs goes to the terminal, or to an open file. */
export const servePreview = (port, env = {}, log = 'inherit') => servePhp(port, [join(root, 'preview/server.php')], {
	cwd: root, log, env, ready: '/preview/public/shell.css',
})

/** A preview of its own, on a free port with data of its own, for suites. */
export async function startPreview() {
	const data = mkdtempSync(join(tmpdir(), 'verband-preview-'))
	const env = { VERBAND_PREVIEW_DATA: data, VERBAND_PREVIEW_LIMITS: 'off' }
	previewConsole(['prepare'], env)
	const port = await freePort()
	const log = join(data, 'server.log')
	const file = openSync(log, 'a')
	const server = await servePreview(port, env, process.env.VERBAND_PREVIEW_DEBUG ? 'inherit' : file)
	closeSync(file)
	return {
		url: `http://127.0.0.1:${port}`,
		data,
		log,
		stop() {
			server.stop()
			rmSync(data, { recursive: true, force: true })
		},
	}
}
