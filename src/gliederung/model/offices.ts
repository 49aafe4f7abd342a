// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Office, OfficeRole } from '../../http/types.ts'

/** Offices as people think of them, most responsible first */
const ORDER: readonly OfficeRole[] = ['chair', 'deputy', 'secretary', 'board', 'staff', 'delegate', 'awareness', 'contact']

/** Who votes on a board unless somebody says otherwise: office staff, for one, does not */
const VOTING: ReadonlySet<OfficeRole> = new Set(['chair', 'deputy', 'secretary', 'board'])

export function votesByDefault(role: OfficeRole): boolean {
	return VOTING.has(role)
}

function compare(a: Office, b: Office): number {
	return ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.from.localeCompare(b.from) || a.person.name.localeCompare(b.person.name, 'de')
}

export interface OfficesByTime {
	current: Office[]
	/** Elected, but not begun */
	future: Office[]
	/** Most recently ended first */
	past: Office[]
}

/**
 * Offices that are held, that will be, and that were
 *
 * @param offices of one Gliederung
 * @param today YYYY-MM-DD
 */
export function byTime(offices: readonly Office[], today: string): OfficesByTime {
	const others = offices.filter((office) => !office.current)
	return {
		current: offices.filter((office) => office.current).sort(compare),
		future: others.filter((office) => office.from > today).sort((a, b) => a.from.localeCompare(b.from) || compare(a, b)),
		past: others.filter((office) => office.from <= today).sort((a, b) => (b.until ?? '').localeCompare(a.until ?? '') || compare(a, b)),
	}
}
