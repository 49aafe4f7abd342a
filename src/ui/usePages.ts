// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { WatchSource } from 'vue'

import { computed, ref, shallowRef } from 'vue'
import { useAction } from './useAction.ts'
import { useLoad } from './useLoad.ts'

/** As the API gives lists: the cursor names the next page, null after the last one */
interface Page<T> {
	items: T[]
	nextCursor: string | null
}

/**
 * A long list, a page at a time: the first one now and whenever the source changes, further ones on demand.
 *
 * @param source what the list depends on
 * @param fetch asks for the page that a cursor names, null for the first one
 */
export function usePages<T extends { id: number }>(source: WatchSource<unknown>, fetch: (cursor: string | null, signal?: AbortSignal) => Promise<Page<T>>) {
	/** What the further pages have brought */
	const more = shallowRef<T[]>([])
	const cursor = ref<string | null>(null)
	const action = useAction()
	const page = useLoad(source, async (_source, signal) => {
		const first = await fetch(null, signal)
		more.value = []
		cursor.value = first.nextCursor
		return first.items
	})
	const shown = computed(() => [...page.data.value ?? [], ...more.value])

	function loadMore() {
		return action.run(async () => {
			const next = await fetch(cursor.value)
			more.value = [...more.value, ...next.items]
			cursor.value = next.nextCursor
		})
	}

	/** Shows the newer version of one of them, wherever it stands */
	function put(changed: T): void {
		const replace = (all: T[]) => all.map((one) => one.id === changed.id ? changed : one)
		page.data.value = replace(page.data.value ?? [])
		more.value = replace(more.value)
	}

	return { page, more, cursor, shown, action, loadMore, put }
}
