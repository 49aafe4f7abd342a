// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { nextTick } from 'vue'

/**
 * Takes the focus back to the button that opened a form. The form may have stood in the button's place, which is made
 * anew then: it is known by its `data-opener`.
 */
export function useOpener() {
	let opener: HTMLElement | null = null

	function remember(): void {
		opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
	}

	async function goBack(): Promise<void> {
		await nextTick()
		const key = opener?.dataset.opener
		const again = key === undefined ? null : document.querySelector<HTMLElement>(`[data-opener="${CSS.escape(key)}"]`)
		const target = opener?.isConnected ? opener : again
		target?.focus()
	}

	return { remember, goBack }
}
