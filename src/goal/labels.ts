// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvidenceKind, Goal, GoalKind, GoalState } from '../http/types.ts'

import { mdiCheckCircleOutline, mdiCircleOutline, mdiCircleSlice4, mdiCloseCircleOutline, mdiMagnify, mdiPauseCircleOutline, mdiProgressWrench } from '@mdi/js'
import { t } from '../ui/l10n.ts'

/** In the order in which a goal goes through them */
export const STATES: readonly GoalState[] = ['open', 'begun', 'stalled', 'partial', 'done', 'examined', 'dropped']
export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['minutes', 'resolution', 'event', 'file', 'link', 'finding']

export function stateLabel(state: GoalState): string {
	switch (state) {
		case 'begun': return t('verband', 'begun')
		case 'stalled': return t('verband', 'stands still')
		case 'partial': return t('verband', 'partly done')
		case 'done': return t('verband', 'done (goal)')
		case 'dropped': return t('verband', 'given up')
		case 'examined': return t('verband', 'examined')
		default: return t('verband', 'open (goal)')
	}
}

/** What a state means, for whoever sets it */
export function stateMeaning(state: GoalState): string {
	switch (state) {
		case 'begun': return t('verband', 'Somebody is at it.')
		case 'stalled': return t('verband', 'It was begun and does not move.')
		case 'partial': return t('verband', 'A part is reached and can be shown.')
		case 'done': return t('verband', 'All is reached and can be shown.')
		case 'dropped': return t('verband', 'We do not do it any more, and say why.')
		case 'examined': return t('verband', 'The examination is over and its finding is written down.')
		default: return t('verband', 'Nobody has begun yet.')
	}
}

export function stateIcon(state: GoalState): string {
	switch (state) {
		case 'begun': return mdiProgressWrench
		case 'stalled': return mdiPauseCircleOutline
		case 'partial': return mdiCircleSlice4
		case 'done': return mdiCheckCircleOutline
		case 'dropped': return mdiCloseCircleOutline
		case 'examined': return mdiMagnify
		default: return mdiCircleOutline
	}
}

export function kindLabel(kind: GoalKind): string {
	switch (kind) {
		case 'motion': return t('verband', 'Motion')
		case 'concept': return t('verband', 'Concept')
		case 'paper': return t('verband', 'Position paper')
		case 'material': return t('verband', 'Material')
		case 'event': return t('verband', 'Gathering')
		case 'examination': return t('verband', 'Examination')
		case 'stance': return t('verband', 'Stance')
		default: return t('verband', 'Standing task')
	}
}

export function evidenceLabel(kind: EvidenceKind): string {
	switch (kind) {
		case 'minutes': return t('verband', 'Minutes of a meeting')
		case 'resolution': return t('verband', 'Resolution')
		case 'event': return t('verband', 'Event')
		case 'file': return t('verband', 'File')
		case 'finding': return t('verband', 'Finding')
		default: return t('verband', 'Link')
	}
}

/** "Zeile 62–63", as it is printed */
export function linesLabel(lines: Goal['lines']): string {
	const ranges = lines.map(([from, to]) => from === to ? String(from) : `${from}–${to}`).join(', ')
	return t('verband', 'Line {lines}', { lines: ranges })
}

/** What a step of the history changed, beside the state */
export function changeLabel(change: string): string {
	switch (change) {
		case 'title': return t('verband', 'Title')
		case 'quote':
		case 'places': return t('verband', 'Place in the programme')
		case 'kind': return t('verband', 'Kind')
		case 'gliederungId': return t('verband', 'Responsible body')
		case 'responsibleId': return t('verband', 'Responsible')
		case 'due':
		case 'dueMilestoneId': return t('verband', 'Deadline')
		case 'parentId': return t('verband', 'Part of')
		case 'rhythmDays': return t('verband', 'Rhythm')
		case 'partners': return t('verband', 'Partners')
		case 'nextSteps': return t('verband', 'Next steps')
		case 'finalNote': return t('verband', 'Final note')
		case 'evidence': return t('verband', 'Evidence')
		case 'evidenceErased': return t('verband', 'Words of evidence deleted')
		case 'evidenceRemoved': return t('verband', 'Evidence taken back')
		case 'carriedFrom': return t('verband', 'Carried over from an earlier term')
		case 'byItself': return t('verband', 'Nothing happened for a long time')
		default: return change
	}
}
