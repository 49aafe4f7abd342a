// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallDetail, CallInput, Gliederung } from '../../http/types.ts'

/** What is typed: numbers as text, as fields hold them */
export interface CallForm {
	title: string
	/** `chairs`, `board`, or the id of the Bezirk whose chairs it is for */
	audience: string
	day: string
	time: string
	minutes: string
	rhythmWeeks: string
	link: string
	dialIn: string
	lobbyMinutes: string
	topicsUntilHours: string
	topicOrder: 'support' | 'board'
}

/** What the server says about a field is shown beside this one */
export const CALL_FIELDS = ['title', 'audience', 'bezirkId', 'start', 'end', 'rhythmWeeks', 'link', 'dialIn', 'lobbyMinutes', 'topicsUntilHours', 'topicOrder']

export function newCallForm(day: string, title: string): CallForm {
	return {
		title,
		audience: 'chairs',
		day,
		time: '20:00',
		minutes: '60',
		rhythmWeeks: '4',
		link: '',
		dialIn: '',
		lobbyMinutes: '15',
		topicsUntilHours: '48',
		topicOrder: 'support',
	}
}

export function callFormOf(call: CallDetail, local: (instant: string) => { day: string, time: string }): CallForm {
	const { day, time } = call.next === null ? { day: '', time: '' } : local(call.next.start)
	return {
		title: call.title,
		audience: call.bezirkId === null ? call.audience : String(call.bezirkId),
		day,
		time,
		minutes: call.next === null ? '' : String(Math.round((Date.parse(call.next.end) - Date.parse(call.next.start)) / 60_000)),
		rhythmWeeks: String(call.rhythmWeeks),
		link: call.link ?? '',
		dialIn: call.dialIn,
		lobbyMinutes: String(call.lobbyMinutes),
		topicsUntilHours: String(call.topicsUntilHours),
		topicOrder: call.topicOrder,
	}
}

/**
 * What is sent. The times of a call that stands already are the calendar's: there one date can be moved, or all.
 *
 * @param form what is typed
 * @param instant a local day and time as ISO 8601 with offset
 * @param isNew whether its series is still to be made
 * @param isOfTheLand whether the Landesverband holds it; else the Bezirk that it is for
 */
export function callInputOf(form: CallForm, instant: (day: string, time: string) => string, isNew: boolean, isOfTheLand = true): CallInput {
	const input: CallInput = {
		title: form.title,
		rhythmWeeks: whole(form.rhythmWeeks),
		link: form.link.trim() === '' ? null : form.link.trim(),
		dialIn: form.dialIn,
		lobbyMinutes: whole(form.lobbyMinutes),
		topicsUntilHours: whole(form.topicsUntilHours),
		topicOrder: form.topicOrder,
	}
	if (!isNew) {
		return input
	}
	const start = instant(form.day, form.time)
	const audience: CallInput = form.audience === 'chairs' || form.audience === 'board'
		? { audience: form.audience }
		: { audience: 'bezirk', bezirkId: Number(form.audience), ...(isOfTheLand ? {} : { gliederungId: Number(form.audience) }) }
	return { ...input, ...audience, start, end: later(start, whole(form.minutes)) }
}

/** -1 is refused by the server, beside the field */
function whole(text: string): number {
	return /^\d+$/.test(text.trim()) ? Number(text) : -1
}

function later(start: string, minutes: number): string {
	return new Date(Date.parse(start) + minutes * 60_000).toISOString().replace('.000Z', '+00:00')
}

/**
 * Those that somebody may hold calls for.
 *
 * @param boardIds the boards one sits on
 * @param gliederungen all of them
 */
export function callHolders(boardIds: number[], gliederungen: Gliederung[]): Gliederung[] {
	return gliederungen.filter(({ id, kind }) => boardIds.includes(id) && (kind === 'landesverband' || kind === 'bezirk'))
}

/**
 * Is a Gliederung one of those that a call is for?
 *
 * @param one a Gliederung
 * @param call of which it is asked
 */
export function isExpected(one: Gliederung, call: Pick<CallDetail, 'audience' | 'bezirkId'>): boolean {
	const isLocal = one.kind === 'unterbezirk' || one.kind === 'kreisverband'
	switch (call.audience) {
		case 'chairs': return isLocal
		case 'bezirk': return isLocal && one.parentId === call.bezirkId
		case 'board': return one.kind === 'landesverband'
	}
}
