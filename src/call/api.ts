// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Call, CallComparison, CallDetail, CallInput, CallPresence, Contact, ContactKind, LobbyMode } from '../http/types.ts'

import { del, get, post, put } from '../http/ocs.ts'

export async function fetchCalls(signal?: AbortSignal): Promise<Call[]> {
	return (await get<{ calls: Call[] }>('calls', { signal })).data.calls
}

export async function fetchCall(id: number, signal?: AbortSignal): Promise<CallDetail> {
	return (await get<CallDetail>(`calls/${id}`, { signal })).data
}

export async function createCall(input: CallInput): Promise<CallDetail> {
	return (await post<CallDetail>('calls', input)).data
}

export async function updateCall(id: number, input: CallInput, ifMatch: string): Promise<CallDetail> {
	return (await put<CallDetail>(`calls/${id}`, input, { ifMatch })).data
}

export async function deleteCall(id: number, ifMatch: string): Promise<void> {
	await del(`calls/${id}`, { ifMatch })
}

export async function compareCall(id: number, dryRun: boolean): Promise<CallComparison> {
	return (await post<CallComparison>(`calls/${id}/compare`, { dryRun })).data
}

export async function setLobby(id: number, mode: LobbyMode): Promise<CallDetail> {
	return (await post<CallDetail>(`calls/${id}/lobby`, { mode })).data
}

export async function enterPresence(id: number, meetingId: number, gliederungIds: number[]): Promise<CallPresence> {
	return (await put<CallPresence>(`calls/${id}/presence`, { meetingId, gliederungIds })).data
}

export async function proposeCallTopic(id: number, title: string, note: string): Promise<CallDetail> {
	return (await post<CallDetail>(`calls/${id}/topics`, { title, note })).data
}

export async function supportTopic(itemId: number, support: boolean): Promise<CallDetail> {
	return (await put<CallDetail>(`items/${itemId}/support`, { support })).data
}

export async function fetchContacts(signal?: AbortSignal): Promise<Contact[]> {
	return (await get<{ contacts: Contact[] }>('contacts', { signal })).data.contacts
}

export async function addContact(gliederungId: number, kind: ContactKind, day?: string): Promise<number> {
	return (await post<{ id: number }>(`gliederungen/${gliederungId}/contacts`, { kind, ...(day ? { day } : {}) })).data.id
}

export async function removeContact(id: number): Promise<void> {
	await del(`contacts/${id}`)
}
