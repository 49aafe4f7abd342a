// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Occurrence } from '../http/types.ts'

import { fetchOccurrences } from '../calendar/api.ts'
import { NO_FILTERS } from '../calendar/model/filters.ts'
import { toInstant } from '../calendar/model/zone.ts'
import { addDays } from '../ui/dates.ts'

/** Longer nobody waits for the next thing */
const HOURS = 4
const HOUR = 3_600_000

/**
 * What a meeting may follow directly: what ends within a few hours before it begins
 *
 * @param day YYYY-MM-DD
 * @param time HH:MM
 * @param zone the association's
 * @param own the meeting's own event
 */
export async function fetchEarlier(day: string, time: string, zone: string, own: number | null): Promise<Occurrence[]> {
	const start = Date.parse(toInstant(day, time === '' ? '19:00' : time, zone))
	const { occurrences } = await fetchOccurrences({ from: addDays(day, -1), to: addDays(day, 1) }, NO_FILTERS)
	return occurrences.filter((one) => {
		const wait = start - Date.parse(one.end)
		return !one.allDay && one.eventId !== own && one.status !== 'cancelled' && wait >= 0 && wait <= HOURS * HOUR
	})
}
