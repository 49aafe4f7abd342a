// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Correction, CorrectionInput, Minutes, MinutesStep, MinutesText, Resolution, ResolutionInput, Resolutions, StandingContent } from '../http/types.ts'

import { generateUrl } from '@nextcloud/router'
import { get, post, put } from '../http/ocs.ts'

export interface ResolutionQuery {
	gliederungId?: number | null
	meetingId?: number
	/** States, separated by commas */
	execution?: string
	topic?: string
	/** YYYY-MM-DD */
	from?: string
	/** YYYY-MM-DD, that day not among them */
	to?: string
	q?: string
	limit?: number
	cursor?: string | null
}

export async function fetchMinutes(meetingId: number, signal?: AbortSignal): Promise<Minutes> {
	return (await get<Minutes>(`meetings/${meetingId}/minutes`, { signal })).data
}

/** A page, so that a link is enough */
export function minutesUrl(meetingId: number, form: 'pdf' | 'md', version: 'full' | 'open'): string {
	return generateUrl('/apps/verband/export/minutes/{meetingId}.{form}', { meetingId, form }) + (version === 'open' ? '?version=open' : '')
}

/** An addendum as a file of its own */
export function addendumUrl(meetingId: number, number: number, form: 'pdf' | 'md'): string {
	return generateUrl('/apps/verband/export/minutes/{meetingId}/addenda/{number}.{form}', { meetingId, number, form })
}

/** The register as it is looked at, as a file; at most as much as somebody can read */
export function registerUrl(form: 'csv' | 'md' | 'pdf', { gliederungId, execution, topic, from, to, q }: ResolutionQuery): string {
	const given = Object.entries({ gliederungId, execution, topic, from, to, q }).filter(([, value]) => value !== undefined && value !== null && value !== '')
	const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
	return generateUrl('/apps/verband/export/resolutions.{form}', { form }) + (query === '' ? '' : `?${query}`)
}

export async function stepMinutes(minutes: Minutes, step: MinutesStep): Promise<Minutes> {
	return (await post<Minutes>(`meetings/${minutes.meetingId}/minutes/step`, step, { ifMatch: minutes.etag })).data
}

export async function answerMinutes(meetingId: number, answer: 'yes' | 'no'): Promise<Minutes> {
	return (await put<Minutes>(`meetings/${meetingId}/minutes/answer`, { answer })).data
}

export async function addAddendum(meetingId: number, text: string): Promise<Minutes> {
	return (await post<Minutes>(`meetings/${meetingId}/minutes/addenda`, { text })).data
}

export async function fetchCorrections(meetingId: number, signal?: AbortSignal): Promise<Correction[]> {
	return (await get<Correction[]>(`meetings/${meetingId}/corrections`, { signal })).data
}

export async function createCorrection(meetingId: number, input: CorrectionInput): Promise<Correction> {
	return (await post<Correction>(`meetings/${meetingId}/corrections`, input)).data
}

export async function decideCorrection(id: number, decision: 'accepted' | 'rejected'): Promise<Correction> {
	return (await post<Correction>(`corrections/${id}/decision`, { decision })).data
}

export async function fetchStanding(meetingId: number, signal?: AbortSignal): Promise<StandingContent> {
	return (await get<StandingContent>(`meetings/${meetingId}/standing`, { signal })).data
}

export async function fetchText(itemId: number, signal?: AbortSignal): Promise<MinutesText> {
	return (await get<MinutesText>(`items/${itemId}/text`, { signal })).data
}

export async function saveText(itemId: number, text: string, ifMatch: string): Promise<MinutesText> {
	return (await put<MinutesText>(`items/${itemId}/text`, { text }, { ifMatch })).data
}

export async function fetchResolutions(query: ResolutionQuery, signal?: AbortSignal): Promise<Resolutions> {
	return (await get<Resolutions>('resolutions', { query: { ...query }, signal })).data
}

export async function createResolution(meetingId: number, input: ResolutionInput): Promise<Resolution> {
	return (await post<Resolution>(`meetings/${meetingId}/resolutions`, input)).data
}

export async function updateResolution(id: number, input: ResolutionInput, ifMatch: string): Promise<Resolution> {
	return (await put<Resolution>(`resolutions/${id}`, input, { ifMatch })).data
}
