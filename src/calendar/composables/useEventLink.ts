// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Occurrence } from '../../http/types.ts'
import type { Placed } from '../model/byDay.ts'

import { useRouter } from 'vue-router'

/** Addresses of events' pages; a date of a series is named. Cheap enough for hundreds of links. */
export function useEventLink(): (entry: Placed<Occurrence>) => string {
	const router = useRouter()
	const base = router.resolve({ name: 'event', params: { id: '0' } }).href.slice(0, -1)
	return ({ item }) => base + item.eventId + (item.recurrenceId === null ? '' : `?date=${item.recurrenceId}`)
}

/** Whether a click is meant for this page, not for a new tab or window */
export function isPlainClick(event: MouseEvent): boolean {
	return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}
