// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Answer } from '../http/ocs.ts'
import type { Live, MeetingRules, MeetingRulesInput, PresenceInput, SittingShares, SpeechInput, SpeechRow } from '../http/types.ts'

import { get, post, put } from '../http/ocs.ts'

/**
 * A sitting as it is now, with what its speakers' log has got since the answer before
 *
 * @param id of the meeting
 * @param before given back as it is if nothing has changed
 * @param signal aborts the request
 */
export async function fetchLive(id: number, before: Answer<Live> | null, signal?: AbortSignal): Promise<Answer<Live>> {
	return get<Live>(`meetings/${id}/live`, { query: { since: before?.data.speech?.cursor }, known: before, signal })
}

export async function startSitting(id: number): Promise<void> {
	await post(`meetings/${id}/start`)
}

export async function goToItem(id: number, itemId: number | null, before: 'done' | 'back' = 'done'): Promise<void> {
	await post(`meetings/${id}/current`, { itemId, put: before })
}

export async function notePresence(id: number, input: PresenceInput): Promise<void> {
	await post(`meetings/${id}/presence`, input)
}

export async function appendSpeech(id: number, input: SpeechInput): Promise<SpeechRow> {
	return (await post<SpeechRow>(`meetings/${id}/speech`, input)).data
}

/**
 * @param id of the meeting
 * @param shares what is kept of the speakers' list; null: nothing may be told
 * @param seq the log's last row that they were made of
 */
export async function closeSitting(id: number, shares: SittingShares | null, seq: number): Promise<void> {
	await post(`meetings/${id}/close`, shares === null ? {} : { shares, seq })
}

export async function fetchRules(gliederungId: number, signal?: AbortSignal): Promise<MeetingRules> {
	return (await get<MeetingRules>(`gliederungen/${gliederungId}/meeting-rules`, { signal })).data
}

export async function saveRules(gliederungId: number, input: MeetingRulesInput, ifMatch: string): Promise<MeetingRules> {
	return (await put<MeetingRules>(`gliederungen/${gliederungId}/meeting-rules`, input, { ifMatch })).data
}
