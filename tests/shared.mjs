// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of other projects to test with, which are not part of this one: beside it, or where VERBAND_SHARED says. */
const folder = process.env.VERBAND_SHARED ?? join(import.meta.dirname, '../../shared')
export const missing = existsSync(folder) ? false : 'the folder "shared" is neither beside this one nor named by VERBAND_SHARED'

/**
 * What vendors' programs write.
 *
 * @return {[string, string][]} names and texts
 */
export function vendorFiles() {
	const vendors = join(folder, 'ics/vendors')
	return readdirSync(vendors).filter((name) => name.endsWith('.ics')).sort().map((name) => [name, readFileSync(join(vendors, name), 'utf8')])
}

/**
 * A text of another project.
 *
 * @param {string} name of the file
 * @return {string | null} null where it is not at hand
 */
export function sharedText(name) {
	return existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null
}
