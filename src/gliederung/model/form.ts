// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung, GliederungInput, GliederungKind, Pattern } from '../../http/types.ts'

/** What the form holds: every field a string or a choice, so that nothing typed is lost */
export interface GliederungForm {
	parentId: number | null
	kind: GliederungKind
	code: string
	name: string
	shortName: string
	color: string
	pattern: Pattern
	place: string
	stop: string
	memberGroup: string
	contactPersonId: number | null
}

export const FIELDS = ['parentId', 'kind', 'code', 'name', 'shortName', 'color', 'pattern', 'place', 'stop', 'memberGroup', 'contactPersonId'] as const satisfies readonly (keyof GliederungForm)[]

export function emptyForm(parentId: number | null): GliederungForm {
	return { parentId, kind: 'team', code: '', name: '', shortName: '', color: '#c8102e', pattern: 'solid', place: '', stop: '', memberGroup: '', contactPersonId: null }
}

export function toForm(item: Gliederung): GliederungForm {
	return {
		parentId: item.parentId,
		kind: item.kind,
		code: item.code,
		name: item.name,
		shortName: item.shortName,
		color: item.color,
		pattern: item.pattern,
		place: item.place,
		stop: item.stop,
		memberGroup: item.memberGroup ?? '',
		contactPersonId: item.contact?.id ?? null,
	}
}

/** Names of the fields that differ */
export function changedFields(before: GliederungForm, after: GliederungForm): (keyof GliederungForm)[] {
	return FIELDS.filter((field) => before[field] !== after[field])
}

/**
 * Only what was changed: what somebody else changes meanwhile in another field stays
 *
 * @param before the form as it was loaded, null for a new Gliederung
 * @param after the form now
 */
export function toInput(before: GliederungForm | null, after: GliederungForm): GliederungInput {
	const input: GliederungInput = {}
	for (const field of before === null ? FIELDS : changedFields(before, after)) {
		const value = after[field]
		Object.assign(input, { [field]: typeof value === 'string' ? value.trim() : value })
	}
	if (input.memberGroup === '') {
		input.memberGroup = null
	}
	return input
}

export interface Difference {
	field: keyof GliederungForm
	mine: GliederungForm[keyof GliederungForm]
	theirs: GliederungForm[keyof GliederungForm]
}

/**
 * Where my version and the stored one contradict each other
 *
 * @param base what both started from
 * @param mine as typed
 * @param theirs as stored now
 */
export function conflicts(base: GliederungForm, mine: GliederungForm, theirs: GliederungForm): Difference[] {
	return FIELDS
		.filter((field) => mine[field] !== base[field] && theirs[field] !== base[field] && mine[field] !== theirs[field])
		.map((field) => ({ field, mine: mine[field], theirs: theirs[field] }))
}

/**
 * The stored version with my changes on top
 *
 * @param base what both started from
 * @param mine as typed
 * @param theirs as stored now
 */
export function merge(base: GliederungForm, mine: GliederungForm, theirs: GliederungForm): GliederungForm {
	const merged = { ...theirs }
	for (const field of changedFields(base, mine)) {
		Object.assign(merged, { [field]: mine[field] })
	}
	return merged
}
