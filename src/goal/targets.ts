// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvidenceKind } from '../http/types.ts'

import { fetchOccurrences } from '../calendar/api.ts'
import { NO_FILTERS } from '../calendar/model/filters.ts'
import { useAssociation } from '../gliederung/store.ts'
import { fetchMeetings } from '../meeting/api.ts'
import { fetchResolutions } from '../meeting/minutesApi.ts'
import { addDays, dayOf, formatFullDate } from '../ui/dates.ts'

/** So far back somebody looks for what shows that a goal moved */
const DAYS_BACK = 300
const MOST = 100

/**
 * What may serve as evidence, the newest first.
 *
 * @param kind event, meeting or resolution
 * @param gliederungId whose
 * @param signal aborts
 */
export async function fetchTargets(kind: EvidenceKind, gliederungId: number, signal: AbortSignal): Promise<{ value: number, label: string }[]> {
	const { today, timeZone } = useAssociation()
	const named = (value: number, title: string, instant: string) => ({ value, label: `${title}, ${formatFullDate(dayOf(instant, timeZone))}` })
	if (kind === 'resolution') {
		return (await fetchResolutions({ gliederungId, limit: MOST }, signal)).resolutions.map(({ id, number, title, resolvedAt }) => named(id, `${number} ${title}`, resolvedAt))
	}
	if (kind === 'minutes') {
		return (await fetchMeetings({ gliederungId, to: addDays(today, 1), order: 'desc', limit: MOST }, signal)).meetings.map(({ id, title, start }) => named(id, title, start))
	}
	const { occurrences } = await fetchOccurrences({ from: addDays(today, -DAYS_BACK), to: addDays(today, 1) }, { ...NO_FILTERS, gliederung: [gliederungId] }, signal)
	const newest = new Map(occurrences.map((one) => [one.eventId, one]))
	return [...newest.values()].reverse().slice(0, MOST).map(({ eventId, title, start }) => named(eventId, title, start))
}
