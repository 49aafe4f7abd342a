// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What the first view (shell and calendar) and each further route bring over the wire, against the budget. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './lib/machine.mjs'

const FIRST_VIEW = 250
const ROUTE = 150
const js = join(root, 'js')

/** Every file that a module loads at once: its static imports, and theirs. */
function closure(name, seen = new Set()) {
	if (seen.has(name) || !existsSync(join(js, name))) {
		return seen
	}
	seen.add(name)
	const text = readFileSync(join(js, name), 'utf8')
	for (const [, other] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.mjs)"/g)) {
		closure(other, seen)
	}
	return seen
}
const kilobytes = (names) => [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(js, name)), { level: 6 }).length, 0) / 1024

const shell = closure('verband-main.mjs')
const routes = readdirSync(js).filter((name) => /^\w+View-.*\.mjs$/.test(name))
const calendar = routes.find((name) => name.startsWith('CalendarView-'))
const first = closure(calendar, new Set(shell))
console.log(`first view (shell and calendar): ${kilobytes(first).toFixed(1)} kB gzip of ${FIRST_VIEW}`)
let tooLarge = kilobytes(first) > FIRST_VIEW
for (const route of routes) {
	const added = [...closure(route)].filter((name) => !shell.has(name))
	tooLarge ||= kilobytes(added) > ROUTE
	console.log(`${route.replace(/-.*/, '').padEnd(22)} adds ${kilobytes(added).toFixed(1).padStart(6)} kB of ${ROUTE}`)
}
process.exit(tooLarge ? 1 : 0)
