// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { onScopeDispose } from 'vue'

/**
 * Asks again and again, one question at a time, and at once when the page is looked at again or the connection is back.
 *
 * @param ask one question; whether there is to be another
 * @param delay milliseconds until then
 * @return asks now, and resolves once that is answered; call it after something was done here
 */
export function usePolling(ask: () => Promise<boolean>, delay: () => number): () => Promise<void> {
	let timer = 0
	let isOver = false
	let asking: Promise<void> | null = null

	async function once(): Promise<void> {
		const goesOn = await ask()
		if (goesOn && !isOver) {
			timer = window.setTimeout(poll, delay())
		}
	}

	function poll(): Promise<void> {
		window.clearTimeout(timer)
		asking ??= once().finally(() => {
			asking = null
		})
		return asking
	}

	const wake = () => {
		if (!document.hidden) {
			poll()
		}
	}
	document.addEventListener('visibilitychange', wake)
	window.addEventListener('online', wake)
	onScopeDispose(() => {
		isOver = true
		window.clearTimeout(timer)
		document.removeEventListener('visibilitychange', wake)
		window.removeEventListener('online', wake)
	})
	poll()

	return async () => {
		// An answer that is under way already may be older than what was done
		await asking
		await poll()
	}
}
