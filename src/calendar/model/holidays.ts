// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'
import type { DayRange } from './range.ts'

import { getHolidays } from 'feiertagejs'
import { t } from '../../ui/l10n.ts'

/** The association's state, Niedersachsen */
const STATE = 'NI'

const years = new Map<number, Map<Day, string>>()

function label(name: string): string {
	switch (name) {
		case 'NEUJAHRSTAG': return t('verband', 'New Year’s Day')
		case 'KARFREITAG': return t('verband', 'Good Friday')
		case 'OSTERMONTAG': return t('verband', 'Easter Monday')
		case 'TAG_DER_ARBEIT': return t('verband', 'Labour Day')
		case 'CHRISTIHIMMELFAHRT': return t('verband', 'Ascension Day')
		case 'PFINGSTMONTAG': return t('verband', 'Whit Monday')
		case 'DEUTSCHEEINHEIT': return t('verband', 'Day of German Unity')
		case 'REFORMATIONSTAG': return t('verband', 'Reformation Day')
		case 'ERSTERWEIHNACHTSFEIERTAG': return t('verband', 'Christmas Day')
		case 'ZWEITERWEIHNACHTSFEIERTAG': return t('verband', 'Boxing Day')
		default: return t('verband', 'Public holiday')
	}
}

function ofYear(year: number): Map<Day, string> {
	let days = years.get(year)
	if (!days) {
		days = new Map(getHolidays(String(year), STATE).map(({ dateString, name }) => [dateString, label(name)]))
		years.set(year, days)
	}
	return days
}

/** Public holidays in the range, by day */
export function holidaysIn(range: DayRange): Map<Day, string> {
	const found = new Map<Day, string>()
	for (let year = Number(range.from.slice(0, 4)); year <= Number(range.to.slice(0, 4)); year++) {
		for (const [day, name] of ofYear(year)) {
			if (day >= range.from && day < range.to) {
				found.set(day, name)
			}
		}
	}
	return found
}
