// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Meeting, MeetingDetail, MeetingInput, MeetingKind, Occurrence } from '../../http/types.ts'
import type { Sitting } from './rhythm.ts'
import type { NearbyEvent, RhythmInput } from './rhythmDays.ts'
import type { PlanRow } from './rhythmPlan.ts'

import { toInstant, toWall } from '../../calendar/model/zone.ts'

/** A proposed sitting as it stands in the table, to be changed or left out */
export interface PlannedRow {
	key: number
	kind: 'presence' | 'phone'
	day: string
	/** HH:MM */
	time: string
	location: string
	afterEventId: number | null
	/** Why this day, in the planner's words; empty once somebody has chosen another */
	reasons: PlanRow['reasons']
}

/** Where and for how long a body meets, by kind, as it did last */
export interface Habit {
	title: string
	location: string
	stop: string
	conference: string | null
	minutes: number
	inviteDays: number
}

const MINUTE = 60_000

export function habitOf(last: MeetingDetail | null, title: string, kind: MeetingKind): Habit {
	if (last === null || last.allDay) {
		return { title, location: '', stop: '', conference: null, minutes: kind === 'phone' ? 60 : 150, inviteDays: 7 }
	}
	return {
		title: last.title,
		location: last.location,
		stop: last.stop,
		conference: last.conference,
		minutes: (Date.parse(last.end) - Date.parse(last.start)) / MINUTE,
		inviteDays: last.inviteDays,
	}
}

/** What the planner proposes, made ready to be changed */
export function rowsOf(plan: readonly PlanRow[], habits: Record<PlannedRow['kind'], Habit>): PlannedRow[] {
	return plan.map((row, key) => ({
		key,
		kind: row.kind,
		day: row.day,
		time: row.time,
		location: habits[row.kind].location,
		afterEventId: row.after?.eventId ?? null,
		reasons: row.reasons,
	}))
}

/** The request for a row */
export function inputOf(row: PlannedRow, habit: Habit, zone: string): MeetingInput {
	const start = Date.parse(toInstant(row.day, row.time, zone))
	return {
		kind: row.kind,
		title: habit.title,
		start: new Date(start).toISOString().replace('.000Z', 'Z'),
		end: new Date(start + habit.minutes * MINUTE).toISOString().replace('.000Z', 'Z'),
		timeZone: zone,
		location: row.location.trim(),
		// A stop belongs to its place
		...(row.location === habit.location ? { stop: habit.stop } : {}),
		...(row.kind === 'phone' ? { conference: habit.conference } : {}),
		inviteDays: habit.inviteDays,
		afterEventId: row.afterEventId,
	}
}

/** The body's sittings, as the rhythm counts them */
export function sittingsOf(meetings: readonly Meeting[], zone: string): Sitting[] {
	return meetings.filter(({ status }) => status !== 'draft').map((one) => ({
		day: one.allDay ? one.start : toWall(one.start, zone).day,
		kind: one.kind === 'presence' || one.kind === 'phone' ? one.kind : 'other',
		cancelled: one.status === 'cancelled',
	}))
}

const JOINT = ['forum', 'state-weekend', 'training', 'conference', 'chairs-conference', 'alliance', 'action']

/**
 * What else is on: days to avoid, and joint events that a sitting may follow
 *
 * @param occurrences in the term, those of the body and of all
 * @param body id of the Gliederung
 * @param zone the association's
 */
export function surroundings(occurrences: readonly Occurrence[], body: number, zone: string): Pick<RhythmInput, 'busy' | 'events'> {
	const own = occurrences.filter((one) => one.status !== 'cancelled' && one.hosts.includes(body))
	const dayOf = (one: Occurrence) => one.allDay ? one.start : toWall(one.start, zone).day
	const events = own.filter(({ kind }) => JOINT.includes(kind)).map((one): NearbyEvent => ({
		eventId: one.eventId,
		title: one.title,
		day: one.allDay ? dayOf(one) : toWall(one.end, zone).day,
		ends: one.allDay ? null : toWall(one.end, zone).time,
	}))
	return { events, busy: own.map((one) => ({ day: dayOf(one), title: one.title, eventId: one.eventId })) }
}
