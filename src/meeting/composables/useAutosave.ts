// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { onScopeDispose } from 'vue'

/** Saved once nobody has typed for so long */
const PAUSE = 1500
/** After a failure it is tried again by itself */
const RETRY = 5000

/**
 * Saves by itself after a pause in typing, one save at a time.
 *
 * @param save resolves to whether it is to be tried again later
 */
export function useAutosave(save: () => Promise<boolean>) {
	let timer = 0
	let running = false

	async function run(): Promise<void> {
		window.clearTimeout(timer)
		if (running) {
			later(PAUSE)
			return
		}
		running = true
		const again = await save()
		running = false
		if (again) {
			later(RETRY)
		}
	}

	function later(pause: number): void {
		window.clearTimeout(timer)
		timer = window.setTimeout(run, pause)
	}

	onScopeDispose(() => window.clearTimeout(timer))

	return { typed: () => later(PAUSE), save: run }
}
