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

function step(command, args, env) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
		let text = ''
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => {
				text += chunk
				process.stdout.write(chunk)
			})
		}
		child.on('error', (error) => resolve({ text: String(error), status: 1 }))
		child.on('close', (status) => resolve({ text, status }))
	})
}

const suites = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name))
const STEPS = [
	['PHP style', 'exit', 'php', ['vendor/bin/php-cs-fixer', 'fix', '--dry-run', '--diff', '--show-progress=none']],
	['PHP types', 'exit', 'php', ['vendor/bin/phpstan', 'analyse', '--no-progress', '--memory-limit=1G']],
	['PHPUnit', 'phpunit', 'php', ['vendor/bin/phpunit', '--no-progress']],
	['ESLint', 'exit', 'npm', ['run', '--silent', 'lint:js']],
	['Stylelint', 'exit', 'npm', ['run', '--silent', 'lint:css']],
	['TypeScript', 'exit', 'npx', ['vue-tsc', '--noEmit']],
	['API types', 'exit', 'npm', ['run', '--silent', 'types:check']],
	['l10n', 'exit', 'npm', ['run', '--silent', 'l10n:check']],
	['Vitest', 'vitest', 'npx', ['vitest', 'run']],
	['Size', 'exit', 'node', ['scripts/size.mjs']],
]

ensurePhp()
ensureNodeModules()
ensureVendor()
ensureChromium()
ensureBuild()
const host = await startPreview()
for (const [name, folder] of [['API', 'tests/api'], ['Browser', 'tests/browser']]) {
	STEPS.push([name, 'node', 'node', ['--test', '--test-reporter=tap', '--test-concurrency=1', ...suites(folder)], { VERBAND_BASE_URL: host.url, VERBAND_LOG: host.log }])
}

const results = []
try {
	for (const [name, counter, command, args, env = {}] of STEPS) {
		console.log(`\n── ${name} ──`)
		const started = Date.now()
		const { text, status } = await step(command, args, env)
		const [passed, failed] = COUNTERS[counter](text, status)
		results.push({ name, passed, failed, seconds: (Date.now() - started) / 1000 })
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
