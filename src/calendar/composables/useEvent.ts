// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, Occurrence } from '../../http/types.ts'
import type { Day } from '../model/days.ts'

import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { isAborted } from '../../http/api-error.ts'
import { fetchEvent, fetchOccurrences } from '../api.ts'
import { addDays } from '../model/days.ts'
import { NO_FILTERS } from '../model/filters.ts'

/** How far the dates of a series are looked up, and how many of them are shown */
const DAYS_AHEAD = 180
const DATES_SHOWN = 6

/** The server has expanded the series; here its dates are only picked out */
async function fetchDates(of: Event, from: Day, signal: AbortSignal): Promise<Occurrence[]> {
	if (of.rrule === null || of.recurrence !== 'computed') {
		return []
	}
	const range = { from, to: addDays(from, DAYS_AHEAD) }
	const { occurrences } = await fetchOccurrences(range, { ...NO_FILTERS, gliederung: [of.gliederungId] }, signal)
	return occurrences.filter(({ eventId }) => eventId === of.id).slice(0, DATES_SHOWN)
}

/**
 * An event, followed while the id changes
 *
 * @param id which
 * @param day for a series: the date that is meant; its coming dates are shown from then or today on
 */
export function useEvent(id: () => number, day: () => Day | null) {
	const association = useAssociation()
	const event = shallowRef<Event | null>(null)
	const dates = shallowRef<Occurrence[]>([])
	const error = shallowRef<unknown>(null)
	const loading = ref(true)
	let controller: AbortController | null = null

	async function load(): Promise<void> {
		controller?.abort()
		const { signal } = controller = new AbortController()
		loading.value = true
		error.value = null
		try {
			const found = await fetchEvent(id(), signal)
			event.value = found
			loading.value = false
			dates.value = await fetchDates(found, day() ?? association.me?.today ?? found.start.slice(0, 10), signal)
		} catch (caught) {
			if (!isAborted(caught)) {
				error.value = caught
				loading.value = false
			}
		}
	}

	watch([id, day], (now, before) => {
		if (now[0] !== before[0]) {
			event.value = null
			dates.value = []
		}
		load()
	})
	load()
	onBeforeUnmount(() => controller?.abort())

	function show(changed: Event): void {
		event.value = changed
	}

	return { event, dates, error, loading, reload: load, show }
}
