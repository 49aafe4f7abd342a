// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** npm run preview:reset: throws away what was changed in the example association. */
import { ensurePhp, ensureVendor } from './lib/machine.mjs'
import { previewConsole } from './lib/preview.mjs'

ensurePhp()
ensureVendor()
process.stdout.write(previewConsole(['prepare', '--force']))
