// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contact } from '../../http/types.ts'

/** So long without a word, and somebody should ring */
export const WEEKS = 8
/** So many calls missed one after the other, too */
export const ABSENCES = 2

/**
 * Whole weeks since a day.
 *
 * @param day YYYY-MM-DD; null for never
 * @param today YYYY-MM-DD
 */
export function weeksSince(day: string | null, today: string): number {
	return day === null ? Infinity : Math.floor((Date.parse(today) - Date.parse(day)) / (7 * 86_400_000))
}

/** More than eight weeks without any contact, or missing from one call after the other */
export function isQuiet(contact: Contact, today: string): boolean {
	const days = contact.lastContact === null ? Infinity : (Date.parse(today) - Date.parse(contact.lastContact.day)) / 86_400_000
	return days > WEEKS * 7
}

export function isAbsent(contact: Contact): boolean {
	return contact.absences >= ABSENCES
}

/** The quietest first, as they are to be rung; the order of the tree among equals */
export function byQuiet(contacts: readonly Contact[]): Contact[] {
	return [...contacts].sort((a, b) => (a.lastContact?.day ?? '').localeCompare(b.lastContact?.day ?? ''))
}
