// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Act, Item, Lane, Purpose, SpeakersSettings } from './speakersLog.ts'
import type { Quota } from './speakersRules.ts'

import { NOBODY_SPOKE } from './speakersRules.ts'
import { WaitingLine } from './waitingLine.ts'

/** Why a row of the log had no effect */
export type Reason
	= | 'unknown-kind'
		| 'malformed'
		/** The id was used before: sent twice, or withdrawn, which is final */
		| 'duplicate'
		/** The person waits or speaks already, for example signed up on two devices */
		| 'already-listed'
		| 'closed'
		| 'unknown-entry'
		| 'not-waiting'
		| 'not-speaking'
		| 'somebody-speaking'
		/** The rule does not let the lane be asked */
		| 'quota'
		| 'other-item'
		| 'no-effect'

export type Outcome = Reason | null

/** A request to speak, for its whole life */
export interface Entry {
	entryId: string
	personKey: string
	name: string | null
	by: 'self' | 'chair'
	item: Item
	/** null: a point of order, which no lane counts */
	lane: Lane | null
	/** null: a contribution */
	purpose: Purpose | null
	/** The lane that a point of order wants opened */
	opens: Lane | null
	status: 'waiting' | 'speaking' | 'spoken' | 'withdrawn' | 'decided'
}

/** Somebody who has the floor */
export interface Floor {
	entry: Entry
	/** The lane it counts in; null: none, or a point of order */
	lane: Lane | null
	/** ISO instant */
	since: string
	/** Milliseconds spoken before the last pause ended */
	spokenMs: number
	/** ISO instant; null: paused */
	runningSince: string | null
	/** The lane spoke last, too */
	repeat: boolean
	/** Where the debate stood before, should it be taken back */
	before: Quota
}

/** A contribution, or a point of order, that was made */
export interface Contribution {
	entryId: string
	personKey: string
	name: string | null
	item: Item
	/** The lane it counts in; null: none, or a point of order */
	lane: Lane | null
	purpose: Purpose | null
	/** The person's first one on the item */
	first: boolean
	/** The lane that spoke last spoke again: the quota could not be kept */
	repeat: boolean
	since: string
	/** Whole seconds, pauses left out */
	seconds: number
}

/** The debate on one item */
export interface Debate {
	line: WaitingLine<Entry>
	points: WaitingLine<Entry>
	/** Who waits or speaks */
	listed: Set<string>
	spoke: Set<string>
	quota: Quota
	closed: 'list' | 'debate' | null
}

/** A point of order with its result */
export interface Decision {
	entryId: string
	item: Item
	purpose: Purpose
	accepted: boolean
	at: string
}

/** All that the rows so far have made */
export interface Fold {
	settings: SpeakersSettings
	limitSeconds: number | null
	item: Item
	debates: Map<Item, Debate>
	entries: Map<string, Entry>
	floor: Floor | null
	contributions: Contribution[]
	decisions: Decision[]
	/** Ids of the points of order among them */
	decided: Set<string>
}

/** What one kind of act does to the fold, at an instant */
export type Effect<K extends Act['kind']> = (fold: Fold, act: Extract<Act, { kind: K }>, at: string) => Outcome

export function emptyFold(settings: SpeakersSettings): Fold {
	return { settings, limitSeconds: null, item: null, debates: new Map(), entries: new Map(), floor: null, contributions: [], decisions: [], decided: new Set() }
}

export function debateOn(fold: Fold, item: Item): Debate {
	let debate = fold.debates.get(item)
	if (!debate) {
		debate = { line: new WaitingLine(), points: new WaitingLine(), listed: new Set(), spoke: new Set(), quota: NOBODY_SPOKE, closed: null }
		fold.debates.set(item, debate)
	}
	return debate
}

/** The line an entry stands in: points of order have one of their own, which goes before */
export function lineOf(debate: Debate, entry: Entry): WaitingLine<Entry> {
	return entry.purpose === null ? debate.line : debate.points
}

/** One request of a person at a time, and one point of order beside it */
export function listedAs({ purpose, personKey }: Pick<Entry, 'purpose' | 'personKey'>): string {
	return (purpose === null ? 'speech ' : 'point ') + personKey
}

/** An entry leaves the list for good */
export function leave(fold: Fold, entry: Entry, status: 'spoken' | 'withdrawn' | 'decided'): void {
	const debate = debateOn(fold, entry.item)
	lineOf(debate, entry).remove(entry.entryId)
	debate.listed.delete(listedAs(entry))
	entry.status = status
}
