// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'
import type { SimpleRule } from './recurrence.ts'
import type { Repetition } from './repetition.ts'

import { formatFullDate } from '../../ui/dates.ts'
import { n, t } from '../../ui/l10n.ts'
import { parts, weekday } from './days.ts'
import { readRule } from './recurrence.ts'
import { writeRepetition } from './repetition.ts'
import { listText, monthName, weekdayName } from './words.ts'
import { toWall } from './zone.ts'

/**
 * A repetition as a person would say it
 *
 * @param rrule of any kind
 * @param first day of the series' first date
 * @param zone of the series
 */
export function recurrenceWords(rrule: string, first: Day, zone: string): string {
	const rule = readRule(rrule)
	if (rule === null) {
		return t('verband', 'Series with a rule of its own')
	}
	return withEnd(rule, rhythm(rule, first), zone)
}

/**
 * The same for what a form says
 *
 * @param repetition of any kind
 * @param first day of the series' first date
 */
export function repetitionWords(repetition: Repetition, first: Day): string {
	const rrule = writeRepetition(repetition, first, 'UTC')
	return rrule === null ? t('verband', 'Does not repeat') : recurrenceWords(rrule, first, 'UTC')
}

function rhythm(rule: SimpleRule, first: Day): string {
	switch (rule.freq) {
		case 'DAILY':
			return n('verband', 'Every day', 'Every %n days', rule.interval)
		case 'WEEKLY':
			return n('verband', 'Every week on {days}', 'Every %n weeks on {days}', rule.interval, { days: weekdays(rule, first) })
		case 'MONTHLY':
			return n('verband', 'Every month on {day}', 'Every %n months on {day}', rule.interval, { day: dayOfMonth(rule, first) })
		case 'YEARLY':
			return n('verband', 'Every year on {day}', 'Every %n years on {day}', rule.interval, { day: dayOfYear(rule, first) })
	}
}

function weekdays(rule: SimpleRule, first: Day): string {
	const days = rule.byDay.length ? rule.byDay.map((day) => day.weekday) : [weekday(first)]
	return listText([...new Set(days)].sort().map(weekdayName))
}

function dayOfMonth({ byDay, byMonthDay }: SimpleRule, first: Day): string {
	if (byDay[0]) {
		return nthWeekday(byDay[0].ordinal, weekdayName(byDay[0].weekday))
	}
	const date = byMonthDay[0] ?? parts(first)[2]
	return date === -1 ? t('verband', 'the last day of the month') : t('verband', 'day {date}', { date })
}

function dayOfYear(rule: SimpleRule, first: Day): string {
	const month = monthName(rule.byMonth[0] ?? parts(first)[1])
	if (rule.byDay[0] || rule.byMonthDay[0] === -1) {
		return t('verband', '{day} in {month}', { day: dayOfMonth(rule, first), month })
	}
	return t('verband', '{date} {month}', { month, date: rule.byMonthDay[0] ?? parts(first)[2] })
}

function nthWeekday(ordinal: number, day: string): string {
	switch (ordinal) {
		case 1: return t('verband', 'the first {day}', { day })
		case 2: return t('verband', 'the second {day}', { day })
		case 3: return t('verband', 'the third {day}', { day })
		case 4: return t('verband', 'the fourth {day}', { day })
		case 5: return t('verband', 'the fifth {day}', { day })
		default: return t('verband', 'the last {day}', { day })
	}
}

function withEnd(rule: SimpleRule, words: string, zone: string): string {
	if (rule.count !== null) {
		return n('verband', '{rule}, once', '{rule}, %n times', rule.count, { rule: words })
	}
	return rule.until === null ? words : t('verband', '{rule}, until {day}', { rule: words, day: formatFullDate(untilDay(rule.until, zone)) })
}

function untilDay(until: string, zone: string): Day {
	const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`
	if (!until.endsWith('Z')) {
		return day
	}
	const instant = `${day}T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}Z`
	return Number.isNaN(Date.parse(instant)) ? day : toWall(instant, zone).day
}
