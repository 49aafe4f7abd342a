// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Agenda, AgendaItem, AgendaItemInput, AgendaTemplate, GuestInput, Meeting, MeetingAnswer, MeetingDetail, MeetingInput, MeetingKind, Meetings, PersonFound, PlannedMeetings, TemplateItem, TopicInput } from '../http/types.ts'

import { del, get, post, put } from '../http/ocs.ts'

export interface MeetingQuery {
	gliederungId?: number | null
	eventId?: number
	afterEventId?: number
	from?: string
	to?: string
	state?: Meeting['state']
	order?: 'asc' | 'desc'
	limit?: number
	cursor?: string | null
}

export async function fetchMeetings(query: MeetingQuery, signal?: AbortSignal): Promise<Meetings> {
	return (await get<Meetings>('meetings', { query: { ...query }, signal })).data
}

export async function fetchMeeting(id: number, signal?: AbortSignal): Promise<MeetingDetail> {
	return (await get<MeetingDetail>(`meetings/${id}`, { signal })).data
}

export async function createMeeting(gliederungId: number, input: MeetingInput): Promise<MeetingDetail> {
	return (await post<MeetingDetail>(`gliederungen/${gliederungId}/meetings`, input)).data
}

export async function planMeetings(gliederungId: number, rows: MeetingInput[]): Promise<PlannedMeetings> {
	return (await post<PlannedMeetings>(`gliederungen/${gliederungId}/meetings/plan`, { rows })).data
}

export async function updateMeeting(id: number, input: MeetingInput, ifMatch: string): Promise<MeetingDetail> {
	return (await put<MeetingDetail>(`meetings/${id}`, input, { ifMatch })).data
}

export async function deleteMeeting(id: number, ifMatch: string): Promise<void> {
	await del(`meetings/${id}`, { ifMatch })
}

export async function answerMeeting(id: number, answer: MeetingAnswer): Promise<MeetingDetail> {
	return (await put<MeetingDetail>(`meetings/${id}/answer`, { answer })).data
}

export async function searchGuests(id: number, search: string, signal?: AbortSignal): Promise<PersonFound[]> {
	return (await get<PersonFound[]>(`meetings/${id}/guests`, { query: { search }, signal })).data
}

export async function inviteGuest(id: number, input: GuestInput): Promise<MeetingDetail> {
	return (await post<MeetingDetail>(`meetings/${id}/guests`, input)).data
}

export async function uninviteGuest(id: number, personId: number): Promise<MeetingDetail> {
	return (await del<MeetingDetail>(`meetings/${id}/guests`, { query: { personId } })).data
}

export async function addItem(meetingId: number, input: AgendaItemInput): Promise<AgendaItem> {
	return (await post<AgendaItem>(`meetings/${meetingId}/items`, input)).data
}

export async function updateItem(id: number, input: AgendaItemInput, ifMatch: string): Promise<AgendaItem> {
	return (await put<AgendaItem>(`items/${id}`, input, { ifMatch })).data
}

export async function deleteItem(id: number, ifMatch: string): Promise<void> {
	await del(`items/${id}`, { ifMatch })
}

export async function orderItems(meetingId: number, items: number[], ifMatch: string): Promise<Agenda> {
	return (await put<Agenda>(`meetings/${meetingId}/order`, { items }, { ifMatch })).data
}

export async function fetchTopics(gliederungId: number, signal?: AbortSignal): Promise<AgendaItem[]> {
	return (await get<AgendaItem[]>(`gliederungen/${gliederungId}/topics`, { signal })).data
}

export async function proposeTopic(gliederungId: number, input: TopicInput): Promise<AgendaItem> {
	return (await post<AgendaItem>(`gliederungen/${gliederungId}/topics`, input)).data
}

export async function fetchTemplate(gliederungId: number, kind: MeetingKind, signal?: AbortSignal): Promise<AgendaTemplate> {
	return (await get<AgendaTemplate>(`gliederungen/${gliederungId}/agenda-template`, { query: { kind }, signal })).data
}

export async function saveTemplate(gliederungId: number, kind: MeetingKind, items: TemplateItem[], ifMatch: string): Promise<AgendaTemplate> {
	return (await put<AgendaTemplate>(`gliederungen/${gliederungId}/agenda-template`, { kind, items }, { ifMatch })).data
}
