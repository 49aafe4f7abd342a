// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Term } from '../../http/types.ts'
import type { Deadline } from './deadlines.ts'

/**
 * What a deadline of the text means in a term: a day, or a milestone that may move.
 *
 * @param deadline as the text names it
 * @param term the goal's
 */
export function dueOf(deadline: Deadline, term: Pick<Term, 'start' | 'end' | 'milestones'>): { due: string | null, dueMilestoneId: number | null } {
	const conference = term.milestones.find(({ kind }) => kind === 'landeskonferenz')
	if (deadline.on === 'conference' && conference) {
		return { due: conference.date, dueMilestoneId: conference.id ?? null }
	}
	if (deadline.on === 'date') {
		return { due: deadline.date, dueMilestoneId: null }
	}
	return { due: deadline.on === 'start' ? monthsAfter(term.start, 2) : term.end, dueMilestoneId: null }
}

/**
 * The same day some months later, or the last one of that month.
 *
 * @param day YYYY-MM-DD
 * @param months to go on
 */
export function monthsAfter(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
