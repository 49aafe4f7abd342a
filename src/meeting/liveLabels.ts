// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Quorum, SpeechRules } from '../http/types.ts'
import type { Closed } from './model/speakersList.ts'
import type { Lane, Purpose, SpeakingRule } from './model/speakersLog.ts'

import { n, t } from '../ui/l10n.ts'
import { readQuorumRule } from './model/quorum.ts'

type LaneNames = Pick<SpeechRules, 'quotedName' | 'openName'>

/** As the body calls it */
export function laneLabel(lane: Lane, names: LaneNames | null = null): string {
	switch (lane) {
		case 'quoted': return names?.quotedName || t('verband', 'quoted')
		case 'open': return names?.openName || t('verband', 'open to all')
		default: return t('verband', 'no answer')
	}
}

export function ruleLabel(rule: SpeakingRule): string {
	switch (rule) {
		case 'H': return t('verband', 'Strict: never the same list twice in a row')
		case 'H3': return t('verband', 'In turn: after three of the open list in a row the debate ends')
		default: return t('verband', 'Soft: in turn, and on where only one list waits')
	}
}

export function purposeLabel(purpose: Purpose): string {
	switch (purpose) {
		case 'open': return t('verband', 'Open the list')
		case 'close': return t('verband', 'Close the list')
		case 'endDebate': return t('verband', 'End the debate')
		case 'continue': return t('verband', 'Go on with the debate')
		default: return t('verband', 'Something else')
	}
}

/** Why nobody is asked, or may sign up */
export function closedLabel(closed: Closed): string {
	switch (closed) {
		case 'quota': return t('verband', 'The list is closed because of the quota: nobody of the other list waits. A point of order can open it.')
		case 'threeInRow': return t('verband', 'Three of the open list have spoken in a row: the debate ends unless you decide to go on.')
		case 'debate': return t('verband', 'The debate is over.')
		default: return t('verband', 'The list is closed: who is on it still speaks.')
	}
}

export function quorumLabel({ present, voters, quorate }: Quorum): string {
	return quorate
		? t('verband', '{present} of {voters} with a vote are here – quorate', { present, voters })
		: t('verband', '{present} of {voters} with a vote are here – not quorate', { present, voters })
}

/** As the rule is kept: `share-1-3` */
export function quorumRuleLabel(text: string): string {
	const rule = readQuorumRule(text)
	switch (rule?.kind) {
		case 'at-least-half': return t('verband', 'At least half of those with a vote')
		case 'at-least': return n('verband', '%n person with a vote at least', '%n people with a vote at least', rule.persons)
		case 'share': return t('verband', '{of} of {outOf} parts of those with a vote at least', { of: rule.of, outOf: rule.outOf })
		default: return t('verband', 'More than half of those with a vote')
	}
}

/** Longest speeches to choose from, in seconds; 0: as long as it takes */
export const LIMITS: readonly number[] = [0, 60, 90, 120, 180, 300, 600]

export function limitLabel(seconds: number): string {
	return seconds === 0 ? t('verband', 'No limit') : t('verband', '{minutes} min', { minutes: String(seconds / 60).replace('.', ',') })
}
