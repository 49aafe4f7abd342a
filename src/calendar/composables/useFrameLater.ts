// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref } from 'vue'

import { onBeforeUnmount, ref, watch } from 'vue'

/**
 * What something was when the last frame was drawn: for what costs much and may come after the answer to a click
 *
 * @param source followed one frame later; its first value counts at once
 */
export function useFrameLater<T>(source: () => T): Readonly<Ref<T>> {
	const later = ref(source()) as Ref<T>
	let frame = 0

	watch(source, () => {
		cancelAnimationFrame(frame)
		// The first call comes before the frame with the answer, the second one after it
		frame = requestAnimationFrame(() => {
			frame = requestAnimationFrame(() => {
				later.value = source()
			})
		})
	})
	onBeforeUnmount(() => cancelAnimationFrame(frame))

	return later
}
