// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm run jobs: runs the background jobs of the preview that are due. */
import { ensurePhp, ensureVendor } from './lib/machine.mjs'
import { previewConsole } from './lib/preview.mjs'

ensurePhp()
ensureVendor()
process.stdout.write(previewConsole(['jobs']))
