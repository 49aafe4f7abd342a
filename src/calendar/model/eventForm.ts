// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Audience, Event, EventInput, EventKind, EventStatus } from '../../http/types.ts'
import type { Day } from './days.ts'
import type { Repetition } from './repetition.ts'
import type { Wall } from './wall.ts'

import { addDays, isDay } from './days.ts'
import { NO_REPETITION, readRepetition, writeRepetition } from './repetition.ts'
import { wallAt } from './wall.ts'
import { toInstant, toWall } from './zone.ts'

/** What the editor's fields hold; the last day is the last one that the event is on */
export interface EventForm {
	title: string
	kind: EventKind
	allDay: boolean
	startDay: Day
	startTime: string
	endDay: Day
	endTime: string
	location: string
	stop: string
	url: string
	conference: string
	description: string
	/** Separated by commas, as typed */
	topics: string
	status: EventStatus
	audience: Audience
	protectedGroup: string
	repetition: Repetition
}

/** Names of the API's fields, which its errors carry too */
export type FormField = 'title' | 'start' | 'end' | 'location' | 'stop' | 'url' | 'conference' | 'description'
	| 'topics' | 'kind' | 'status' | 'audience' | 'protectedGroup' | 'rrule'

export type FormErrors = Partial<Record<FormField, 'required' | 'bad-date' | 'end-before-start' | 'bad-url' | 'too-long' | 'invalid'>>

