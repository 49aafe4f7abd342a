// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Feedback, FeedbackInput } from '../http/types.ts'

import { del, get, post } from '../http/ocs.ts'

const date = (recurrenceId: string | null) => recurrenceId === null ? {} : { recurrenceId }

export async function fetchFeedback(eventId: number, recurrenceId: string | null, signal?: AbortSignal): Promise<Feedback> {
	return (await get<Feedback>(`events/${eventId}/feedback`, { query: date(recurrenceId), signal })).data
}

export async function giveFeedback(eventId: number, input: FeedbackInput): Promise<Feedback> {
	return (await post<Feedback>(`events/${eventId}/feedback`, input)).data
}

export async function takeFeedbackBack(eventId: number, recurrenceId: string | null): Promise<Feedback> {
	return (await del<Feedback>(`events/${eventId}/feedback`, { query: date(recurrenceId) })).data
}
