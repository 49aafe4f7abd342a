// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EventForm, FormErrors } from '../../calendar/model/eventForm.ts'
import type { EventInput, MeetingDetail, MeetingInput, MeetingKind } from '../../http/types.ts'

import { addDays, daysBetween } from '../../calendar/model/days.ts'
import { formOf as eventFormOf, inputOf as eventInputOf, newForm as newEventForm, validate as validateEvent } from '../../calendar/model/eventForm.ts'

/** What the editor of a meeting holds: the fields of its date, and its own */
export interface MeetingForm extends EventForm {
	meetingKind: MeetingKind
	/** As typed */
	inviteDays: string
	afterEventId: number | null
}

const INVITE_DAYS = 7
const MAX_INVITE_DAYS = 90

/**
 * A form to begin with. Boards meet as they met last: title, kind, place, weekday and time are those of the meeting before.
 *
 * @param day YYYY-MM-DD, the first that it may be on
 * @param title where there is no meeting before
 * @param last the body's last meeting
 * @param isFixed whether it has to be that day
 */
export function newForm(day: string, title: string, last: MeetingDetail | null, isFixed = false): MeetingForm {
	const fresh = { ...newEventForm(day), title, meetingKind: 'presence' as const, inviteDays: String(INVITE_DAYS), afterEventId: null }
	if (last === null) {
		return fresh
	}
	const before = formOf(last)
	const next = isFixed ? day : sameWeekday(before.startDay, day)
	return {
		...before,
		...before.allDay ? { startTime: fresh.startTime, endTime: fresh.endTime, allDay: false } : {},
		startDay: next,
		endDay: next,
		status: 'published',
		description: '',
		afterEventId: null,
	}
}

/** The first day from `from` on that is the weekday of `like` */
function sameWeekday(like: string, from: string): string {
	const ahead = (daysBetween(from, like) % 7 + 7) % 7
	return addDays(from, ahead)
}

export function formOf(meeting: MeetingDetail): MeetingForm {
	// Only what the form of a date reads
	const date = { ...meeting, kind: 'meeting' as const, topics: [], rrule: null, icalendar: '' }
	return {
		...eventFormOf(date as unknown as Parameters<typeof eventFormOf>[0]),
		meetingKind: meeting.kind,
		inviteDays: String(meeting.inviteDays),
		afterEventId: meeting.afterEventId,
	}
}

/**
 * The request for a form
 *
 * @param form as filled in
 * @param zone in which its times are meant
 * @param before the form as it was loaded: only what differs is sent
 */
export function inputOf(form: MeetingForm, zone: string, before?: MeetingForm): MeetingInput {
	const own = { kind: form.meetingKind, inviteDays: Number(form.inviteDays), afterEventId: form.afterEventId }
	const date = dateOf(eventInputOf(form, zone, before))
	if (before === undefined) {
		return { ...date, ...own }
	}
	return {
		...date,
		...(form.meetingKind !== before.meetingKind ? { kind: own.kind } : {}),
		...(form.inviteDays !== before.inviteDays ? { inviteDays: own.inviteDays } : {}),
		...(form.afterEventId !== before.afterEventId ? { afterEventId: own.afterEventId } : {}),
	}
}

/** A meeting says by its own kind what its date is */
function dateOf(input: EventInput): MeetingInput {
	const other: readonly string[] = ['kind', 'topics', 'rrule', 'icalendar']
	return Object.fromEntries(Object.entries(input).filter(([field]) => !other.includes(field)))
}

export type MeetingErrors = FormErrors & { inviteDays?: 'invalid' }

/** What can be seen to be wrong before the server is asked; it has the last word */
export function validate(form: MeetingForm): MeetingErrors {
	const days = Number(form.inviteDays)
	const isCount = /^\d{1,2}$/.test(form.inviteDays.trim()) && days <= MAX_INVITE_DAYS
	return { ...validateEvent(form), ...(isCount ? {} : { inviteDays: 'invalid' }) }
}

/**
 * What somebody typed, put onto what somebody else has stored since: where only they changed something it is theirs
 *
 * @param base what the editing began with
 * @param mine the form as it is
 * @param theirs as it is stored now
 */
export function merge(base: MeetingForm, mine: MeetingForm, theirs: MeetingForm): MeetingForm {
	const keys = Object.keys(mine) as (keyof MeetingForm)[]
	return Object.fromEntries(keys.map((key) => [key, mine[key] === base[key] ? theirs[key] : mine[key]])) as unknown as MeetingForm
}
