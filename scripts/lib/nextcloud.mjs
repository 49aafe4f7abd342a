// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { copyApp } from '../release.mjs'
import { fail, root, which } from './machine.mjs'
import { servePhp } from './php.mjs'

const PHP = ['-d', 'apc.enable_cli=1', '-d', 'opcache.enable_cli=1', '-d', 'memory_limit=512M', '-d', 'display_errors=0']

/** The Nextcloud tree that a script was called with. */
export function treeFromArguments(usage) {
	const dir = process.argv[2] && resolve(process.argv[2])
	if (!dir || !existsSync(join(dir, 'occ'))) {
		fail(`Usage: ${usage}\nDIR is a Nextcloud 32 server tree (the folder with the file occ).`)
	}
	return dir
}

export function occ(dir, ...args) {
	const { status, stdout, stderr } = spawnSync('php', [...PHP, 'occ', '--no-ansi', ...args], { cwd: dir, encoding: 'utf8', env: { ...process.env, OC_PASS: 'preview' } })
	return { status, text: `${stdout}${stderr}`.trim() }
}

function must(dir, ...args) {
	const { status, text } = occ(dir, ...args)
	if (status !== 0) {
		fail(`occ ${args.join(' ')} failed:\n${text}`)
	}
	return text
}

/** Installs server and app, loads the example association; what is there already stays. */
export function prepare(dir, port) {
	borrowFonts(dir)
	const data = `${dir}-verband-data`
	copyApp(join(dir, 'apps/verband'))
	const isInstalled = /installed: true/.test(occ(dir, 'status').text)
	if (!isInstalled) {
		console.log('Installing the server (data in a folder beside it) …')
		mkdirSync(data, { recursive: true })
		must(dir, 'maintenance:install', ...database(), '--admin-user', 'admin', '--admin-pass', 'verband-preview', '--data-dir', data)
	}
	configure(dir, port)
	for (const app of ['password_policy', 'firstrunwizard']) {
		occ(dir, 'app:disable', app)
	}
	// the demo accounts' password, which the policy would not have allowed
	occ(dir, 'user:resetpassword', '--password-from-env', 'admin')
	if (occ(dir, 'config:app:get', 'verband', 'installed_version').status === 0) {
		// the same version may have got new migrations meanwhile: let the server look
		must(dir, 'config:app:set', 'verband', 'installed_version', '--value', '0.0.1')
		must(dir, 'upgrade')
	}
	must(dir, 'app:enable', 'verband')
	console.log('Loading the example association …')
	const { status, stdout, stderr } = spawnSync('php', [...PHP, join(root, 'preview/nextcloud-example.php'), dir], { encoding: 'utf8' })
	if (status !== 0) {
		fail(`The example could not be loaded:\n${stdout}${stderr}`)
	}
}

/** Where the tables lie: SQLite, or the server and the empty database that VERBAND_DATABASE names. */
function database() {
	if (!process.env.VERBAND_DATABASE) {
		return ['--database', 'sqlite']
	}
	const { protocol, host, pathname, username, password } = new URL(process.env.VERBAND_DATABASE)
	return ['--database', protocol.slice(0, -1), '--database-host', host, '--database-name', pathname.slice(1), '--database-user', username, '--database-pass', password]
}

function configure(dir, port) {
	writeFileSync(join(dir, 'config/verband.config.php'), `<?php
$CONFIG = [
	'trusted_domains' => ['127.0.0.1:${port}', 'localhost:${port}', '127.0.0.1', 'localhost'],
	'overwrite.cli.url' => 'http://127.0.0.1:${port}',
	'has_internet_connection' => false,
	'memcache.local' => extension_loaded('apcu') ? '\\\\OC\\\\Memcache\\\\APCu' : null,
	'auth.bruteforce.protection.enabled' => false,
	'ratelimit.protection.enabled' => false,
	'default_language' => 'de',
	'skeletondirectory' => '',
];
`)
}

/** A source snapshot may lack its fonts, and then no account can be made: any other font will do for an avatar. */
function borrowFonts(dir) {
	const wanted = ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'].map((name) => join(dir, 'core/fonts', name)).filter((path) => !existsSync(path))
	if (wanted.length === 0) {
		return
	}
	const font = fontIn('/usr/share/fonts')
	if (!font) {
		fail('The tree lacks core/fonts/NotoSans-Regular.ttf and this machine has no TrueType font to stand in.\nOn Debian: apt-get install fonts-dejavu-core')
	}
	wanted.forEach((path) => copyFileSync(font, path))
}

function fontIn(dir) {
	for (const entry of existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : []) {
		const path = join(dir, entry.name)
		const found = entry.isDirectory() ? fontIn(path) : /DejaVuSans\.ttf$|Regular\.ttf$/.test(entry.name) ? path : null
		if (found) {
			return found
		}
	}
	return null
}

/** Serves the tree on the loopback; resolves when it answers. */
export function serve(dir, port, { quiet = false } = {}) {
	return servePhp(port, ['-t', dir], { cwd: dir, log: quiet ? 'ignore' : 'inherit', ready: '/status.php' })
}

export function ensurePhpForNextcloud() {
	const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' })
	const modules = (stdout ?? '').toLowerCase().split('\n')
	const missing = ['gd', 'curl', 'zip', 'gmp', 'bcmath', 'pdo_sqlite', 'intl', 'mbstring', 'dom'].filter((module) => !modules.includes(module))
	if (missing.length > 0 || !which('php')) {
		fail(`A Nextcloud server needs the PHP extensions ${missing.join(', ')}.\nOn Debian: apt-get install ${missing.map((name) => `php-${{ pdo_sqlite: 'sqlite3', dom: 'xml' }[name] ?? name}`).join(' ')}`)
	}
}
