// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OfficeInput, PersonFound, PersonRef } from '../../http/types.ts'

/** Somebody who may take an office: known to the app, an account, or just a name */
export interface PersonChoice {
	personId: number | null
	uid: string | null
	name: string
}

export function choiceOf(person: PersonRef): PersonChoice {
	return { personId: person.id, uid: null, name: person.name }
}

/**
 * What a search offers: whom it found and, last, the typed name as a person without account
 *
 * @param found of the search
 * @param typed what was typed
 * @param allowNew whether somebody without account may be entered here
 */
export function choices(found: readonly PersonFound[], typed: string, allowNew: boolean): PersonChoice[] {
	const name = typed.trim().replace(/\s+/g, ' ')
	return [
		...found.map(({ personId, uid, name: label }) => ({ personId, uid, name: label })),
		...allowNew && name !== '' ? [{ personId: null, uid: null, name }] : [],
	]
}

/**
 * The one of three ways in which the API wants to be told who it is
 *
 * @param choice the person, null if nobody was chosen
 */
export function toPersonInput(choice: PersonChoice | null): Pick<OfficeInput, 'personId' | 'uid' | 'name'> {
	if (choice === null) {
		return {}
	}
	if (choice.personId !== null) {
		return { personId: choice.personId }
	}
	return choice.uid === null ? { name: choice.name } : { uid: choice.uid }
}
