// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm start: sets up what is missing, then serves the app with the example association on PORT (8080). */
import { ensureBuild, ensureNodeModules, ensurePhp, ensureVendor, fail } from './lib/machine.mjs'
import { previewConsole, servePreview } from './lib/preview.mjs'

const port = Number(process.env.PORT || 8080)
ensurePhp()
ensureNodeModules()
ensureVendor()
ensureBuild()
process.stdout.write(previewConsole(['prepare']))
const accounts = JSON.parse(previewConsole(['accounts']))
const server = await servePreview(port).catch((error) => fail(error.message))
const shown = accounts.slice(0, 7)
const width = Math.max(...shown.map(({ uid }) => uid.length), 0)
console.log(`
Verband: http://127.0.0.1:${port}/

Accounts (password of each: preview)
${shown.map((account) => `  ${account.uid.padEnd(width)}  ${account.display_name}`).join('\n')}
  … and ${accounts.length - shown.length} more; the page says what each of them may do

Stop it with Ctrl+C.`)
await server.exited
