// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What attendance may be expected at: Sitzung, Telefonkonferenz, Klausur, own events, central events of the party (Arbeitsprogramm 2019/20, lines 19–22) */
export type AttendanceKind = 'presence' | 'phone' | 'retreat' | 'own-event' | 'party-event'

/** da, entschuldigt, gefehlt, später gekommen, früher gegangen. Never with a reason */
export type AttendanceState = 'present' | 'excused' | 'missing' | 'late' | 'left-early'

export interface ExpectedDate {
	id: number
	kind: AttendanceKind
	cancelled: boolean
	/** Whether anybody noted who was there */
	recorded: boolean
	/** Keys of the persons who were expected */
	expected: readonly string[]
}

export interface AttendanceMark {
	dateId: number
	personKey: string
	state: AttendanceState
}

/** Attendance among `n` dates; `rate` is between 0 and 1, null where n is 0 */
export interface Attended {
	n: number
	attended: number
	rate: number | null
}

export interface PersonAttendance extends Attended {
	personKey: string
	/** How often each state was noted; excused ones are not in n */
	states: Record<AttendanceState, number>
	/** Dates that took place and of which nothing is noted; they are not in n */
	unknown: number
	byKind: Partial<Record<AttendanceKind, Attended>>
}

/**
 * Everybody's attendance over a term, by person key. A date counts for who was expected, if it was neither cancelled nor
 * left unrecorded; who is excused is out of the count, who came late or left early was there.
 *
 * @param dates of the term, up to today
 * @param marks of the last one for a person and date counts; those of people not expected do not
 */
export function attendance(dates: readonly ExpectedDate[], marks: readonly AttendanceMark[]): PersonAttendance[] {
	const stateOf = new Map(marks.map(({ dateId, personKey, state }) => [`${dateId} ${personKey}`, state]))
	const held = dates.filter(({ cancelled }) => !cancelled)
	const people = [...new Set(dates.flatMap(({ expected }) => expected))].sort()
	return people.map((personKey) => {
		const own = held.filter(({ expected }) => expected.includes(personKey))
		return person(personKey, own.map(({ id, kind, recorded }) => ({ kind, state: recorded ? stateOf.get(`${id} ${personKey}`) ?? null : null })))
	})
}

interface Noted {
	kind: AttendanceKind
	state: AttendanceState | null
}

function person(personKey: string, noted: readonly Noted[]): PersonAttendance {
	const states: Record<AttendanceState, number> = { present: 0, excused: 0, missing: 0, late: 0, 'left-early': 0 }
	for (const { state } of noted) {
		if (state) {
			states[state]++
		}
	}
	const kinds = [...new Set(noted.map(({ kind }) => kind))]
	return {
		personKey,
		...attended(noted),
		states,
		unknown: noted.filter(({ state }) => state === null).length,
		byKind: Object.fromEntries(kinds.map((kind) => [kind, attended(noted.filter((one) => one.kind === kind))])),
	}
}

function attended(noted: readonly Noted[]): Attended {
	const counted = noted.filter(({ state }) => state !== null && state !== 'excused')
	return rated(counted.length, counted.filter(({ state }) => state !== 'missing').length)
}

/** All together, each date of each person once */
export function together(people: readonly Attended[]): Attended {
	return rated(people.reduce((sum, { n }) => sum + n, 0), people.reduce((sum, { attended }) => sum + attended, 0))
}

function rated(n: number, attended: number): Attended {
	return { n, attended, rate: n > 0 ? attended / n : null }
}
