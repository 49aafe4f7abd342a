// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref, ShallowRef, WatchSource } from 'vue'

import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isAborted } from '../http/api-error.ts'

export interface Loaded<T> {
	/** Stays while it is loaded again */
	data: ShallowRef<T | null>
	error: ShallowRef<unknown>
	loading: Ref<boolean>
	reload: () => Promise<void>
}

/**
 * What a page shows, loaded now and whenever the source changes. A late answer to an
 * earlier question is dropped, and its request aborted.
 *
 * @param source what the answer depends on, such as the id in the address
 * @param fetch asks for it
 */
export function useLoad<T, S>(source: WatchSource<S>, fetch: (source: S, signal: AbortSignal) => Promise<T>): Loaded<T> {
	const data = shallowRef<T | null>(null)
	const error = shallowRef<unknown>(null)
	const loading = ref(false)
	let controller = new AbortController()
	let latest: S

	async function reload(): Promise<void> {
		controller.abort()
		const mine = controller = new AbortController()
		loading.value = true
		try {
			const answer = await fetch(latest, mine.signal)
			if (!mine.signal.aborted) {
				data.value = answer
				error.value = null
			}
		} catch (caught) {
			if (!mine.signal.aborted && !isAborted(caught)) {
				error.value = caught
			}
		} finally {
			if (mine === controller) {
				loading.value = false
			}
		}
	}

	watch(source, (value, before) => {
		latest = value
		if (value !== before) {
			data.value = null
		}
		reload()
	}, { immediate: true })
	onScopeDispose(() => controller.abort())

	return { data, error, loading, reload }
}
