// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from '../../calendar/model/days.ts'

import { addDays, addMonths, daysBetween, startOfMonth } from '../../calendar/model/days.ts'

/** Präsenzsitzung and Telefonkonferenz: one of each a month (Arbeitsprogramm 2019/20, lines 11 and 15) */
export type RhythmKind = 'presence' | 'phone'

export const RHYTHM_KINDS: readonly RhythmKind[] = ['presence', 'phone']

export interface Rhythm {
	/** Days from a sitting to the next, which is of the other kind: "im Abstand von zwei Wochen" (line 16) */
	distance: number
	/** Days it may be more or fewer, less than `distance` */
	tolerance: number
	/** Monday is 0; null: any */
	weekday: Record<RhythmKind, number | null>
	/** `HH:MM` on the association's clock */
	time: Record<RhythmKind, string>
}

export const DEFAULT_RHYTHM: Readonly<Rhythm> = {
	distance: 14,
	tolerance: 3,
	weekday: { presence: 5, phone: 2 },
	time: { presence: '11:00', phone: '20:00' },
}

/** First and last day of a term */
export interface TermDays {
	start: Day
	end: Day
}

/** A month as `YYYY-MM` */
export type Month = string

/** A sitting as it stands in the calendar */
export interface Sitting {
	day: Day
	/** Other kinds count only against long gaps */
	kind: RhythmKind | 'other'
	cancelled?: boolean
}

export type RhythmWarning
	= | { code: 'month-without', kind: RhythmKind, month: Month }
		/** Days between two sittings in a row that are too few or too many */
		| { code: 'gap', from: Day, to: Day, days: number, side: 'short' | 'long' }

export interface RhythmCheck {
	/** In order of time. They warn, they forbid nothing: the text says "soll" */
	warnings: RhythmWarning[]
	/** The longest time in the term without any sitting (lines 17–18), from its first day and to its last; null: the term has no days */
	longestGap: { from: Day, to: Day, days: number } | null
}

/**
 * The months that a term is to have sittings in. Of a month at its edge too short for the distance nothing is asked.
 *
 * @param term its days
 * @param distance of the rhythm, in days
 */
export function monthsOf(term: TermDays, distance: number): Month[] {
	const months: Month[] = []
	for (let first = startOfMonth(term.start); first <= term.end; first = addMonths(first, 1)) {
		const last = addDays(addMonths(first, 1), -1)
		if (daysBetween(first < term.start ? term.start : first, last > term.end ? term.end : last) + 1 >= distance) {
			months.push(first.slice(0, 7))
		}
	}
	return months
}

/**
 * What is amiss with the sittings of a term
 *
 * @param term its days
 * @param sittings in any order; those outside the term do not count
 * @param rhythm as it is meant to be
 */
export function checkRhythm(term: TermDays, sittings: readonly Sitting[], rhythm: Pick<Rhythm, 'distance' | 'tolerance'>): RhythmCheck {
	const held = sittings.filter(({ day, cancelled }) => !cancelled && day >= term.start && day <= term.end).sort((a, b) => a.day < b.day ? -1 : Number(a.day > b.day))
	const warnings = [...monthsWithout(term, held, rhythm), ...gapsOutside(held, rhythm)]
	return { warnings: warnings.sort((a, b) => since(a).localeCompare(since(b))), longestGap: longestGap(term, held) }
}

function since(warning: RhythmWarning): string {
	return warning.code === 'gap' ? warning.from : warning.month
}

function monthsWithout(term: TermDays, held: readonly Sitting[], { distance }: Pick<Rhythm, 'distance'>): RhythmWarning[] {
	const had = new Set(held.map(({ day, kind }) => `${kind} ${day.slice(0, 7)}`))
	return monthsOf(term, distance).flatMap((month) => RHYTHM_KINDS
		.filter((kind) => !had.has(`${kind} ${month}`))
		.map((kind): RhythmWarning => ({ code: 'month-without', kind, month })))
}

/** Two of a kind in a row may be close: the distance is one between kinds */
function gapsOutside(held: readonly Sitting[], { distance, tolerance }: Pick<Rhythm, 'distance' | 'tolerance'>): RhythmWarning[] {
	const regular = held.filter(({ kind }) => kind !== 'other')
	return regular.slice(1).flatMap((to, index): RhythmWarning[] => {
		const from = regular[index]!
		const days = daysBetween(from.day, to.day)
		const side = days > distance + tolerance ? 'long' : days < distance - tolerance && from.kind !== to.kind ? 'short' : null
		return side ? [{ code: 'gap', from: from.day, to: to.day, days, side }] : []
	})
}

function longestGap({ start, end }: TermDays, held: readonly Sitting[]): RhythmCheck['longestGap'] {
	const days = [start, ...held.map(({ day }) => day), end]
	const gaps = days.slice(1).map((to, index) => ({ from: days[index]!, to, days: daysBetween(days[index]!, to) }))
	return start > end ? null : gaps.reduce((longest, gap) => gap.days > longest.days ? gap : longest)
}
