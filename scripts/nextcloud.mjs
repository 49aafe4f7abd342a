// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm run nextcloud -- DIR: the built app with the example association in a real Nextcloud, served on PORT (8090). */
import { ensureNodeModules, ensurePhp, ensureVendor } from './lib/machine.mjs'
import { ensurePhpForNextcloud, prepare, serve, treeFromArguments } from './lib/nextcloud.mjs'

const dir = treeFromArguments('npm run nextcloud -- DIR')
const port = Number(process.env.PORT ?? 8090)
ensurePhp()
ensurePhpForNextcloud()
ensureNodeModules()
ensureVendor()
prepare(dir, port)
const server = await serve(dir, port)
console.log(`\nhttp://127.0.0.1:${port}/index.php/apps/verband/calendar\nAccounts: admin, lv-vorsitz, ub-hannover-vorsitz, mitglied, gast (password: preview)\nStop it with Ctrl+C.`)
await server.exited
