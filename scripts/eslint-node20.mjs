// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// @nextcloud/eslint-config asks for module.findPackageJSON(), which Node 20 lacks. There,
// and for that one file only, node:module is answered by this file. Goes with Node 20.

import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { resolve as resolvePath } from 'node:path'

const NEEDS_IT = '/@nextcloud/eslint-config/'

/** Loads eslint's Nextcloud configuration on any supported Node */
export async function nextcloudConfig() {
	if (nodeModule.findPackageJSON === undefined) {
		nodeModule.register(import.meta.url)
	}
	return import('@nextcloud/eslint-config')
}

/**
 * Stands in for node:module's function of that name
 *
 * @param name
 */
export function findPackageJSON(name) {
	const path = resolvePath('node_modules', name, 'package.json')
	return existsSync(path) ? path : undefined
}

/**
 * The loader hook, run in Node's own thread
 *
 * @param specifier
 * @param context
 * @param next
 */
export async function resolve(specifier, context, next) {
	return specifier === 'node:module' && context.parentURL?.includes(NEEDS_IT)
		? { url: import.meta.url, shortCircuit: true }
		: next(specifier, context)
}
