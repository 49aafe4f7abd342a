// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { defineStore } from 'pinia'
import { nextTick, ref } from 'vue'

/**
 * What a screen reader is told without the focus moving. One live region for the whole app
 * (AriaAnnouncer.vue): several would talk over each other.
 */
export const useAnnouncer = defineStore('announcer', () => {
	const polite = ref('')
	const assertive = ref('')

	async function announce(message: string, urgency: 'polite' | 'assertive' = 'polite'): Promise<void> {
		const region = urgency === 'polite' ? polite : assertive
		// The same words twice are said twice only if they were gone in between
		region.value = ''
		await nextTick()
		region.value = message
	}

	return { polite, assertive, announce }
})
