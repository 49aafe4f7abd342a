// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Goal, GoalState } from '../../http/types.ts'

const SETTLED: readonly GoalState[] = ['done', 'dropped', 'examined']

/**
 * Which goals of a term that is over are proposed to go on: what was not settled, and does not go on already. Stances
 * are the next programme's to say: somebody ticks them.
 *
 * @param goals of the term
 */
export function proposedToCarry(goals: readonly Pick<Goal, 'id' | 'state' | 'kind' | 'continuedIn'>[]): number[] {
	return goals.filter(({ state, kind, continuedIn }) => continuedIn === null && kind !== 'stance' && !SETTLED.includes(state)).map(({ id }) => id)
}
