// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm run test:browser [-- FILE …]: the browser suites, or those named, against a preview of their own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild, ensureChromium, ensureNodeModules, ensurePhp, ensureVendor, root } from './lib/machine.mjs'
import { startPreview } from './lib/preview.mjs'

ensurePhp()
ensureNodeModules()
ensureVendor()
ensureChromium()
ensureBuild()
const named = process.argv.slice(2)
const suites = named.length > 0 ? named : readdirSync(join(root, 'tests/browser')).filter((name) => name.endsWith('.test.mjs')).map((name) => join('tests/browser', name))
const host = await startPreview()
const runner = spawn(process.execPath, ['--test', '--test-concurrency=1', ...suites], {
	cwd: root, stdio: 'inherit', env: { ...process.env, VERBAND_BASE_URL: host.url, VERBAND_LOG: host.log },
})
const [status] = await once(runner, 'exit')
host.stop()
process.exit(status ?? 1)
