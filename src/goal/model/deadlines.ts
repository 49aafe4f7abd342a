// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** When something is promised for: a day, the Landeskonferenz, a time after the term's start, or the term's end */
export type Deadline
	= | { on: 'date', date: string }
		| { on: 'conference' }
		| { on: 'start' }
		| { on: 'year' }
		| { on: 'term' }

const MONTHS = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember']
const DAY = /\b(\d{1,2})\. ?(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (\d{4})/u
const NUMBERS = /\b(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\b/u

/**
 * The deadline that a sentence names; the end of the term where it names none.
 *
 * @param text of the sentence
 */
export function deadlineOf(text: string): Deadline {
	const named = DAY.exec(text)
	const date = named ? day(named[3]!, MONTHS.indexOf(named[2]!.toLowerCase()) + 1, named[1]!) : byNumbers(text)
	if (date) {
		return { on: 'date', date }
	}
	if (/\b(?:[Zz]ur|[Aa]uf der|der)\b.{0,30}\bLandes(?:konferenz|kongress|delegiertenkonferenz)(?! im vergangenen)/u.test(text)) {
		return { on: 'conference' }
	}
	if (/\b(?:[Zz]u|[Aa]m) (?:Anfang|Beginn) (?:der|unserer) (?:Legislatur|Amtszeit)/u.test(text)) {
		return { on: 'start' }
	}
	return /\b[Ii][mn] (?:kommenden|nächsten|diesem|laufenden) Jahr\b|\b[Dd]ieses Jahr\b/u.test(text) ? { on: 'year' } : { on: 'term' }
}

function byNumbers(text: string): string | null {
	const found = NUMBERS.exec(text)
	return found ? day(found[3]!, Number(found[2]), found[1]!) : null
}

function day(year: string, month: number, date: string): string | null {
	const text = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
	const parsed = new Date(`${text}T00:00:00Z`)
	return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text ? null : text
}
