// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Milestone, Term, TermInput } from '../../http/types.ts'
import type { TreeItem } from './tree.ts'

import { ancestorIds } from './tree.ts'

export interface MilestoneForm {
	/** null until it is stored */
	id: number | null
	kind: Milestone['kind']
	name: string
	date: string
}

export interface TermForm {
	gliederungId: number
	name: string
	start: string
	end: string
	milestones: MilestoneForm[]
}

export function emptyTerm(gliederungId: number, today: string): TermForm {
	return { gliederungId, name: '', start: today, end: '', milestones: [] }
}

export function toTermForm(term: Term): TermForm {
	const { gliederungId, name, start, end } = term
	return { gliederungId, name, start, end, milestones: term.milestones.map((one) => ({ ...one })) }
}

export function toTermInput(form: TermForm): TermInput {
	return {
		gliederungId: form.gliederungId,
		name: form.name.trim(),
		start: form.start,
		end: form.end,
		milestones: form.milestones.map(({ id, kind, name, date }) => ({ kind, name: name.trim(), date, ...id === null ? {} : { id } })),
	}
}

/**
 * Milestones that lie outside the term: worth a word, but not forbidden
 *
 * @param form as typed
 */
export function outside(form: TermForm): MilestoneForm[] {
	return form.milestones.filter(({ date }) => date !== '' && ((form.start !== '' && date < form.start) || (form.end !== '' && date > form.end)))
}

/**
 * The term that counts for a Gliederung now: its own, else that of the nearest one above
 *
 * @param terms all
 * @param items all Gliederungen
 * @param id whose
 */
export function currentTerm(terms: readonly Term[], items: readonly TreeItem[], id: number): Term | null {
	const current = terms.filter((term) => term.current)
	return [id, ...ancestorIds(items, id)].map((one) => current.find((term) => term.gliederungId === one)).find((term) => term !== undefined) ?? null
}
