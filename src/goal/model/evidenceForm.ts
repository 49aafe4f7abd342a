// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvidenceInput, EvidenceKind, GoalKind } from '../../http/types.ts'

export interface EvidenceForm {
	kind: EvidenceKind
	/** Of an event, a meeting or a resolution; 0 for none yet */
	targetId: number
	label: string
	url: string
	text: string
}

/** What fits the goal's kind best to begin with */
export function emptyEvidence(kind: GoalKind): EvidenceForm {
	const first: EvidenceKind = kind === 'examination' ? 'finding' : kind === 'event' ? 'event' : 'link'
	return { kind: first, targetId: 0, label: '', url: '', text: '' }
}

export const hasTarget = (kind: EvidenceKind): boolean => kind === 'event' || kind === 'minutes' || kind === 'resolution'

export function evidenceInput({ kind, targetId, label, url, text }: EvidenceForm): EvidenceInput {
	const named = label.trim() === '' ? {} : { label: label.trim() }
	if (hasTarget(kind)) {
		return { kind, targetId, ...named }
	}
	return kind === 'finding' ? { kind, text, ...named } : { kind, url: url.trim(), ...named }
}
