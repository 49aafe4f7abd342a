// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref } from 'vue'

import { onBeforeUnmount, ref } from 'vue'

/**
 * Whether a media query holds, followed while the window changes
 *
 * @param query such as "(max-width: 700px)"
 */
export function useMedia(query: string): Ref<boolean> {
	const list = window.matchMedia(query)
	const matches = ref(list.matches)
	const follow = () => {
		matches.value = list.matches
	}
	list.addEventListener('change', follow)
	onBeforeUnmount(() => list.removeEventListener('change', follow))
	return matches
}

/** A phone: a list first, one thing at a time */
export const useNarrow = () => useMedia('(max-width: 699px)')

/** Room for details beside the calendar */
export const useWide = () => useMedia('(min-width: 1000px)')
