// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A plain calendar date, `YYYY-MM-DD`. Arithmetic on it knows nothing of clocks or time zones. */
export type Day = string

const DAY_MS = 86_400_000
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

function toMs(day: Day): number {
	return Date.parse(day + 'T00:00:00Z')
}

function fromMs(ms: number): Day {
	return new Date(ms).toISOString().slice(0, 10)
}

/** Whether the text is an existing date between 1900 and 2199 */
export function isDay(text: unknown): text is Day {
	if (typeof text !== 'string' || !DAY.test(text) || text < '1900' || text >= '2200') {
		return false
	}
	const ms = toMs(text)
	return !Number.isNaN(ms) && fromMs(ms) === text
}

export function addDays(day: Day, count: number): Day {
	return fromMs(toMs(day) + count * DAY_MS)
}

export function addMonths(day: Day, count: number): Day {
	const [year, month, date] = parts(day)
	const index = year * 12 + (month - 1) + count
	const first = Date.UTC(Math.floor(index / 12), index - Math.floor(index / 12) * 12, 1)
	const last = new Date(Date.UTC(Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1, 0)).getUTCDate()
	return fromMs(first + (Math.min(date, last) - 1) * DAY_MS)
}

export function daysBetween(from: Day, to: Day): number {
	return Math.round((toMs(to) - toMs(from)) / DAY_MS)
}

/** Monday is 0, Sunday is 6 */
export function weekday(day: Day): number {
	return (new Date(toMs(day)).getUTCDay() + 6) % 7
}

export function startOfWeek(day: Day): Day {
	return addDays(day, -weekday(day))
}

export function startOfMonth(day: Day): Day {
	return day.slice(0, 8) + '01'
}

export function isSameMonth(a: Day, b: Day): boolean {
	return a.slice(0, 7) === b.slice(0, 7)
}

/** `[year, month 1–12, date]` */
export function parts(day: Day): [number, number, number] {
	return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** All days from `from` until the day before `to` */
export function eachDay(from: Day, to: Day): Day[] {
	const days: Day[] = []
	for (let ms = toMs(from), end = toMs(to); ms < end; ms += DAY_MS) {
		days.push(fromMs(ms))
	}
	return days
}

/** ISO 8601 week number */
export function weekNumber(day: Day): number {
	const thursday = addDays(startOfWeek(day), 3)
	return Math.floor(daysBetween(thursday.slice(0, 4) + '-01-01', thursday) / 7) + 1
}
