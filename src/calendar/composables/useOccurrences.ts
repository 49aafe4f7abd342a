// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OccurrenceSet } from '../api.ts'
import type { Filters } from '../model/filters.ts'
import type { DayRange } from '../model/range.ts'

import { defineStore } from 'pinia'
import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { isAborted } from '../../http/api-error.ts'
import { fetchOccurrences } from '../api.ts'
import { apiFilters } from '../model/filters.ts'

const KEPT = 24
/** Somebody who holds a key down is asked for where they stop */
const PAUSE = 60

/** Ranges seen before: shown at once, while the server is asked whether they still hold */
const useKnownRanges = defineStore('occurrences', () => {
	const known = new Map<string, OccurrenceSet>()

	function keep(key: string, set: OccurrenceSet): void {
		known.delete(key)
		known.set(key, set)
		if (known.size > KEPT) {
			known.delete(known.keys().next().value!)
		}
	}

	return { recall: (key: string) => known.get(key) ?? null, keep }
})

function whenVisibleAgain(act: () => void): void {
	const onChange = () => {
		if (document.visibilityState === 'visible') {
			act()
		}
	}
	onMounted(() => document.addEventListener('visibilitychange', onChange))
	onBeforeUnmount(() => document.removeEventListener('visibilitychange', onChange))
}

/** A click is answered by the new month's frame at once; hundreds of dates are drawn after that */
function afterPaint(act: () => void): void {
	requestAnimationFrame(() => setTimeout(act))
}

/** Only the last of several requests counts; those before it are broken off */
function useLatest<T>(fetch: (signal: AbortSignal) => Promise<T>, found: (value: T) => void) {
	const error = shallowRef<unknown>(null)
	const loading = ref(true)
	let controller: AbortController | null = null
	let timer = 0

	function end(failed: unknown): void {
		error.value = failed
		loading.value = false
	}

	async function load(): Promise<void> {
		stop()
		controller = new AbortController()
		loading.value = true
		try {
			found(await fetch(controller.signal))
			end(null)
		} catch (caught) {
			if (!isAborted(caught)) {
				end(caught)
			}
		}
	}

	function loadSoon(): void {
		stop()
		error.value = null
		loading.value = true
		timer = window.setTimeout(load, PAUSE)
	}

	function stop(): void {
		window.clearTimeout(timer)
		controller?.abort()
	}

	onBeforeUnmount(stop)
	return { error, loading, load, loadSoon }
}

/**
 * The dates of a range, followed while range and filters change. A request that is not wanted any
 * more is broken off; coming back to the tab asks again.
 *
 * @param range days to show
 * @param filters to narrow them
 */
export function useOccurrences(range: () => DayRange, filters: () => Filters) {
	const ranges = useKnownRanges()
	const days = () => range().from + range().to
	const key = computed(() => days() + JSON.stringify(apiFilters(filters())))
	const set = shallowRef<OccurrenceSet | null>(ranges.recall(key.value))
	const { error, loading, load, loadSoon } = useLatest(
		async (signal) => ({ wanted: key.value, found: await fetchOccurrences(range(), filters(), signal) }),
		({ wanted, found }) => {
			ranges.keep(wanted, found)
			set.value = found
		},
	)

	watch([key, days], ([, now], [, before]) => {
		if (now === before) {
			// While only the filters change, what was found before stays until the new answer is here
			set.value = ranges.recall(key.value) ?? set.value
		} else {
			set.value = null
			afterPaint(() => {
				set.value ??= ranges.recall(key.value)
			})
		}
		loadSoon()
	})
	const association = useAssociation()
	watch(() => association.revision, () => load())
	load()
	whenVisibleAgain(load)

	return { set, error, loading, reload: load }
}
