// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contribution, Debate, Decision, Effect, Entry, Fold, Outcome, Reason } from './speakersFold.ts'
import type { Act, Item, Lane, LogRow, Purpose, SpeakersSettings } from './speakersLog.ts'
import type { Opening } from './speakersRules.ts'

import { carryOn, changeSettings, close, decided, limit, reopen } from './speakersDecisions.ts'
import { changeItem, end, pause, resume, start, takeBack } from './speakersFloor.ts'
import { emptyFold } from './speakersFold.ts'
import { DEFAULT_SETTINGS, inOrder, readAct } from './speakersLog.ts'
import { changeLane, pointOfOrder, reorder, signUp, withdraw } from './speakersQueue.ts'
import { askingOrder } from './speakersRules.ts'

/** Somebody who waits to speak */
export interface QueueEntry {
	entryId: string
	personKey: string
	/** Of who has no account; everybody else's name is the server's to give */
	name: string | null
	by: 'self' | 'chair'
	item: Item
	/** As chosen; null: a point of order */
	lane: Lane | null
	/** null: a contribution */
	purpose: Purpose | null
	/** The person has not spoken on the item yet */
	first: boolean
	/** 1: is asked next; null: held back, by the rule, because the debate is over, or because another item is dealt with */
	position: number | null
}

export interface CurrentSpeaker extends Omit<QueueEntry, 'position'> {
	/** ISO instant */
	since: string
	/** Milliseconds spoken before `runningSince` */
	spokenMs: number
	/** ISO instant from which the clock runs; null: paused */
	runningSince: string | null
}

/**
 * Why nobody is asked, or may sign up: `quota`, closed because rule H's quota cannot be kept, until somebody of
 * another lane signs up or the plenum opens it; `threeInRow`, rule H3 wants a continuation; `debate` and `list` as closed
 * by the chair or a point of order
 */
export type Closed = 'debate' | 'quota' | 'threeInRow' | 'list'

/** Everything about a speakers' list at the end of its log */
export interface SpeakersList {
	/** The last row that was read; 0: none */
	seq: number
	item: Item
	settings: SpeakersSettings
	limitSeconds: number | null
	current: CurrentSpeaker | null
	/** Who waits on the item, in the order they would be asked if nobody signed up any more; who is held back stands at the end */
	queue: QueueEntry[]
	/** Who is to be asked once the current speaker has ended */
	next: QueueEntry | null
	/** Who waits on other items */
	elsewhere: QueueEntry[]
	closed: Closed | null
	takesSignUps: boolean
	/** Contributions left of rule H's opening */
	opening: Opening | null
	/** What was said, in order, points of order among it; what goes on is not in it */
	contributions: Contribution[]
	decisions: Decision[]
	/** Rows that had no effect, each with its reason */
	refusals: { seq: number, kind: string, reason: Reason }[]
}

const EFFECTS: { [K in Act['kind']]: Effect<K> } = {
	signUp,
	pointOfOrder,
	decided,
	withdraw,
	lane: changeLane,
	reorder,
	start,
	takeBack,
	pause,
	resume,
	end,
	close,
	reopen,
	continue: carryOn,
	item: changeItem,
	settings: changeSettings,
	limit,
}

/**
 * The speakers' list that a log makes: the same log, the same list, on every machine.
 *
 * @param log in any order, rows may come twice
 * @param settings with which the list began
 */
export function speakersList(log: readonly LogRow[], settings: Readonly<SpeakersSettings> = DEFAULT_SETTINGS): SpeakersList {
	const fold = emptyFold({ ...settings })
	const rows = inOrder(log)
	const refusals: SpeakersList['refusals'] = []
	for (const row of rows) {
		const reason = apply(fold, row)
		if (reason) {
			refusals.push({ seq: row.seq, kind: row.kind, reason })
		}
	}
	return { ...show(fold), refusals, seq: rows.at(-1)?.seq ?? 0 }
}

function apply(fold: Fold, row: LogRow): Outcome {
	const act = readAct(row)
	// The table pairs each kind with its effect, which the compiler cannot follow through the lookup
	return typeof act === 'string' ? act : (EFFECTS[act.kind] as Effect<typeof act.kind>)(fold, act as never, row.at)
}

function show(fold: Fold): Omit<SpeakersList, 'refusals' | 'seq'> {
	const { settings, limitSeconds, item, floor, contributions, decisions } = fold
	const debate = fold.debates.get(item)
	const { queue, held } = debate ? order(debate, settings) : { queue: [], held: false }
	return {
		item,
		settings,
		limitSeconds,
		current: floor && { ...entryOf(floor.entry, debate), since: floor.since, spokenMs: floor.spokenMs, runningSince: floor.runningSince },
		queue,
		next: queue.find(({ position }) => position === 1) ?? null,
		elsewhere: [...fold.debates].filter(([other]) => other !== item).flatMap(([, one]) => [...one.points.values(), ...one.line.values()].map((entry) => ({ ...entryOf(entry, one), position: null }))),
		closed: closedBecause(debate, held, settings),
		takesSignUps: !debate?.closed,
		opening: debate?.quota.opening ?? null,
		contributions,
		decisions,
	}
}

function order(debate: Debate, settings: SpeakersSettings): { queue: QueueEntry[], held: boolean } {
	const points = debate.points.values().filter(isWaiting).map((entry) => entryOf(entry, debate))
	const line = debate.line.values().filter(isWaiting).map((entry) => ({ ...entryOf(entry, debate), lane: entry.lane! }))
	const { asked, held } = debate.closed === 'debate' ? { asked: [], held: line } : askingOrder(line, debate.quota, settings)
	const inTurn = [...points, ...asked].map((entry, index) => ({ ...entry, position: index + 1 }))
	return { queue: [...inTurn, ...held.map((entry) => ({ ...entry, position: null }))], held: asked.length === 0 && held.length > 0 }
}

/** Who speaks keeps the place in line, should it be taken back */
function isWaiting({ status }: Entry): boolean {
	return status === 'waiting'
}

function entryOf({ entryId, personKey, name, by, item, lane, purpose }: Entry, debate: Debate | undefined): Omit<QueueEntry, 'position'> {
	return { entryId, personKey, name, by, item, lane, purpose, first: purpose === null && !debate?.spoke.has(personKey) }
}

function closedBecause(debate: Debate | undefined, held: boolean, { rule }: SpeakersSettings): Closed | null {
	if (held && debate?.closed !== 'debate') {
		return rule === 'H3' ? 'threeInRow' : 'quota'
	}
	return debate?.closed ?? null
}
