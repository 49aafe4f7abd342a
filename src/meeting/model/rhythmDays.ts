// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from '../../calendar/model/days.ts'
import type { Month, Rhythm, RhythmKind, TermDays } from './rhythm.ts'

import { addDays, isSameMonth, weekday } from '../../calendar/model/days.ts'

/** A joint event after which a sitting spares a trip (Arbeitsprogramm 2019/20, lines 13–15) */
export interface NearbyEvent {
	eventId: number
	title: string
	/** Its last day */
	day: Day
	/** `HH:MM` on the association's clock; null: all day */
	ends: string | null
}

export interface RhythmInput {
	term: TermDays
	rhythm: Rhythm
	/** Their names by day, as `holidaysIn` gives them */
	holidays: ReadonlyMap<Day, string>
	/** Days on which something else is on; with the id of a nearby event it is no clash to follow that event */
	busy: readonly { day: Day, title: string, eventId?: number }[]
	events: readonly NearbyEvent[]
	/** Sittings that stand, from the last of which the plan goes on */
	held?: readonly { day: Day, kind: RhythmKind }[]
}

/** Why a sitting is proposed for its day */
export type PlanReason
	/** It follows an event: one trip for both */
	= | { code: 'after-event', eventId: number, title: string }
		/** The usual weekday */
		| { code: 'weekday' }
		/** It keeps the distance; the usual weekday would not, or there is none */
		| { code: 'distance' }
		/** The usual weekday's date is a holiday, or something else is on */
		| { code: 'holiday' | 'busy', day: Day, title: string }
		/** On the usual weekday the month would have none of its kind */
		| { code: 'month', month: Month }
		/** Every day that keeps distance and months is a holiday or has a clash, this one too */
		| { code: 'not-free', title: string }

/** What each deviation costs. Holidays and clashes are so dear that no number of the others outweighs one */
const NOT_FREE = 1e5
const EVENT_FOLLOWED = -50
const WEEKDAY_OFF = 20

/** What the planner asks about a day */
export class RhythmDays {
	private readonly events: ReadonlyMap<Day, NearbyEvent>
	private readonly busy = new Map<Day, { title: string, eventId?: number }[]>()

	constructor(private readonly input: RhythmInput) {
		// The last of a day ends it
		const byEnd = [...input.events].sort((a, b) => (a.ends ?? '').localeCompare(b.ends ?? '') || a.eventId - b.eventId)
		this.events = new Map(byEnd.map((event) => [event.day, event]))
		for (const one of input.busy) {
			this.busy.set(one.day, [...this.busy.get(one.day) ?? [], one])
		}
	}

	/** The event after which a sitting can be held that day; nobody travels to a phone */
	followed(day: Day, kind: RhythmKind): NearbyEvent | null {
		return kind === 'presence' ? this.events.get(day) ?? null : null
	}

	/** The holiday or clash that speaks against a day, unless it is the event that is followed */
	blocked(day: Day, kind: RhythmKind): { code: 'holiday' | 'busy', title: string } | null {
		const event = this.followed(day, kind)
		const clash = this.busy.get(day)?.find(({ eventId }) => !event || eventId !== event.eventId)
		const holiday = event ? undefined : this.input.holidays.get(day)
		return holiday !== undefined ? { code: 'holiday', title: holiday } : clash ? { code: 'busy', title: clash.title } : null
	}

	cost(day: Day, kind: RhythmKind): number {
		return (this.blocked(day, kind) ? NOT_FREE : 0)
			+ (this.followed(day, kind) ? EVENT_FOLLOWED : WEEKDAY_OFF * Math.abs(this.offWeekday(day, kind)))
	}

	/**
	 * @param day that is proposed
	 * @param kind of sitting
	 * @param target the day that the distance alone would give
	 * @param isOnly whether it is the only one of its kind in its month
	 */
	reasons(day: Day, kind: RhythmKind, target: Day, isOnly: boolean): PlanReason[] {
		const usual = addDays(target, -this.offWeekday(target, kind))
		const blocked = this.blocked(day, kind)
		return [this.mainReason(day, kind, usual, isOnly), ...blocked ? [{ code: 'not-free' as const, title: blocked.title }] : []]
	}

	private mainReason(day: Day, kind: RhythmKind, usual: Day, isOnly: boolean): PlanReason {
		const event = this.followed(day, kind)
		if (event) {
			return { code: 'after-event', eventId: event.eventId, title: event.title }
		}
		if (this.offWeekday(day, kind) === 0) {
			return { code: this.input.rhythm.weekday[kind] === null ? 'distance' : 'weekday' }
		}
		const inTheWay = this.blocked(usual, kind)
		if (inTheWay) {
			return { ...inTheWay, day: usual }
		}
		return isOnly && !isSameMonth(day, usual) ? { code: 'month', month: day.slice(0, 7) } : { code: 'distance' }
	}

	/** Days after the nearest usual weekday: −3 to 3 */
	private offWeekday(day: Day, kind: RhythmKind): number {
		const usual = this.input.rhythm.weekday[kind]
		return usual === null ? 0 : (weekday(day) - usual + 10) % 7 - 3
	}
}
