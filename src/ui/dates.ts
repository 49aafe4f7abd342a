// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCanonicalLocale, getLanguage } from '@nextcloud/l10n'

/** What is needed to write a date: where the association is, and what its "this year" is */
export interface DateContext {
	timeZone: string
	/** YYYY-MM-DD; a date of another year names its year */
	today: string
}

/** Start and end as the API gives them: instants, or dates with the end exclusive */
export interface Span {
	start: string
	end: string
	allDay: boolean
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The language's own words in dates, with the region's habits where both fit together */
function locale(): string {
	const language = getLanguage().replaceAll('_', '-')
	const region = getCanonicalLocale()
	const base = (tag: string) => tag.split('-')[0]
	if (language.startsWith('de')) {
		return region.startsWith('de') ? region : 'de-DE'
	}
	// English here means German dates in English words: day first, 24 hours
	return language === 'en' ? 'en-GB' : (base(language) === base(region) ? region : language)
}

function format(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale()} ${timeZone} ${JSON.stringify(options)}`
	let found = formats.get(key)
	if (found === undefined) {
		found = new Intl.DateTimeFormat(locale(), { ...options, timeZone })
		formats.set(key, found)
	}
	return found
}

function noon(day: string): Date {
	return new Date(`${day}T12:00:00Z`)
}

/**
 * The day, as YYYY-MM-DD, on which an instant falls
 *
 * @param instant ISO 8601 with offset, or a Date
 * @param timeZone where
 */
export function dayOf(instant: string | Date, timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant))
	const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
	return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * A day so many days later or, if negative, earlier
 *
 * @param day YYYY-MM-DD
 * @param count of days
 */
export function addDays(day: string, count: number): string {
	const date = noon(day)
	date.setUTCDate(date.getUTCDate() + count)
	return date.toISOString().slice(0, 10)
}

/**
 * "Do, 3. Juni", with the year if it is another one
 *
 * @param day YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function formatDay(day: string, today: string): string {
	const weekday = format('UTC', { weekday: 'short' }).format(noon(day))
	return `${weekday}, ${formatDate(day, today)}`
}

/**
 * "3. Juni", with the year if it is another one
 *
 * @param day YYYY-MM-DD
 * @param today YYYY-MM-DD
 */
export function formatDate(day: string, today: string): string {
	const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' } as const
	return format('UTC', { day: 'numeric', month: 'long', ...year }).format(noon(day))
}

/**
 * "3. Juni 2026", always with the year, for terms and offices
 *
 * @param day YYYY-MM-DD
 */
export function formatFullDate(day: string): string {
	return formatDate(day, '')
}

/**
 * "19:00"
 *
 * @param instant ISO 8601 with offset
 * @param timeZone where
 */
export function formatTime(instant: string | Date, timeZone: string): string {
	return format(timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/**
 * "Do, 3. Juni, 19:00"
 *
 * @param instant ISO 8601 with offset
 * @param context time zone and today
 */
export function formatDateTime(instant: string | Date, context: DateContext): string {
	return `${formatDay(dayOf(instant, context.timeZone), context.today)}, ${formatTime(instant, context.timeZone)}`
}

/**
 * From when to when, as short as it can be: "Do, 3. Juni, 19:00–21:00" or "Fr, 4. Juni – So, 6. Juni"
 *
 * @param span start and end
 * @param context time zone and today
 */
export function formatSpan(span: Span, context: DateContext): string {
	const [first, last] = daysOf(span, context.timeZone)
	if (span.allDay) {
		return first === last ? formatDay(first, context.today) : `${formatDay(first, context.today)} – ${formatDay(last, context.today)}`
	}
	const start = formatDateTime(span.start, context)
	if (span.end === span.start) {
		return start
	}
	return dayOf(span.end, context.timeZone) === first
		? `${start}–${formatTime(span.end, context.timeZone)}`
		: `${start} – ${formatDateTime(span.end, context)}`
}

/**
 * First and last day that something touches. What ends at midnight does not touch the next day.
 *
 * @param span start and end
 * @param timeZone where
 */
export function daysOf(span: Span, timeZone: string): [string, string] {
	if (span.allDay) {
		const first = span.start.slice(0, 10)
		const last = addDays(span.end.slice(0, 10), -1)
		return [first, last < first ? first : last]
	}
	const first = dayOf(span.start, timeZone)
	const last = dayOf(new Date(Math.max(Date.parse(span.start), Date.parse(span.end) - 1)), timeZone)
	return [first, last]
}
