// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm run test:nextcloud -- DIR: the API, CalDAV and browser suites against the app in a real Nextcloud. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './lib/host.mjs'
import { ensureChromium, ensureNodeModules, ensurePhp, ensureVendor, root } from './lib/machine.mjs'
import { ensurePhpForNextcloud, prepare, serve, treeFromArguments } from './lib/nextcloud.mjs'

const dir = treeFromArguments('npm run test:nextcloud -- DIR')
const port = await freePort()
ensurePhp()
ensurePhpForNextcloud()
ensureNodeModules()
ensureVendor()
ensureChromium()
prepare(dir, port)
const server = await serve(dir, port, { quiet: true })
const suites = ['tests/api', 'tests/caldav', 'tests/browser'].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs')).map((name) => join(folder, name)))
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...suites], {
	cwd: root, stdio: 'inherit', env: { ...process.env, VERBAND_BASE_URL: `http://127.0.0.1:${port}`, VERBAND_HOST: 'nextcloud', VERBAND_LOG: `${dir}-verband-data/nextcloud.log`, VERBAND_NEXTCLOUD_DIR: dir },
})
server.stop()
process.exit(status ?? 1)
