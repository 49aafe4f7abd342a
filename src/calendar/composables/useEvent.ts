// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ShallowRef } from 'vue'
import type { Event, Occurrence } from '../../http/types.ts'

import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { isAborted } from '../../http/api-error.ts'
import { fetchDates, fetchEvent } from '../api.ts'
import { isMeant, isRecurrenceId } from '../model/scope.ts'

/** What a date of a series may say otherwise than the series */
type Texts = Partial<Pick<Event, 'title' | 'location' | 'stop' | 'url' | 'conference' | 'description'>>

interface Dates {
	/** The coming dates of a series; the server has expanded it */
	next: Occurrence[]
	/** The one that is meant */
	meant: Occurrence | null
	texts: Texts
}

const NO_DATES: Dates = { next: [], meant: null, texts: {} }

async function findDates(event: Event, date: string | null, zone: string, signal: AbortSignal): Promise<Dates> {
	if (event.recurrence !== 'computed') {
		return NO_DATES
	}
	const query = date === null ? null : (isRecurrenceId(date) ? { recurrenceId: date } : { from: date, limit: 1 })
	const found = query === null ? [] : await fetchDates(event.id, query, signal)
	const meant = found.find((one) => isMeant(one, date!, zone)) ?? null
	const next = await fetchDates(event.id, meant === null ? {} : { from: meant.start.slice(0, 10) }, signal)
	return { next, meant, texts: meant === null || event.exceptions === 0 ? {} : await textsOf(event, meant, zone) }
}

/** Only a series with changed dates needs the iCalendar reader */
async function textsOf(event: Event, { recurrenceId }: Occurrence, zone: string): Promise<Texts> {
	const { seriesDate, textsOf } = await import('../model/dateForms.ts')
	const texts = textsOf(seriesDate(event, recurrenceId!, zone))
	return { ...texts, url: texts.url || null, conference: texts.conference || null }
}

/**
 * An event, followed while the id changes
 *
 * @param id which
 * @param date for a series: the date that is meant, by its name or its day; its coming dates are shown from then or today on
 */
export function useEvent(id: () => number, date: () => string | null) {
	const association = useAssociation()
	const event = shallowRef<Event | null>(null)
	const dates = shallowRef<Dates>(NO_DATES)
	const error = shallowRef<unknown>(null)
	const loading = ref(true)
	/** Which date is meant is known: until then nothing may be done to the series in its place */
	const settled = ref(false)
	let controller: AbortController | null = null

	async function load(): Promise<void> {
		controller?.abort()
		const { signal } = controller = new AbortController()
		loading.value = true
		error.value = null
		try {
			event.value = await fetchEvent(id(), signal)
			loading.value = false
			dates.value = await findDates(event.value, date(), association.timeZone, signal)
			settled.value = true
		} catch (caught) {
			if (!isAborted(caught)) {
				error.value = caught
				loading.value = false
			}
		}
	}

	watch([id, date], (now, before) => {
		settled.value = false
		if (now[0] !== before[0]) {
			event.value = null
			dates.value = NO_DATES
		}
		load()
	})
	// An undo reaches this page, too
	watch(() => association.revision, load)
	load()
	onScopeDispose(() => controller?.abort())

	return { event, ...useShown(event, dates), error, loading, settled, reload: load }
}

function useShown(event: ShallowRef<Event | null>, dates: ShallowRef<Dates>) {
	return {
		/** The event as it is on the date that is meant */
		shown: computed<Event | null>(() => event.value && { ...event.value, ...dates.value.texts }),
		dates: computed(() => dates.value.next),
		meant: computed(() => dates.value.meant),
	}
}
