// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Goal, GoalDetail, GoalInput, GoalKind } from '../../http/types.ts'

export interface GoalForm {
	title: string
	quote: string
	kind: GoalKind
	gliederungId: number
	/** "date", or a milestone's id */
	dueBy: string
	due: string
	rhythmDays: string
	parentId: number
	/** One a line */
	partners: string
}

export function formOf(goal: GoalDetail | null, gliederungId: number): GoalForm {
	return {
		title: goal?.title ?? '',
		quote: goal?.quote ?? '',
		kind: goal?.kind ?? 'concept',
		gliederungId: goal?.gliederungId ?? gliederungId,
		dueBy: goal?.dueMilestone ? String(goal.dueMilestone.id) : 'date',
		due: goal?.due ?? '',
		rhythmDays: goal?.rhythmDays ? String(goal.rhythmDays) : '',
		parentId: goal?.parentId ?? 0,
		partners: goal?.partners.map(({ name }) => name).join('\n') ?? '',
	}
}

/**
 * What is sent. Partners that are Gliederungen are told by their names.
 *
 * @param form as it was filled in
 * @param gliederungen to know them by
 */
export function inputOf(form: GoalForm, gliederungen: readonly { id: number, name: string }[]): GoalInput {
	const milestone = /^\d+$/.test(form.dueBy) ? Number(form.dueBy) : null
	const byName = new Map(gliederungen.map(({ id, name }) => [name.toLowerCase(), id]))
	return {
		title: form.title,
		quote: form.quote,
		kind: form.kind,
		gliederungId: form.gliederungId,
		dueMilestoneId: milestone,
		...(milestone === null ? { due: form.due === '' ? null : form.due } : {}),
		rhythmDays: form.kind === 'standing' && /^\d+$/.test(form.rhythmDays) ? Number(form.rhythmDays) : null,
		parentId: form.parentId === 0 ? null : form.parentId,
		partners: form.partners.split('\n').map((name) => name.trim()).filter((name) => name !== '')
			.map((name) => ({ gliederungId: byName.get(name.toLowerCase()) ?? null, name })),
	}
}

/** Those that a goal may be a part of: not itself, nor its own parts */
export function wholesFor(goal: Pick<Goal, 'id'> | null, goals: readonly Goal[]): Goal[] {
	const below = new Set(goal ? [goal.id] : [])
	for (let size = -1; size !== below.size;) {
		size = below.size
		goals.filter(({ parentId }) => parentId !== null && below.has(parentId)).forEach(({ id }) => below.add(id))
	}
	return goals.filter(({ id }) => !below.has(id))
}
