// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyLibraries } from './lib/libraries.mjs'
import { ensureBuild, ensureNodeModules, root, run } from './lib/machine.mjs'

/** What a server gets, with the few libraries that it lacks; no preview, no tests, no sources, no source maps. */
const SHIPPED = ['appinfo', 'css', 'img', 'js', 'l10n', 'lib', 'templates', 'CHANGELOG.md', 'LICENSE', 'README.md']

/** Copies the built app into a folder, which is emptied first. */
export function copyApp(target) {
	ensureNodeModules()
	ensureBuild()
	rmSync(target, { recursive: true, force: true })
	mkdirSync(target, { recursive: true })
	for (const name of SHIPPED.filter((one) => existsSync(join(root, one)))) {
		cpSync(join(root, name), join(target, name), { recursive: true, filter: (path) => !path.endsWith('.map') && !path.endsWith('.map.license') })
	}
	copyLibraries(join(target, 'vendor'))
}

if (process.argv[1]?.endsWith('release.mjs')) {
	copyApp(join(root, 'build/verband'))
	run('tar', ['--owner=0', '--group=0', '-czf', 'verband.tar.gz', 'verband'], { cwd: join(root, 'build') })
	console.log('build/verband.tar.gz')
}
