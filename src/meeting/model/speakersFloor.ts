// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Effect, Entry, Floor, Fold, Outcome } from './speakersFold.ts'

import { debateOn, leave } from './speakersFold.ts'
import { waiting } from './speakersQueue.ts'
import { afterContribution, countedLane, isAllowed, isRepeat } from './speakersRules.ts'

/** The chair may ask anybody whom the rule allows, not only who is next */
export const start: Effect<'start'> = (fold, { entryId }, at) => {
	const entry = waiting(fold, entryId)
	if (typeof entry === 'string') {
		return entry
	}
	const debate = debateOn(fold, entry.item)
	const lane = entry.lane && countedLane(entry.lane, fold.settings)
	const refusal = mayNotStart(fold, entry, lane)
	if (refusal) {
		return refusal
	}
	entry.status = 'speaking'
	fold.floor = { entry, lane, since: at, spokenMs: 0, runningSince: at, repeat: isRepeat(debate.quota, lane), before: debate.quota }
	debate.quota = afterContribution(debate.quota, lane)
	return null
}

function mayNotStart(fold: Fold, { item, purpose }: Entry, lane: Floor['lane']): Outcome {
	if (fold.floor) {
		return 'somebody-speaking'
	}
	if (item !== fold.item) {
		return 'other-item'
	}
	const { closed, quota } = debateOn(fold, item)
	if (purpose === null && closed === 'debate') {
		return 'closed'
	}
	return isAllowed(quota, lane, fold.settings) ? null : 'quota'
}

export const takeBack: Effect<'takeBack'> = (fold, { entryId }) => {
	const floor = fold.floor
	if (floor?.entry.entryId !== entryId) {
		return 'not-speaking'
	}
	debateOn(fold, floor.entry.item).quota = floor.before
	floor.entry.status = 'waiting'
	fold.floor = null
	return null
}

export const pause: Effect<'pause'> = (fold, { entryId }, at) => {
	const floor = fold.floor
	if (floor?.entry.entryId !== entryId) {
		return 'not-speaking'
	}
	if (floor.runningSince === null) {
		return 'no-effect'
	}
	floor.spokenMs = spokenMs(floor, at)
	floor.runningSince = null
	return null
}

export const resume: Effect<'resume'> = (fold, { entryId }, at) => {
	const floor = fold.floor
	if (floor?.entry.entryId !== entryId) {
		return 'not-speaking'
	}
	if (floor.runningSince !== null) {
		return 'no-effect'
	}
	floor.runningSince = at
	return null
}

export const end: Effect<'end'> = (fold, { entryId }, at) => {
	if (fold.floor?.entry.entryId !== entryId) {
		return 'not-speaking'
	}
	endSpeech(fold, fold.floor, at)
	return null
}

/** With its item ends the speech on it; who waits on the old item is found there again */
export const changeItem: Effect<'item'> = (fold, { item }, at) => {
	if (item === fold.item) {
		return 'no-effect'
	}
	if (fold.floor) {
		endSpeech(fold, fold.floor, at)
	}
	fold.item = item
	return null
}

function endSpeech(fold: Fold, floor: Floor, at: string): void {
	const { entry, lane, repeat, since } = floor
	const { entryId, personKey, name, item, purpose } = entry
	const { spoke } = debateOn(fold, item)
	const seconds = Math.round(spokenMs(floor, at) / 1000)
	fold.contributions.push({ entryId, personKey, name, item, lane, purpose, repeat, since, seconds, first: purpose === null && !spoke.has(personKey) })
	if (purpose === null) {
		spoke.add(personKey)
	}
	leave(fold, entry, 'spoken')
	fold.floor = null
}

/** Milliseconds spoken until an instant; a clock that was put back takes nothing away */
export function spokenMs({ spokenMs, runningSince }: Pick<Floor, 'spokenMs' | 'runningSince'>, at: string): number {
	return spokenMs + (runningSince === null ? 0 : Math.max(0, Date.parse(at) - Date.parse(runningSince)))
}
