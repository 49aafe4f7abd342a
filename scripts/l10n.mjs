// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// Texts: collects what src/ and lib/ say, and compares it with l10n/de.json.
//   --check  fails if a text has no German, a placeholder differs, or de.js is stale
//   --write  sorts de.json (one text per line, so that two branches merge) and writes de.js

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const APP = 'verband'
const PLURAL = 'nplurals=2; plural=(n != 1);'
const STRING = String.raw`('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|` + '`(?:[^`\\\\$]|\\\\.)*`)'
const SINGULAR_JS = new RegExp(String.raw`(?<![\w$.])t\(\s*['"]${APP}['"],\s*${STRING}`, 'g')
const PLURAL_JS = new RegExp(String.raw`(?<![\w$.])n\(\s*['"]${APP}['"],\s*${STRING},\s*${STRING}`, 'g')
const SINGULAR_PHP = new RegExp(String.raw`->t\(\s*${STRING}`, 'g')
const PLURAL_PHP = new RegExp(String.raw`->n\(\s*${STRING},\s*${STRING}`, 'g')

function unquote(literal) {
	const inner = literal.slice(1, -1)
	return inner.replace(/\\u([0-9a-fA-F]{4})|\\(.)/gs, (_match, hex, char) => hex ? String.fromCharCode(Number.parseInt(hex, 16)) : ({ n: '\n', t: '\t' }[char] ?? char))
}

/** Nextcloud's key of a text with two forms */
export function pluralKey(singular, plural) {
	return `_${singular}_::_${plural}_`
}

/** The keys that a source text uses */
export function extract(source, php = false) {
	const keys = new Set()
	for (const [, text] of source.matchAll(php ? SINGULAR_PHP : SINGULAR_JS)) {
		keys.add(unquote(text))
	}
	for (const [, one, many] of source.matchAll(php ? PLURAL_PHP : PLURAL_JS)) {
		keys.add(pluralKey(unquote(one), unquote(many)))
	}
	return keys
}

/** The {placeholders}, %n, %s and %1$s of a text */
export function placeholders(text) {
	return [...text.matchAll(/\{[^{}]*\}|%n|%(?:\d+\$)?[sd]/g)].map(([found]) => found).sort()
}

function forms(key) {
	const match = /^_(.*)_::_(.*)_$/s.exec(key)
	return match === null ? [key] : [match[1], match[2]]
}

/** What is wrong with one translation, or null */
export function problemOf(key, value) {
	const sources = forms(key)
	const values = Array.isArray(value) ? value : [value]
	if (values.length !== sources.length || Array.isArray(value) !== (sources.length === 2)) {
		return `needs ${sources.length} form(s)`
	}
	for (const [index, text] of values.entries()) {
		if (typeof text !== 'string' || text.trim() === '') {
			return 'is empty'
		}
		const wanted = new Set(placeholders(sources[index]))
		const found = new Set(placeholders(text))
		// The singular may say "one" instead of the number
		wanted.delete('%n')
		found.delete('%n')
		if ([...wanted].sort().join() !== [...found].sort().join()) {
			return `has other placeholders: ${[...found].join(' ') || 'none'} instead of ${[...wanted].join(' ') || 'none'}`
		}
	}
	return null
}

/** Everything that keeps the texts from being complete */
export function problems(used, translations) {
	const found = []
	for (const key of [...used].sort()) {
		if (!Object.hasOwn(translations, key)) {
			found.push(`no German: ${JSON.stringify(key)}`)
		}
	}
	for (const [key, value] of Object.entries(translations)) {
		const problem = problemOf(key, value)
		if (problem !== null) {
			found.push(`${JSON.stringify(key)} ${problem}`)
		}
	}
	return found
}

function sorted(translations) {
	return Object.fromEntries(Object.entries(translations).sort(([a], [b]) => a < b ? -1 : 1))
}

function lines(translations) {
	return Object.entries(sorted(translations)).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')
}

/** de.json, one text per line */
export function asJson(translations) {
	return `{ "translations": {\n${lines(translations)}\n},"pluralForm": ${JSON.stringify(PLURAL)}\n}\n`
}

/** de.js, as Nextcloud loads it with the app's script */
export function asScript(translations) {
	return `OC.L10N.register(\n    "${APP}",\n    {\n${lines(translations)}\n},\n${JSON.stringify(PLURAL)});\n`
}

function files(folder, endings) {
	return readdirSync(folder, { recursive: true })
		.filter((name) => endings.some((ending) => name.endsWith(ending)) && !name.endsWith('.spec.ts'))
		.map((name) => join(folder, name))
}

function collect(root) {
	const used = new Set()
	for (const file of files(join(root, 'src'), ['.ts', '.vue'])) {
		extract(readFileSync(file, 'utf8')).forEach((key) => used.add(key))
	}
	for (const file of ['lib', 'templates'].flatMap((folder) => files(join(root, folder), ['.php']))) {
		extract(readFileSync(file, 'utf8'), true).forEach((key) => used.add(key))
	}
	return used
}

function main(root, mode) {
	const jsonPath = join(root, 'l10n/de.json')
	const scriptPath = join(root, 'l10n/de.js')
	const { translations } = JSON.parse(readFileSync(jsonPath, 'utf8'))
	const used = collect(root)
	if (mode === '--write') {
		writeFileSync(jsonPath, asJson(translations))
		writeFileSync(scriptPath, asScript(translations))
	}
	const found = problems(used, translations)
	if (readFileSync(jsonPath, 'utf8') !== asJson(translations) || readFileSync(scriptPath, 'utf8') !== asScript(translations)) {
		found.push('l10n/de.json is not sorted or l10n/de.js is stale: npm run l10n:write')
	}
	const unused = Object.keys(translations).filter((key) => !used.has(key))
	found.forEach((line) => console.error(line))
	unused.forEach((key) => console.warn(`not used any more: ${JSON.stringify(key)}`))
	console.info(`${used.size} texts, ${found.length} problems, ${unused.length} unused`)
	return found.length === 0 ? 0 : 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	process.exitCode = main(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '--check')
}
