// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'
import type { Timed } from './spans.ts'

import { getLanguage } from '@nextcloud/l10n'
import { formatFullDate } from '../../ui/dates.ts'
import { t } from '../../ui/l10n.ts'
import { addDays } from './days.ts'
import { spanOf } from './spans.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** That of the texts around it, not the locale: "Thursday, 3. Juni" helps nobody. English here is day first, too. */
function language(): string {
	const found = getLanguage().replaceAll('_', '-')
	return found === 'en' ? 'en-GB' : found
}

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = language() + JSON.stringify(options)
	let found = formats.get(key)
	if (!found) {
		found = new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' })
		formats.set(key, found)
	}
	return found
}

const midnight = (day: Day) => new Date(day + 'T00:00:00Z')
const format = (day: Day, options: Intl.DateTimeFormatOptions) => formatOf(options).format(midnight(day))

/** "Donnerstag, 3. Juni"; with the year where it is not this one */
export function longDay(day: Day, today: Day = day): string {
	const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric'
	// Put together by us: English has the comma only with a year
	return `${weekdayLong(day)}, ${format(day, { day: 'numeric', month: 'long', year })}`
}

/** "Juni 2027" */
export function monthText(day: Day): string {
	return format(day, { month: 'long', year: 'numeric' })
}

/** "Juni" for 6 */
export function monthName(month: number): string {
	return format(`2024-${String(month).padStart(2, '0')}-01`, { month: 'long' })
}

/** Monday is 0, on 1 January 2024 too */
export function weekdayName(weekday: number): string {
	return format(addDays('2024-01-01', weekday), { weekday: 'long' })
}

export function weekdayShort(weekday: number): string {
	return format(addDays('2024-01-01', weekday), { weekday: 'short' })
}

/** "23.–29. Nov. 2026" or "22. Nov. – 22. Dez. 2026"; the last day is shown, not the one after it */
export function rangeText(from: Day, to: Day): string {
	return formatOf({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(midnight(from), midnight(addDays(to, -1)))
}

export function listText(items: readonly string[]): string {
	return new Intl.ListFormat(language(), { type: 'conjunction' }).format(items)
}

/** A date of something in words: "Donnerstag, 3. Juni 2027, 19:00 – 21:00" */
export function whenText(timed: Timed, zone: string): string {
	const span = spanOf(timed, zone)
	const first = `${weekdayLong(span.first)}, ${formatFullDate(span.first)}`
	const last = `${weekdayLong(span.last)}, ${formatFullDate(span.last)}`
	if (timed.allDay) {
		return span.first === span.last
			? t('verband', '{day}, all day', { day: first })
			: t('verband', '{from} – {to}', { from: first, to: last })
	}
	if (timed.start === timed.end) {
		return t('verband', '{day}, {time}', { day: first, time: span.startTime })
	}
	return span.first === span.last
		? t('verband', '{day}, {start} – {end}', { day: first, start: span.startTime, end: span.endTime })
		: t('verband', '{from} – {to}', {
				from: t('verband', '{day}, {time}', { day: first, time: span.startTime }),
				to: t('verband', '{day}, {time}', { day: last, time: span.endTime }),
			})
}

function weekdayLong(day: Day): string {
	return format(day, { weekday: 'long' })
}
