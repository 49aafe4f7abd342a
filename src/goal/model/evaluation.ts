// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvaluatedEvent, EvaluatedGoals, EvaluatedSitting, GoalState } from '../../http/types.ts'
import type { TermDays } from '../../meeting/model/rhythm.ts'

import { addMonths, startOfMonth } from '../../calendar/model/days.ts'

/** "zwei Landesverbandswochenenden" a term (Arbeitsprogramm 2019/20, lines 233–234); a third one is welcome */
export const WEEKENDS = 2
/** Counts of Themenforen that differ by more are not even (lines 246–247) */
const MOST_DIFFERENCE = 1

/** What takes place in a Bezirk; null: in none, as no branch holds it together with the Landesverband */
export interface InBezirk {
	bezirkId: number | null
	events: EvaluatedEvent[]
}

/** How even something is spread over the Bezirke */
export interface Spread {
	/** In the order of the Bezirke; what lies in none comes last, and only if there is any */
	rows: InBezirk[]
	/** Bezirke without any (lines 23–24) */
	empty: number[]
	/** Their counts differ by more than one */
	uneven: boolean
	/** Where the next is to be: the Bezirk with the fewest, of several the one whose last is longest ago; null: there are no Bezirke */
	next: number | null
}

/**
 * Events by Bezirk. One held in several counts in each.
 *
 * @param events of a term
 * @param bezirkIds all of them, in their order
 */
export function spread(events: readonly EvaluatedEvent[], bezirkIds: readonly number[]): Spread {
	const rows = bezirkIds.map((bezirkId) => ({ bezirkId, events: events.filter((event) => event.bezirkIds.includes(bezirkId)) }))
	const counts = rows.map((row) => row.events.length)
	const nowhere = events.filter((event) => !event.bezirkIds.some((id) => bezirkIds.includes(id)))
	const last = (row: typeof rows[number]) => row.events.reduce((latest, { first }) => first > latest ? first : latest, '')
	const [next] = [...rows].sort((a, b) => a.events.length - b.events.length || last(a).localeCompare(last(b)))
	return {
		rows: nowhere.length > 0 ? [...rows, { bezirkId: null, events: nowhere }] : rows,
		empty: rows.filter((row) => row.events.length === 0).map(({ bezirkId }) => bezirkId),
		uneven: counts.length > 0 && Math.max(...counts) - Math.min(...counts) > MOST_DIFFERENCE,
		next: next?.bezirkId ?? null,
	}
}

export function forums(events: readonly EvaluatedEvent[]): EvaluatedEvent[] {
	return events.filter(({ kind }) => kind === 'forum')
}

/** A Themenforum is to be an event of one day (line 247) */
export function multiDay(events: readonly EvaluatedEvent[]): EvaluatedEvent[] {
	return events.filter(({ first, last }) => last > first)
}

/** Landesverbandswochenenden; a Sommercamp is none */
export function weekends(events: readonly EvaluatedEvent[]): EvaluatedEvent[] {
	return events.filter(({ kind }) => kind === 'state-weekend')
}

/** A month's sittings in person and by telephone */
export interface MonthOfSittings {
	/** YYYY-MM */
	month: string
	presence: EvaluatedSitting[]
	phone: EvaluatedSitting[]
}

/**
 * The sittings of each calendar month that a term touches
 *
 * @param term its days
 * @param sittings of the term; cancelled ones do not count
 */
export function sittingsByMonth(term: TermDays, sittings: readonly EvaluatedSitting[]): MonthOfSittings[] {
	const months: MonthOfSittings[] = []
	for (let first = startOfMonth(term.start); first <= term.end; first = addMonths(first, 1)) {
		const month = first.slice(0, 7)
		const held = sittings.filter(({ day, cancelled }) => !cancelled && day.startsWith(month))
		months.push({ month, presence: held.filter(({ kind }) => kind === 'presence'), phone: held.filter(({ kind }) => kind === 'phone') })
	}
	return months
}

/** Sittings that people travel to; one that follows an event costs no journey of its own (lines 13–15) */
export function trips(sittings: readonly EvaluatedSitting[]): { sittings: EvaluatedSitting[], combined: EvaluatedSitting[] } {
	const travelled = sittings.filter(({ kind, cancelled }) => !cancelled && kind !== 'phone')
	return { sittings: travelled, combined: travelled.filter(({ afterEvent }) => afterEvent) }
}

/** How many goals of a chapter there are in each state; null: those in no chapter */
export interface ChapterGoals {
	chapterId: number | null
	chapter: string | null
	counts: Partial<Record<GoalState, number>>
	total: number
}

/**
 * @param goals as the API counts them, in the order of the programme; those in no chapter come last here
 */
export function goalsByChapter(goals: readonly EvaluatedGoals[]): ChapterGoals[] {
	const rows = new Map<number | null, ChapterGoals>()
	for (const { chapterId, chapter, state, count } of goals) {
		const row = rows.get(chapterId) ?? { chapterId, chapter, counts: {}, total: 0 }
		rows.set(chapterId, { ...row, counts: { ...row.counts, [state]: (row.counts[state] ?? 0) + count }, total: row.total + count })
	}
	return [...rows.values()].sort((a, b) => Number(a.chapterId === null) - Number(b.chapterId === null))
}

export function goalsOf(goals: readonly EvaluatedGoals[], state: GoalState): number {
	return goals.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0)
}
