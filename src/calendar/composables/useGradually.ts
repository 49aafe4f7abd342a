// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ComputedRef } from 'vue'

import { computed, onBeforeUnmount, ref, watch } from 'vue'

/** What fills a screen; the rest follows in parts, each small enough not to hold up a click */
const FIRST = 6
const STEP = 5

/**
 * A long list's head at once, its rest from frame to frame
 *
 * @param items all of them
 */
export function useGradually<T>(items: () => readonly T[]): ComputedRef<readonly T[]> {
	const count = ref(FIRST)
	let frame = 0

	function more(): void {
		if (count.value < items().length) {
			frame = requestAnimationFrame(() => {
				count.value += STEP
				more()
			})
		}
	}

	watch(items, () => {
		cancelAnimationFrame(frame)
		more()
	}, { immediate: true })
	onBeforeUnmount(() => cancelAnimationFrame(frame))

	return computed(() => items().slice(0, count.value))
}
