// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CalendarState } from '../model/filters.ts'

import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readQuery, writeQuery } from '../model/filters.ts'

/** The calendar's state is its address: it can be sent to somebody, and survives a reload */
export function useCalendarState() {
	const route = useRoute()
	const router = useRouter()
	let last = readQuery(route.query)

	// While another page comes in, this one keeps what it shows
	const state = computed<CalendarState>(() => {
		if (route.name === 'calendar') {
			last = readQuery(route.query)
		}
		return last
	})

	/** A step that the back button takes back */
	async function go(change: Partial<CalendarState>): Promise<void> {
		await router.push({ name: 'calendar', query: writeQuery({ ...state.value, ...change }) })
	}

	/** A change on the way, such as typing or moving with the arrow keys */
	async function adjust(change: Partial<CalendarState>): Promise<void> {
		await router.replace({ name: 'calendar', query: writeQuery({ ...state.value, ...change }) })
	}

	return { state, go, adjust }
}
