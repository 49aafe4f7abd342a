// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Suggestion, SuggestionAnswer, SuggestionInput, SuggestionMade, Suggestions } from '../http/types.ts'

import { get, post, put } from '../http/ocs.ts'

export async function fetchSuggestions(query: { gliederungId?: number | null, from?: string, to?: string, outcome?: string, limit?: number, cursor?: string | null }, signal?: AbortSignal): Promise<Suggestions> {
	return (await get<Suggestions>('suggestions', { query: { ...query }, signal })).data
}

export async function createSuggestion(input: SuggestionInput): Promise<SuggestionMade> {
	return (await post<SuggestionMade>('suggestions', input)).data
}

/** By the receipt of one by nobody; it travels in the body, as addresses stand in logs */
export async function fetchByReceipt(receipt: string): Promise<Suggestion> {
	return (await post<Suggestion>('suggestions/receipt', { receipt })).data
}

export async function answerSuggestion({ id, etag }: Pick<Suggestion, 'id' | 'etag'>, input: SuggestionAnswer): Promise<Suggestion> {
	return (await put<Suggestion>(`suggestions/${id}`, input, { ifMatch: etag })).data
}

export async function supportSuggestion(id: number, support: boolean): Promise<Suggestion> {
	return (await put<Suggestion>(`suggestions/${id}/support`, { support })).data
}
