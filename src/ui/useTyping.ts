// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { onScopeDispose } from 'vue'

/**
 * For a field that acts while somebody types: only what was asked for last is done, once they have paused, and nothing
 * any more when the page is left. One for each field.
 *
 * @param pause milliseconds without a key
 * @return takes what is to be done; null drops what waits
 */
export function useTyping(pause: number): (act: (() => void) | null) => void {
	let timer = 0
	onScopeDispose(() => window.clearTimeout(timer))
	return (act) => {
		window.clearTimeout(timer)
		timer = act === null ? 0 : window.setTimeout(act, pause)
	}
}
