// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFileSync } from 'node:child_process'
import { authorization, baseUrl, isNextcloud } from '../api/client.mjs'

/** What of a server lies outside the app: its jobs, and what Talk and the notifications answer. */
const dir = process.env.VERBAND_NEXTCLOUD_DIR

function occ(...args) {
	return execFileSync('php', ['-d', 'apc.enable_cli=1', '-d', 'memory_limit=512M', 'occ', '--no-ansi', ...args], { cwd: dir, encoding: 'utf8' })
}

/** Runs every job of a class that waits, as cron would; the preview runs its own after each answer. */
export function runJobs(name) {
	if (isNextcloud) {
		for (const { id } of JSON.parse(occ('background-job:list', '--class', `OCA\\Verband\\${name}`, '--output', 'json'))) {
			occ('background-job:execute', '--force-execute', String(id))
		}
	}
}

/** What another app of the server answers over OCS. */
export async function ocs(account, path) {
	const response = await fetch(`${baseUrl}/ocs/v2.php/apps/${path}`, { headers: { Accept: 'application/json', 'OCS-APIRequest': 'true', Authorization: await authorization(account) } })
	return (await response.json()).ocs.data
}
