// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Goal, GoalState } from '../../http/types.ts'

/** What a state's column holds, or a month's row */
export interface Group<T> {
	key: T
	goals: Goal[]
}

/**
 * Goals by chapter, in the order in which they come; those that are in none last.
 *
 * @param goals of a term
 */
export function byChapter(goals: readonly Goal[]): Group<string>[] {
	const groups = new Map<string, Goal[]>()
	for (const goal of goals) {
		const key = goal.chapter ?? ''
		groups.set(key, [...groups.get(key) ?? [], goal])
	}
	return [...groups].map(([key, members]) => ({ key, goals: members }))
}

/**
 * Goals by state, a column each. Stances have none and are left out.
 *
 * @param goals of a term
 * @param states in the order of the columns
 */
export function byState(goals: readonly Goal[], states: readonly GoalState[]): Group<GoalState>[] {
	return states.map((key) => ({ key, goals: goals.filter((goal) => goal.state === key && goal.kind !== 'stance') }))
}

/**
 * Goals by the month of their deadline, the earliest first; those without one last, under an empty key.
 *
 * @param goals of a term
 */
export function byMonth(goals: readonly Goal[]): Group<string>[] {
	const groups = new Map<string, Goal[]>()
	for (const goal of goals.filter(({ kind }) => kind !== 'stance')) {
		const key = goal.due?.slice(0, 7) ?? ''
		groups.set(key, [...groups.get(key) ?? [], goal])
	}
	return [...groups].sort(([a], [b]) => (a || '9999').localeCompare(b || '9999'))
		.map(([key, members]) => ({ key, goals: members.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')) }))
}

/**
 * Who has how much to see to that is not settled yet, the most first.
 *
 * @param goals of a term
 */
export function loadOf(goals: readonly Goal[]): { name: string | null, id: number | null, open: number, overdue: number }[] {
	const loads = new Map<number | null, { name: string | null, id: number | null, open: number, overdue: number }>()
	for (const goal of goals.filter(({ kind, state }) => kind !== 'stance' && !['done', 'dropped', 'examined'].includes(state))) {
		const id = goal.responsible?.id ?? null
		const load = loads.get(id) ?? { id, name: goal.responsible?.name ?? null, open: 0, overdue: 0 }
		loads.set(id, { ...load, open: load.open + 1, overdue: load.overdue + (goal.overdue ? 1 : 0) })
	}
	return [...loads.values()].sort((a, b) => b.open - a.open || Number(a.id === null) - Number(b.id === null) || (a.name ?? '').localeCompare(b.name ?? ''))
}
