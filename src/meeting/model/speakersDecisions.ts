// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Debate, Effect, Entry, Fold, Outcome } from './speakersFold.ts'
import type { Item, Lane } from './speakersLog.ts'
import type { Quota } from './speakersRules.ts'

import { debateOn, leave } from './speakersFold.ts'
import { continued, countedLane, needsContinuation, opened } from './speakersRules.ts'

export const close: Effect<'close'> = (fold, { of }) => closeDebate(debateOn(fold, fold.item), of)

export const reopen: Effect<'reopen'> = (fold, { lane }) => open(fold, fold.item, lane)

export const carryOn: Effect<'continue'> = (fold) => continueDebate(fold, fold.item)

/** Carried or not, it is dealt with: one that was decided before it was spoken to waits no longer */
export const decided: Effect<'decided'> = (fold, { entryId, accepted }, at) => {
	const entry = fold.entries.get(entryId)
	if (!entry?.purpose) {
		return 'unknown-entry'
	}
	if (entry.status === 'withdrawn' || fold.decided.has(entryId)) {
		return 'no-effect'
	}
	fold.decided.add(entryId)
	fold.decisions.push({ entryId, item: entry.item, purpose: entry.purpose, accepted, at })
	if (entry.status === 'waiting') {
		leave(fold, entry, 'decided')
	}
	if (accepted) {
		carry(fold, entry)
	}
	return null
}

function carry(fold: Fold, { purpose, item, opens }: Entry): Outcome {
	switch (purpose) {
		case 'open': return open(fold, item, opens)
		case 'close': return closeDebate(debateOn(fold, item), 'list')
		case 'endDebate': return closeDebate(debateOn(fold, item), 'debate')
		case 'continue': return continueDebate(fold, item)
		default: return null
	}
}

function closeDebate(debate: Debate, of: 'list' | 'debate'): Outcome {
	if (debate.closed === of || debate.closed === 'debate') {
		return 'no-effect'
	}
	debate.closed = of
	return null
}

function open(fold: Fold, item: Item, lane: Lane | null): Outcome {
	const debate = debateOn(fold, item)
	const counted = lane && fold.settings.rule === 'H' ? countedLane(lane, fold.settings) : null
	if (debate.closed === null && counted === null) {
		return 'no-effect'
	}
	debate.closed = null
	if (counted !== null) {
		changeQuota(fold, item, (quota) => opened(quota, counted))
	}
	return null
}

function continueDebate(fold: Fold, item: Item): Outcome {
	if (!needsContinuation(debateOn(fold, item).quota, fold.settings)) {
		return 'no-effect'
	}
	changeQuota(fold, item, continued)
	return null
}

/** What is decided while somebody speaks holds, too, if that speech is taken back */
function changeQuota(fold: Fold, item: Item, change: (quota: Quota) => Quota): void {
	const debate = debateOn(fold, item)
	debate.quota = change(debate.quota)
	if (fold.floor && item === fold.item) {
		fold.floor.before = change(fold.floor.before)
	}
}

/** A changed setting holds from now on; what was said keeps the lane it counted in */
export const changeSettings: Effect<'settings'> = (fold, act) => {
	const { rule, firstSpeakersFirst, unspecified } = { ...fold.settings, ...act }
	const same = rule === fold.settings.rule && firstSpeakersFirst === fold.settings.firstSpeakersFirst && unspecified === fold.settings.unspecified
	fold.settings = { rule, firstSpeakersFirst, unspecified }
	return same ? 'no-effect' : null
}

export const limit: Effect<'limit'> = (fold, { seconds }) => {
	if (fold.limitSeconds === seconds) {
		return 'no-effect'
	}
	fold.limitSeconds = seconds
	return null
}
