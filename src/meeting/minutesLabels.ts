// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MinutesState, Resolution, ResolutionExecution, ResolutionResult } from '../http/types.ts'

import { n, t } from '../ui/l10n.ts'

export const STATES: readonly MinutesState[] = ['draft', 'correction', 'approval', 'approved', 'published']
export const RESULTS: readonly ResolutionResult[] = ['adopted', 'rejected', 'referred', 'postponed', 'withdrawn']
export const EXECUTIONS: readonly ResolutionExecution[] = ['open', 'in-work', 'done', 'obsolete']

export function stateLabel(state: MinutesState): string {
	switch (state) {
		case 'draft': return t('verband', 'Draft')
		case 'correction': return t('verband', 'Being corrected')
		case 'approval': return t('verband', 'Waiting for approval')
		case 'approved': return t('verband', 'Approved')
		default: return t('verband', 'Published')
	}
}

/** What the button says that takes the step */
export function stepLabel(to: MinutesState): string {
	switch (to) {
		case 'correction': return t('verband', 'Send round for corrections')
		case 'approval': return t('verband', 'Put forward for approval')
		case 'approved': return t('verband', 'Record the approval')
		default: return t('verband', 'Publish')
	}
}

/** What the step means, before it is taken */
export function stepHint(to: MinutesState): string {
	switch (to) {
		case 'correction': return t('verband', 'The text cannot be edited directly after this.')
		case 'approval': return t('verband', 'The next meeting decides, or the members do online.')
		case 'approved': return t('verband', 'The text is settled for good then. What turns out to be wrong later goes into an addendum.')
		default: return t('verband', 'All members can read the version without internal passages then.')
	}
}

export function resultLabel(resolution: Pick<Resolution, 'result' | 'referredTo'>): string {
	switch (resolution.result) {
		case 'adopted': return t('verband', 'Adopted')
		case 'rejected': return t('verband', 'Rejected')
		case 'referred': return resolution.referredTo === '' ? t('verband', 'Referred') : t('verband', 'Referred to {body}', { body: resolution.referredTo })
		case 'postponed': return t('verband', 'Postponed')
		default: return t('verband', 'Withdrawn')
	}
}

export function executionLabel(execution: ResolutionExecution): string {
	switch (execution) {
		case 'open': return t('verband', 'Open')
		case 'in-work': return t('verband', 'In work')
		case 'done': return t('verband', 'Done')
		default: return t('verband', 'Obsolete')
	}
}

/** The last day of a time that ends with the first moment after it, YYYY-MM-DD */
export function lastDay(until: string): string {
	return new Date(Date.parse(until) - 1000).toISOString().slice(0, 10)
}

/** "5 dafür, 1 dagegen, 0 Enthaltungen", empty where no votes were counted */
export function voteLabel({ unanimous, votesYes, votesNo, votesAbstained }: Resolution): string {
	if (unanimous) {
		return t('verband', 'unanimous')
	}
	return votesYes === null && votesNo === null && votesAbstained === null
		? ''
		: t('verband', '{yes} in favour, {no} against, {abstentions}', { yes: votesYes ?? 0, no: votesNo ?? 0, abstentions: n('verband', '%n abstention', '%n abstentions', votesAbstained ?? 0) })
}
