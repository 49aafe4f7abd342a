// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Effect, Entry, Fold, Outcome } from './speakersFold.ts'

import { debateOn, leave, lineOf, listedAs } from './speakersFold.ts'

export const signUp: Effect<'signUp'> = (fold, act) => {
	const { entryId, personKey, name, by, item, lane } = act
	return debateOn(fold, item).closed && !fold.entries.has(entryId)
		? 'closed'
		: enter(fold, { entryId, personKey, name, by, item, lane, purpose: null, opens: null, status: 'waiting' })
}

/** Whatever is closed, a point of order may be raised */
export const pointOfOrder: Effect<'pointOfOrder'> = (fold, act) => {
	const { entryId, personKey, name, by, purpose, opens } = act
	return enter(fold, { entryId, personKey, name, by, item: fold.item, lane: null, purpose, opens, status: 'waiting' })
}

function enter(fold: Fold, entry: Entry): Outcome {
	if (fold.entries.has(entry.entryId)) {
		return 'duplicate'
	}
	const debate = debateOn(fold, entry.item)
	if (debate.listed.has(listedAs(entry))) {
		return 'already-listed'
	}
	fold.entries.set(entry.entryId, entry)
	debate.listed.add(listedAs(entry))
	lineOf(debate, entry).append(entry.entryId, entry)
	return null
}

export const withdraw: Effect<'withdraw'> = (fold, { entryId }) => {
	const entry = waiting(fold, entryId)
	if (typeof entry === 'string') {
		return entry
	}
	leave(fold, entry, 'withdrawn')
	return null
}

export const changeLane: Effect<'lane'> = (fold, { entryId, lane }) => {
	const entry = waiting(fold, entryId)
	if (typeof entry === 'string') {
		return entry
	}
	if (entry.purpose !== null || entry.lane === lane) {
		return 'no-effect'
	}
	entry.lane = lane
	return null
}

export const reorder: Effect<'reorder'> = (fold, { entryId, before }) => {
	const entry = waiting(fold, entryId)
	if (typeof entry === 'string') {
		return entry
	}
	const target = before === null ? null : waiting(fold, before)
	if (typeof target === 'string') {
		return target
	}
	if (entry === target || (target && (target.item !== entry.item || (target.purpose === null) !== (entry.purpose === null)))) {
		return 'no-effect'
	}
	lineOf(debateOn(fold, entry.item), entry).move(entryId, before)
	return null
}

/** The entry if it waits, else why it does not */
export function waiting(fold: Fold, entryId: string): Entry | 'unknown-entry' | 'not-waiting' {
	const entry = fold.entries.get(entryId)
	if (!entry) {
		return 'unknown-entry'
	}
	return entry.status === 'waiting' ? entry : 'not-waiting'
}