const EVENING = '19:00'
const MOST: Partial<Record<FormField, number>> = { title: 255, location: 255, stop: 255, url: 2000, conference: 2000, description: 50_000, protectedGroup: 64 }
const WEB = /^https?:\/\/[^\s/?#"<>\\]+/i
const PHONE = /^tel:\+?[0-9().,;=#*-]{3,60}$/i

export function newForm(day: Day): EventForm {
	return {
		title: '',
		kind: 'other',
		allDay: false,
		startDay: day,
		startTime: EVENING,
		endDay: day,
		endTime: addHours(EVENING, 2),
		location: '',
		stop: '',
		url: '',
		conference: '',
		description: '',
		topics: '',
		status: 'published',
		audience: 'members',
		protectedGroup: '',
		repetition: { ...NO_REPETITION },
	}
}

export function formOf(event: Event): EventForm {
	const times = timesOf(event)
	return {
		...times,
		repetition: repetitionOf(event, wallsOf(times).start),
		title: event.title,
		kind: event.kind,
		location: event.location,
		stop: event.stop,
		url: event.url ?? '',
		conference: event.conference ?? '',
		description: event.description,
		topics: event.topics.join(', '),
		status: event.status,
		audience: event.audience,
		protectedGroup: event.protectedGroup ?? '',
	}
}

/** Dates that stand beside the rule make it one that is only kept */
function repetitionOf({ rrule, icalendar, timeZone }: Event, start: Wall): Repetition {
	return /^RDATE[;:]/im.test(icalendar)
		? { ...NO_REPETITION, rhythm: 'other', rrule: rrule ?? '' }
		: readRepetition(rrule, start, timeZone)
}

/** Start and end on the clock; the end of whole days is the day after the last */
export function wallsOf(form: Times): { start: Wall, end: Wall } {
	return form.allDay
		? { start: form.startDay, end: addDays(form.endDay, 1) }
		: { start: wallAt(form.startDay, form.startTime), end: wallAt(form.endDay, form.endTime) }
}

type Times = Pick<EventForm, 'allDay' | 'startDay' | 'startTime' | 'endDay' | 'endTime'>

function timesOf({ start, end, allDay, timeZone }: Event): Times {
	if (allDay) {
		const last = addDays(end, -1)
		return { allDay, startDay: start, startTime: EVENING, endDay: last < start ? start : last, endTime: addHours(EVENING, 2) }
	}
	const from = toWall(start, timeZone)
	const to = toWall(end, timeZone)
	return { allDay, startDay: from.day, startTime: from.time, endDay: to.day, endTime: to.time }
}

/**
 * The request for a form
 *
 * @param form as filled in
 * @param zone in which its times are meant
 * @param before the form as it was loaded: only what differs is sent, so that nothing else is touched
 */
export function inputOf(form: EventForm, zone: string, before?: EventForm): EventInput {
	const input: EventInput = {
		title: form.title.trim(),
		...timesInput(form, zone),
		location: form.location.trim(),
		stop: form.stop.trim(),
		url: form.url.trim() || null,
		conference: form.conference.trim() || null,
		description: form.description,
		kind: form.kind,
		topics: topicsOf(form.topics),
		status: form.status,
		audience: form.audience,
		protectedGroup: form.audience === 'protected' ? form.protectedGroup.trim() || null : null,
		rrule: writeRepetition(form.repetition, wallsOf(form).start, zone),
	}
	return before ? onlyChanged(input, inputOf(before, zone)) : input
}

function timesInput(form: EventForm, zone: string): EventInput {
	return form.allDay
		? { start: form.startDay, end: addDays(form.endDay, 1), allDay: true, timeZone: zone }
		: { start: toInstant(form.startDay, form.startTime, zone), end: toInstant(form.endDay, form.endTime, zone), allDay: false, timeZone: zone }
}

function onlyChanged(input: EventInput, before: EventInput): EventInput {
	const differs = (key: keyof EventInput) => JSON.stringify(input[key]) !== JSON.stringify(before[key])
	const keys = (Object.keys(input) as (keyof EventInput)[]).filter(differs)
	if (keys.some((key) => key === 'start' || key === 'end' || key === 'allDay')) {
		keys.push('start', 'end', 'allDay')
	}
	if (keys.includes('audience') && input.audience === 'protected') {
		keys.push('protectedGroup')
	}
	return Object.fromEntries([...new Set(keys)].map((key) => [key, input[key]]))
}

export function topicsOf(text: string): string[] {
	return [...new Set(text.split(',').map((topic) => topic.trim()).filter(Boolean))]
}

/** What can be seen to be wrong before the server is asked; it has the last word */
export function validate(form: EventForm): FormErrors {
	const errors: FormErrors = {}
	for (const [field, most] of Object.entries(MOST) as [keyof EventForm & FormField, number][]) {
		if ([...String(form[field])].length > most) {
			errors[field] = 'too-long'
		}
	}
	if (form.title.trim() === '') {
		errors.title = 'required'
	}
	if (form.audience === 'protected' && form.protectedGroup.trim() === '') {
		errors.protectedGroup = 'required'
	}
	const topics = topicsOf(form.topics)
	if (topics.length > 20 || topics.some((topic) => [...topic].length > 64)) {
		errors.topics = 'too-long'
	}
	return { ...errors, ...linkErrors(form), ...timeErrors(form) }
}

function linkErrors({ url, conference }: EventForm): FormErrors {
	return {
		...(url.trim() && !WEB.test(url.trim()) ? { url: 'bad-url' } : {}),
		...(conference.trim() && !WEB.test(conference.trim()) && !PHONE.test(conference.trim()) ? { conference: 'bad-url' } : {}),
	}
}

function timeErrors({ allDay, startDay, startTime, endDay, endTime }: EventForm): FormErrors {
	if (!isDay(startDay) || (!allDay && !isTime(startTime))) {
		return { start: startDay === '' ? 'required' : 'bad-date' }
	}
	if (!isDay(endDay) || (!allDay && !isTime(endTime))) {
		return { end: 'bad-date' }
	}
	return endDay + (allDay ? '' : endTime) < startDay + (allDay ? '' : startTime) ? { end: 'end-before-start' } : {}
}

function isTime(text: string): boolean {
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/**
 * Moves the end along with the start, so that the length stays
 *
 * @param form after the change of its start
 * @param before its start before
 */
export function keepLength(form: EventForm, before: Pick<EventForm, 'startDay' | 'startTime'>): Pick<EventForm, 'endDay' | 'endTime'> {
	const ms = (day: string, time: string) => Date.parse(`${day}T${time}:00Z`)
	const length = ms(form.endDay, form.endTime) - ms(before.startDay, before.startTime)
	const end = new Date(ms(form.startDay, form.startTime) + length)
	if (Number.isNaN(end.getTime()) || length < 0) {
		return { endDay: form.endDay, endTime: form.endTime }
	}
	return { endDay: end.toISOString().slice(0, 10), endTime: end.toISOString().slice(11, 16) }
}

function addHours(time: string, hours: number): string {
	return String(Number(time.slice(0, 2)) + hours).padStart(2, '0') + time.slice(2)
}
