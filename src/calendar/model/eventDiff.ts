// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EventForm } from './eventForm.ts'

import { followStart } from './repetition.ts'

/** What is compared as one: a start without its end makes no sense */
export const PARTS = {
	title: ['title'],
	when: ['allDay', 'startDay', 'startTime', 'endDay', 'endTime'],
	location: ['location'],
	stop: ['stop'],
	url: ['url'],
	conference: ['conference'],
	description: ['description'],
	kind: ['kind'],
	topics: ['topics'],
	status: ['status'],
	audience: ['audience', 'protectedGroup'],
	repetition: ['repetition'],
} as const satisfies Record<string, readonly (keyof EventForm)[]>

export type FormPart = keyof typeof PARTS
/** Who hosts it is no field of the form, but chosen like one */
export type Part = FormPart | 'hosts'

export interface Conflict {
	/** Both changed it, differently: somebody has to choose */
	both: Part[]
	/** Only the other one changed it: taken over */
	theirs: Part[]
}

/**
 * Compares what two people made of the same version
 *
 * @param base what both began with
 * @param mine as typed here
 * @param theirs as stored now
 */
export function compareForms(base: EventForm, mine: EventForm, theirs: EventForm): Conflict {
	const parts = (Object.keys(PARTS) as FormPart[]).filter((part) => !isSame(part, base, theirs) && !isSame(part, mine, theirs))
	return {
		both: parts.filter((part) => !isSame(part, base, mine)),
		theirs: parts.filter((part) => isSame(part, base, mine)),
	}
}

/**
 * One form out of two: theirs, with all that was changed here alone or is chosen from here
 *
 * @param base what both began with
 * @param mine as typed here
 * @param theirs as stored now
 * @param chosen the parts that both changed and mine is kept of
 */
export function mergeForms(base: EventForm, mine: EventForm, theirs: EventForm, chosen: ReadonlySet<Part>): EventForm {
	const { both } = compareForms(base, mine, theirs)
	const merged: EventForm = { ...theirs }
	const keepsMine = (part: FormPart) => both.includes(part) ? chosen.has(part) : !isSame(part, base, mine)
	for (const part of (Object.keys(PARTS) as FormPart[]).filter(keepsMine)) {
		Object.assign(merged, Object.fromEntries(PARTS[part].map((key) => [key, mine[key]])))
	}
	return { ...merged, repetition: repetitionOn(keepsMine('repetition') ? mine : theirs, merged.startDay) }
}

/** A repetition that merely went along with the first day is the same */
export function isSame(part: FormPart, a: EventForm, b: EventForm): boolean {
	const unused: readonly string[] = part === 'when' && a.allDay && b.allDay ? ['startTime', 'endTime'] : []
	const from = part === 'repetition' ? { ...a, repetition: repetitionOn(a, b.startDay) } : a
	return PARTS[part].every((key) => unused.includes(key) || JSON.stringify(from[key]) === JSON.stringify(b[key]))
}

/** As a form means it, for a series that begins on another day than the form says */
export function repetitionOn({ repetition, startDay }: EventForm, day: string): EventForm['repetition'] {
	return followStart(repetition, startDay, day)
}
