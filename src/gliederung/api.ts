// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Answer } from '../http/ocs.ts'
import type { BoardReport, BoardReportInput, CheckReport, Gliederung, GliederungDetail, GliederungInput, ImportInput, ImportPlan, ImportResult, Me, Occurrences, Office, OfficeInput, PersonFound, Settings, SettingsInput, Term, TermInput } from '../http/types.ts'

import { generateUrl } from '@nextcloud/router'
import { del, get, post, put } from '../http/ocs.ts'

export async function fetchMe(): Promise<Me> {
	return (await get<Me>('me')).data
}

export async function fetchGliederungen(): Promise<Gliederung[]> {
	return (await get<Gliederung[]>('gliederungen')).data
}

export async function fetchGliederung(id: number, signal?: AbortSignal): Promise<GliederungDetail> {
	return (await get<GliederungDetail>(`gliederungen/${id}`, { signal })).data
}

export async function createGliederung(input: GliederungInput): Promise<Gliederung> {
	return (await post<Gliederung>('gliederungen', input)).data
}

export async function updateGliederung(id: number, input: GliederungInput, ifMatch: string): Promise<Gliederung> {
	return (await put<Gliederung>(`gliederungen/${id}`, input, { ifMatch })).data
}

export async function deleteGliederung(id: number, ifMatch: string): Promise<void> {
	await del(`gliederungen/${id}`, { ifMatch })
}

export async function createOffice(gliederungId: number, input: OfficeInput): Promise<Office> {
	return (await post<Office>(`gliederungen/${gliederungId}/offices`, input)).data
}

export async function updateOffice(id: number, input: OfficeInput, ifMatch: string): Promise<Office> {
	return (await put<Office>(`offices/${id}`, input, { ifMatch })).data
}

export async function deleteOffice(id: number, ifMatch: string): Promise<void> {
	await del(`offices/${id}`, { ifMatch })
}

export async function searchPersons(search: string, signal?: AbortSignal): Promise<PersonFound[]> {
	return (await get<PersonFound[]>('persons', { query: { search }, signal })).data
}

/** Whom a board may name as its successors: its own members and officers */
export async function searchMembers(gliederungId: number, search: string, signal?: AbortSignal): Promise<PersonFound[]> {
	return (await get<PersonFound[]>(`gliederungen/${gliederungId}/members`, { query: { search }, signal })).data
}

export async function fetchBoardReports(gliederungId: number, signal?: AbortSignal): Promise<BoardReport[]> {
	return (await get<BoardReport[]>(`gliederungen/${gliederungId}/board-reports`, { signal })).data
}

export async function reportBoard(gliederungId: number, input: BoardReportInput): Promise<BoardReport> {
	return (await post<BoardReport>(`gliederungen/${gliederungId}/board-reports`, input)).data
}

export async function decideBoardReport(report: BoardReport, decision: 'confirm' | 'decline' | 'withdraw', note = ''): Promise<BoardReport> {
	return (await post<BoardReport>(`board-reports/${report.id}/${decision}`, decision === 'decline' ? { note } : {}, { ifMatch: report.etag })).data
}

export async function fetchTerms(): Promise<Term[]> {
	return (await get<Term[]>('terms')).data
}

export async function createTerm(input: TermInput): Promise<Term> {
	return (await post<Term>('terms', input)).data
}

export async function updateTerm(id: number, input: TermInput, ifMatch: string): Promise<Term> {
	return (await put<Term>(`terms/${id}`, input, { ifMatch })).data
}

export async function deleteTerm(id: number, ifMatch: string): Promise<void> {
	await del(`terms/${id}`, { ifMatch })
}

export async function previewImport(input: ImportInput): Promise<ImportPlan> {
	return (await post<ImportPlan>('import/preview', input)).data
}

export async function applyImport(input: ImportInput): Promise<ImportResult> {
	return (await post<ImportResult>('import/apply', input)).data
}

export async function fetchSettings(): Promise<Answer<Settings>> {
	return get<Settings>('settings')
}

export async function updateSettings(input: SettingsInput, ifMatch: string): Promise<Settings> {
	return (await put<Settings>('settings', input, { ifMatch })).data
}

export async function fetchCheck(): Promise<CheckReport> {
	return (await get<CheckReport>('check')).data
}

export async function reconcile(): Promise<CheckReport> {
	return (await post<CheckReport>('check/reconcile')).data
}

export async function fetchNextDates(gliederungId: number, from: string, to: string, signal?: AbortSignal): Promise<Occurrences> {
	return (await get<Occurrences>('occurrences', { query: { gliederung: gliederungId, from, to, limit: 5 }, signal })).data
}

/** Where the tree can be downloaded as CSV */
export function exportUrl(): string {
	return generateUrl('/apps/verband/export/gliederungen.csv')
}
