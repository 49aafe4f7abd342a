// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '../http/errors.ts'
import { t } from './l10n.ts'
import { useAnnouncer } from './useAnnouncer.ts'

export interface UndoOffer {
	/** What has happened: "The event was deleted." */
	message: string
	/** Takes it back; without it the bar only tells */
	undo?: () => Promise<void>
}

/**
 * What has just happened, with a way back. The bar stays until it is closed, used or
 * replaced: nobody has to be quick (WCAG 2.2.1). A mere message goes by itself.
 */
export const useUndo = defineStore('undo', () => {
	const offer = shallowRef<UndoOffer | null>(null)
	const running = ref(false)
	const announcer = useAnnouncer()
	let timer = 0

	function show(next: UndoOffer): void {
		window.clearTimeout(timer)
		offer.value = next
		announcer.announce(next.message)
		if (next.undo === undefined) {
			timer = window.setTimeout(close, 7000)
		}
	}

	function close(): void {
		window.clearTimeout(timer)
		offer.value = null
	}

	async function undo(): Promise<void> {
		const action = offer.value?.undo
		if (action === undefined || running.value) {
			return
		}
		running.value = true
		try {
			await action()
			show({ message: t('verband', 'Undone.') })
		} catch (error) {
			show({ message: errorText(error) })
		} finally {
			running.value = false
		}
	}

	return { offer, running, show, close, undo }
})
