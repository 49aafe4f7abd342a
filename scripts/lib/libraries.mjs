// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureVendor, fail, root, run } from './machine.mjs'

/** Parts of a library that nothing here uses, and that are most of what it weighs */
const LEFT_OUT = /\/(tests?|docs)(\/|$)|\/lib\/fonts\/(?!DejaVuSans(-\w+)?\.|DejaVuSansMono(-Bold)?\.|DejaVuSerif(-\w+)?\.|Times-Roman\.|Helvetica\.|installed-fonts|mustRead)/

/**
 * The libraries that composer.json requires and no server has, with an autoloader of their own: copied from vendor/,
 * so that nothing is fetched. What they need beside each other (an HTML5 parser, PSR interfaces) is in every server.
 */
export function copyLibraries(target) {
	ensureVendor()
	const composer = JSON.parse(readFileSync(join(root, 'composer.json'), 'utf8'))
	const required = Object.entries(composer.require).filter(([name]) => name !== 'php')
	const installed = new Map(JSON.parse(readFileSync(join(root, 'vendor/composer/installed.json'), 'utf8')).packages.map((one) => [one.name, one]))
	const bundled = required.map(([name]) => installed.get(name) ?? fail(`vendor/ lacks ${name}.`))
	const onServer = bundled.flatMap((one) => Object.keys(one.require ?? {}))
		.filter((name) => name.includes('/') && !composer.require[name])
	const build = join(root, 'build/libraries')
	rmSync(build, { recursive: true, force: true })
	mkdirSync(build, { recursive: true })
	for (const { name } of bundled) {
		const from = join(root, 'vendor', name)
		cpSync(from, join(build, 'packages', name), { recursive: true, filter: (path) => !LEFT_OUT.test(path.slice(from.length)) })
	}
	writeFileSync(join(build, 'composer.json'), JSON.stringify({
		name: 'verband/libraries',
		require: Object.fromEntries(required),
		replace: Object.fromEntries(onServer.map((name) => [name, '*'])),
		repositories: [...bundled.map(({ name, version }) => ({
			type: 'path', url: `packages/${name}`, options: { symlink: false, versions: { [name]: version.replace(/^v/, '') } },
		})), { 'packagist.org': false }],
		config: { lock: false, platform: composer.config.platform, 'autoloader-suffix': 'VerbandLibraries' },
	}))
	run('composer', ['update', '--no-dev', '--no-plugins', '--no-scripts', '--no-interaction', '--no-progress', '--quiet', '--classmap-authoritative'], { cwd: build })
	cpSync(join(build, 'vendor'), target, { recursive: true })
	rmSync(build, { recursive: true })
}
