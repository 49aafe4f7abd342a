// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What a fresh machine lacks, installed where that is allowed and named exactly where it is not.
 * Node's own modules only: this runs before anything is installed.
 */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export function fail(message) {
	console.error('\n' + message)
	process.exit(1)
}

/** Runs a command with its output shown; ends the script with what to do if it fails. */
export function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
	if (status !== 0) {
		fail(error?.code === 'ENOENT' ? `${command} is not installed.` : `${command} ${args.join(' ')} failed.`)
	}
}

export function which(command) {
	return (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, command)).find((path) => existsSync(path)) ?? null
}

function phpModules() {
	try {
		return execFileSync('php', ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n')
	} catch {
		return fail('PHP is not installed. On Debian: apt-get install php-cli php-mbstring php-intl php-xml')
	}
}

const phpVersion = () => execFileSync('php', ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;'], { encoding: 'utf8' })

/** Installs Debian packages as root, or says which and ends. */
function aptInstall(packages, why) {
	if (process.getuid?.() !== 0 || !which('apt-get')) {
		fail(`${why}\nPlease install: ${packages.join(' ')}\nOn Debian: sudo apt-get install ${packages.join(' ')}`)
	}
	console.log(`${why} Installing ${packages.join(' ')} …`)
	const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status
	if (install() !== 0) {
		spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
		if (install() !== 0) {
			fail(`Could not install ${packages.join(' ')}.`)
		}
	}
}

export function ensurePhp() {
	const modules = phpModules()
	const needed = { mbstring: 'mbstring', intl: 'intl', dom: 'xml', xmlwriter: 'xml', pdo_sqlite: 'sqlite3' }
	const missing = [...new Set(Object.entries(needed).filter(([module]) => !modules.includes(module)).map(([, name]) => `php${phpVersion()}-${name}`))]
	if (missing.length > 0) {
		aptInstall(missing, 'PHP lacks an extension.')
	}
	const version = phpVersion().split('.').map(Number)
	if (version[0] < 8 || (version[0] === 8 && version[1] < 2)) {
		fail(`PHP 8.2 or later is needed, this is ${version.join('.')}.`)
	}
}

export function ensureChromium() {
	const found = ['chromium', 'chromium-browser', 'google-chrome'].map(which).find(Boolean)
	if (!found) {
		aptInstall(['chromium'], 'There is no Chromium for the browser tests.')
	}
}

/** Does `work` if the inputs differ from those it was last done with. */
export function once(name, inputs, isThere, work) {
	const stamp = join(root, '.cache', name)
	const print = fingerprint(inputs)
	if (isThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) {
		return false
	}
	work()
	mkdirSync(dirname(stamp), { recursive: true })
	writeFileSync(stamp, print)
	return true
}

function fingerprint(paths) {
	const hash = createHash('sha256')
	const add = (path) => {
		if (!existsSync(path)) {
			return
		}
		if (statSync(path).isDirectory()) {
			readdirSync(path).sort().forEach((name) => add(join(path, name)))
		} else {
			hash.update(path.slice(root.length)).update('\0').update(readFileSync(path))
		}
	}
	paths.map((path) => join(root, path)).forEach(add)
	return hash.digest('hex')
}

const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Whether node_modules holds what the lock names, whoever has installed it. */
function hasNodeModules() {
	try {
		const installed = json('node_modules/.package-lock.json').packages
		return Object.entries(json('package-lock.json').packages)
			.every(([path, { version, optional, devOptional }]) => path === '' || optional || devOptional || installed[path]?.version === version)
	} catch {
		return false
	}
}

export function ensureNodeModules() {
	if (!hasNodeModules()) {
		console.log('Installing the JavaScript packages …')
		run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
	}
}

/** Whether vendor/ holds exactly the versions that composer.json pins. */
function hasVendor() {
	try {
		const installed = Object.fromEntries(json('vendor/composer/installed.json').packages.map(({ name, version }) => [name, version.replace(/^v/, '')]))
		const { require, 'require-dev': dev } = json('composer.json')
		return Object.entries({ ...require, ...dev }).every(([name, version]) => name === 'php' || installed[name] === version)
	} catch {
		return false
	}
}

export function ensureVendor() {
	once('composer', ['composer.json'], () => hasVendor(), () => {
		if (!which('composer')) {
			fail('Composer is not installed. On Debian: apt-get install composer')
		}
		if (hasVendor()) {
			run('composer', ['dump-autoload', '--no-interaction', '--quiet'])
			return
		}
		console.log('Installing the PHP packages …')
		run('composer', ['update', '--no-interaction', '--no-progress', '--quiet'])
	})
}

export function ensureBuild() {
	once('build', ['src', 'l10n', 'vite.config.ts', 'package-lock.json', 'appinfo/info.xml', 'tsconfig.json'], () => existsSync(join(root, 'js/verband-main.mjs')), () => {
		console.log('Building the front end …')
		run('npx', ['vite', 'build', '--logLevel', 'warn'])
	})
}
