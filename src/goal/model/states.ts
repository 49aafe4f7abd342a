// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvidenceKind, GoalKind, GoalState } from '../../http/types.ts'

const REACHED: readonly GoalState[] = ['partial', 'done', 'examined']

/** Which states make sense for a kind; the server insists on it */
export function mayBe(kind: GoalKind, state: GoalState): boolean {
	if (kind === 'stance') {
		return !REACHED.includes(state)
	}
	return kind === 'examination' ? state !== 'done' : state !== 'examined'
}

/**
 * Whether a state still wants something to be shown.
 *
 * @param kind of the goal
 * @param state that is to be set
 * @param evidence what there is
 */
export function needsEvidence(kind: GoalKind, state: GoalState, evidence: readonly EvidenceKind[]): boolean {
	if (!REACHED.includes(state)) {
		return false
	}
	return kind === 'examination' && state !== 'partial' ? !evidence.includes('finding') : evidence.length === 0
}
