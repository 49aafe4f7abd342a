// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Deleted, Event, EventInput, EventOccurrences, Group, JoinInput, Occurrence, Occurrences, Split, SplitInput, Start } from '../http/types.ts'
import type { Filters } from './model/filters.ts'
import type { DayRange } from './model/range.ts'

import { del, get, post, put } from '../http/ocs.ts'
import { apiFilters } from './model/filters.ts'

/** A month of the whole association needs one; more than these nobody can look through */
const MAX_PAGES = 5

export interface OccurrenceSet {
	occurrences: Occurrence[]
	uncomputable: Occurrences['uncomputable']
	/** There is more than what was fetched */
	cut: boolean
}

/** All dates in the range; pages are put together */
export async function fetchOccurrences(range: DayRange, filters: Filters, signal?: AbortSignal): Promise<OccurrenceSet> {
	const query = { from: range.from, to: range.to, ...apiFilters(filters) }
	const first = (await get<Occurrences>('occurrences', { query, signal })).data
	const occurrences = [...first.occurrences]
	let cursor = first.nextCursor
	for (let page = 1; cursor !== null && page < MAX_PAGES; page++) {
		const next = (await get<Occurrences>('occurrences', { query: { ...query, cursor }, signal })).data
		occurrences.push(...next.occurrences)
		cursor = next.nextCursor
	}
	return { occurrences, uncomputable: first.uncomputable, cut: cursor !== null }
}

export async function fetchEvent(id: number, signal?: AbortSignal): Promise<Event> {
	return (await get<Event>(`events/${id}`, { signal })).data
}

/** Dates of one event: the one with that name, or the next from a day on (today) */
export async function fetchDates(id: number, query: { recurrenceId?: string, from?: string, limit?: number }, signal?: AbortSignal): Promise<Occurrence[]> {
	return (await get<EventOccurrences>(`events/${id}/occurrences`, { query, signal })).data.occurrences
}

/** One date and all that follow become an event of their own */
export async function splitEvent(id: number, body: SplitInput, ifMatch: string): Promise<Split> {
	return (await post<Split>(`events/${id}/split`, body, { ifMatch })).data
}

/** Takes that back */
export async function joinEvents(id: number, body: JoinInput, ifMatch: string): Promise<Event> {
	return (await post<Event>(`events/${id}/join`, body, { ifMatch })).data
}

export async function createEvent(gliederungId: number, input: EventInput): Promise<Event> {
	return (await post<Event>(`gliederungen/${gliederungId}/events`, input)).data
}

export async function updateEvent(id: number, input: EventInput, ifMatch: string): Promise<Event> {
	return (await put<Event>(`events/${id}`, input, { ifMatch })).data
}

export async function deleteEvent(id: number, ifMatch: string): Promise<Deleted> {
	return (await del<Deleted>(`events/${id}`, { ifMatch })).data
}

export async function restoreEvent(id: number): Promise<Event> {
	return (await post<Event>(`events/${id}/restore`)).data
}

/** Those by which I may protect an event */
export async function fetchGroups(signal?: AbortSignal): Promise<Group[]> {
	return (await get<Group[]>('groups', { signal })).data
}

export async function fetchStart(signal?: AbortSignal): Promise<Start> {
	return (await get<Start>('start', { signal })).data
}
