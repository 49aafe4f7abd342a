// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Meeting, MeetingDetail, Occurrence } from '../http/types.ts'
import type { Habit, PlannedRow } from './model/planRows.ts'
import type { TermDays } from './model/rhythm.ts'

import { fetchOccurrences } from '../calendar/api.ts'
import { NO_FILTERS } from '../calendar/model/filters.ts'
import { addDays } from '../ui/dates.ts'
import { fetchMeeting, fetchMeetings } from './api.ts'
import { habitOf } from './model/planRows.ts'

/** How far back the rhythm is looked for */
const DAYS_BEFORE = 60

export interface Surroundings {
	/** The body's own, from a little before the term on */
	meetings: Meeting[]
	occurrences: Occurrence[]
	habits: Record<PlannedRow['kind'], Habit>
}

/** What the planner has to know of a body and a term */
export async function fetchSurroundings(body: number, term: TermDays, title: string): Promise<Surroundings> {
	const [{ meetings }, { occurrences }] = await Promise.all([
		fetchMeetings({ gliederungId: body, from: addDays(term.start, -DAYS_BEFORE), to: addDays(term.end, 1), limit: 500 }),
		fetchOccurrences({ from: term.start, to: addDays(term.end, 1) }, { ...NO_FILTERS, gliederung: [body] }),
	])
	const last = async (kind: PlannedRow['kind']): Promise<MeetingDetail | null> => {
		const found = [...meetings].reverse().find((one) => one.kind === kind)
		return found === undefined ? null : fetchMeeting(found.id)
	}
	const [presence, phone] = await Promise.all([last('presence'), last('phone')])
	return { meetings, occurrences, habits: { presence: habitOf(presence, title, 'presence'), phone: habitOf(phone, title, 'phone') } }
}
