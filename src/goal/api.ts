// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AgendaItem, Evaluation, EvidenceInput, Goal, GoalDetail, GoalInput, Goals, GoalStateInput, GoalStep, Programme, ProgrammeDetail, ProgrammeInput } from '../http/types.ts'

import { generateUrl } from '@nextcloud/router'
import { del, get, post, put } from '../http/ocs.ts'

export interface GoalQuery {
	termId?: number | null
	chapterId?: number | null
	state?: string
	kind?: string
	gliederungId?: number | null
	personId?: number | null
	q?: string
	limit?: number
	cursor?: string | null
}

export async function fetchGoals(query: GoalQuery, signal?: AbortSignal): Promise<Goals> {
	return (await get<Goals>('goals', { query: { ...query }, signal })).data
}

/** A term in numbers; null for the present one */
export async function fetchEvaluation(term: number | null, signal?: AbortSignal): Promise<Evaluation> {
	return (await get<Evaluation>('evaluation', { query: { term }, signal })).data
}

export async function fetchGoal(id: number, signal?: AbortSignal): Promise<GoalDetail> {
	return (await get<GoalDetail>(`goals/${id}`, { signal })).data
}

export async function fetchHistory(id: number, signal?: AbortSignal): Promise<GoalStep[]> {
	return (await get<GoalStep[]>(`goals/${id}/history`, { signal })).data
}

export async function createGoal(input: GoalInput): Promise<GoalDetail> {
	return (await post<GoalDetail>('goals', input)).data
}

export async function updateGoal(goal: Pick<Goal, 'id' | 'etag'>, input: GoalInput): Promise<GoalDetail> {
	return (await put<GoalDetail>(`goals/${goal.id}`, input, { ifMatch: goal.etag })).data
}

export async function setGoalState(goal: Pick<Goal, 'id' | 'etag'>, input: GoalStateInput): Promise<GoalDetail> {
	return (await post<GoalDetail>(`goals/${goal.id}/state`, input, { ifMatch: goal.etag })).data
}

export async function deleteGoal(goal: Pick<Goal, 'id' | 'etag'>): Promise<void> {
	await del(`goals/${goal.id}`, { ifMatch: goal.etag })
}

export async function addEvidence(id: number, input: EvidenceInput): Promise<GoalDetail> {
	return (await post<GoalDetail>(`goals/${id}/evidence`, input)).data
}

export async function eraseEvidence(id: number, evidenceId: number): Promise<GoalDetail> {
	return (await del<GoalDetail>(`goals/${id}/evidence/${evidenceId}/words`)).data
}

export async function removeEvidence(id: number, evidenceId: number): Promise<GoalDetail> {
	return (await del<GoalDetail>(`goals/${id}/evidence/${evidenceId}`)).data
}

export async function fetchProgrammes(signal?: AbortSignal): Promise<Programme[]> {
	return (await get<Programme[]>('programmes', { signal })).data
}

export async function fetchProgramme(id: number, signal?: AbortSignal): Promise<ProgrammeDetail> {
	return (await get<ProgrammeDetail>(`programmes/${id}`, { signal })).data
}

export async function importProgramme(input: ProgrammeInput): Promise<ProgrammeDetail> {
	return (await post<ProgrammeDetail>('programmes', input)).data
}

/** Goes on with goals of a term that is over; asked again it changes nothing more */
export async function carryOver(goalIds: readonly number[]): Promise<Goal[]> {
	return (await post<Pick<Goals, 'goals'>>('goals/carry-over', { goalIds })).data.goals
}

/**
 * A page, so that a link is enough
 *
 * @param termId whose goals
 * @param form of the file
 * @param at the key date, YYYY-MM-DD
 */
export function reportUrl(termId: number, form: 'pdf' | 'md' | 'csv', at: string): string {
	return generateUrl('/apps/verband/report/{termId}.{form}', { termId, form }) + `?at=${at}`
}

/** The goal as a topic of the body that sees to it */
export async function proposeGoal(goal: Pick<Goal, 'gliederungId' | 'title'>, note: string): Promise<AgendaItem> {
	return (await post<AgendaItem>(`gliederungen/${goal.gliederungId}/topics`, { title: goal.title, note })).data
}
