// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm test: sets up what is missing, runs every suite, and closes with "N passed, N failed" over all of them. */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild, ensureChromium, ensureNodeModules, ensurePhp, ensureVendor, root } from './lib/machine.mjs'
import { startPreview } from './lib/preview.mjs'

/** What the runners print at their ends, as [passed, failed]. */
const COUNTERS = {
	exit: (text, status) => (status === 0 ? [1, 0] : [0, 1]),
	phpunit(text, status) {
		const ok = /OK.*\((\d+) tests?,/.exec(text)
		const all = /Tests: (\d+),/.exec(text)
		const bad = ['Errors', 'Failures'].reduce((sum, name) => sum + Number(new RegExp(`${name}: (\\d+)`).exec(text)?.[1] ?? 0), 0)
		const skipped = Number(/Skipped: (\d+)/.exec(text)?.[1] ?? 0)
		return ok ? [Number(ok[1]), 0] : all ? [Number(all[1]) - bad - skipped, Math.max(bad, status === 0 ? 0 : 1)] : [0, 1]
	},
	vitest(text, status) {
		const line = /^\s*Tests\s+(.*)$/m.exec(text.replace(/\u001b\[[0-9;]*m/g, ''))?.[1] ?? ''
		const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0)
		return [count('passed'), Math.max(count('failed'), status === 0 ? 0 : 1)]
	},
	node(text, status) {
		const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(text)?.[1] ?? 0)
		return [count('pass'), Math.max(count('fail') + count('cancelled'), status === 0 ? 0 : 1)]
	},
}

/** Runs a step; shows what it prints at once, or, where others run beside it, when it has ended. */
function run([name, counter, command, args, env = {}], atOnce) {
	const title = `\n── ${name} ──\n`
	const started = Date.now()
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
		let text = ''
		const end = (status) => {
			process.stdout.write(atOnce ? '' : title + text)
			const [passed, failed] = COUNTERS[counter](text, status)
			resolve({ name, passed, failed, seconds: (Date.now() - started) / 1000 })
		}
		process.stdout.write(atOnce ? title : '')
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => {
				text += chunk
				process.stdout.write(atOnce ? chunk : '')
			})
		}
		child.on('error', (error) => {
			text += String(error)
			end(1)
		})
		child.on('close', end)
	})
}

/** Two at a time: no machine of today has less than two cores. */
async function runInPairs(steps) {
	const results = []
	const left = steps.entries()
	await Promise.all([1, 2].map(async () => {
		for (const [index, one] of left) {
			results[index] = await run(one, false)
		}
	}))
	return results
}

const suites = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name))
/** What needs no host, the longest first. */
const STEPS = [
	['PHPUnit', 'phpunit', 'php', ['vendor/bin/phpunit', '--no-progress']],
	['Vitest', 'vitest', 'npx', ['vitest', 'run']],
	['ESLint', 'exit', 'npm', ['run', '--silent', 'lint:js']],
	['TypeScript', 'exit', 'npx', ['vue-tsc', '--noEmit']],
	['PHP style', 'exit', 'php', ['vendor/bin/php-cs-fixer', 'fix', '--dry-run', '--diff', '--show-progress=none']],
	['PHP types', 'exit', 'php', ['vendor/bin/phpstan', 'analyse', '--no-progress', '--memory-limit=1G']],
	['Stylelint', 'exit', 'npm', ['run', '--silent', 'lint:css']],
	['API types', 'exit', 'npm', ['run', '--silent', 'types:check']],
	['l10n', 'exit', 'npm', ['run', '--silent', 'l10n:check']],
	['Size', 'exit', 'node', ['scripts/size.mjs']],
]
/** What needs a host, by its folder: one test after the other, as they share its data. */
const SUITES = { API: 'tests/api', Browser: 'tests/browser' }

ensurePhp()
ensureNodeModules()
ensureVendor()
ensureChromium()
ensureBuild()
const results = await runInPairs(STEPS)
const host = await startPreview()
try {
	for (const [name, folder] of Object.entries(SUITES)) {
		const args = ['--test', '--test-reporter=tap', '--test-concurrency=1', ...suites(folder)]
		results.push(await run([name, 'node', process.execPath, args, { VERBAND_BASE_URL: host.url, VERBAND_LOG: host.log }], true))
	}
} finally {
	host.stop()
}

console.log('\n')
for (const { name, passed, failed, seconds } of results) {
	console.log(`${failed === 0 ? ' ok ' : 'FAIL'}  ${name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(1).padStart(6)} s`)
}
const total = (key) => results.reduce((sum, one) => sum + one[key], 0)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exit(total('failed') === 0 ? 0 : 1)
