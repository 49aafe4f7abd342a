// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A repetition of one of the forms that phones, server and browser agree on */
export interface SimpleRule {
	freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
	interval: number
	/** Monday is 0; ordinal 0 means every one, -1 the last of the month */
	byDay: { weekday: number, ordinal: number }[]
	byMonthDay: number[]
	/** 1 to 12, only with YEARLY */
	byMonth: number[]
	count: number | null
	/** As in the rule: YYYYMMDD with or without time */
	until: string | null
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']
const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST']

/**
 * Reads a rule to describe it. Never expands it: dates come from the server alone.
 *
 * @return null for any rule that is more than one of the simple forms
 */
export function readRule(rrule: string): SimpleRule | null {
	const fields = readFields(rrule)
	if (fields === null || !FREQUENCIES.includes(fields.FREQ ?? '')) {
		return null
	}
	const rule: SimpleRule = {
		freq: fields.FREQ as SimpleRule['freq'],
		interval: fields.INTERVAL === undefined ? 1 : Number(fields.INTERVAL),
		byDay: readDays(fields.BYDAY, fields.BYSETPOS),
		byMonthDay: readNumbers(fields.BYMONTHDAY),
		byMonth: readNumbers(fields.BYMONTH),
		count: fields.COUNT === undefined ? null : Number(fields.COUNT),
		until: fields.UNTIL ?? null,
	}
	return isSimple(rule, fields) ? rule : null
}

function readFields(rrule: string): Record<string, string> | null {
	const fields: Record<string, string> = {}
	for (const part of rrule.trim().toUpperCase().split(';')) {
		const match = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part)
		if (match === null || !KNOWN.includes(match[1]!) || fields[match[1]!] !== undefined) {
			return null
		}
		fields[match[1]!] = match[2]!
	}
	return fields
}

function readDays(value: string | undefined, position: string | undefined): SimpleRule['byDay'] {
	return (value?.split(',') ?? []).map((part) => {
		const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part)
		return { weekday: DAYS.indexOf(match?.[2] ?? ''), ordinal: Number(match?.[1] ?? position ?? 0) }
	})
}

function readNumbers(value: string | undefined): number[] {
	return value?.split(',').map(Number) ?? []
}

function isSimple(rule: SimpleRule, fields: Record<string, string>): boolean {
	return isWhole(rule.interval, 1, 999)
		&& (rule.count === null || isWhole(rule.count, 1, 9999))
		&& (rule.until === null || /^\d{8}(T\d{6}Z?)?$/.test(rule.until))
		&& !(rule.count !== null && rule.until !== null)
		&& rule.byDay.every(({ weekday }) => weekday >= 0)
		&& (fields.BYSETPOS === undefined || (rule.byDay.length === 1 && /^[+-]?\d$/.test(fields.BYSETPOS)))
		&& fits(rule)
}

function fits(rule: SimpleRule): boolean {
	const { byDay, byMonthDay, byMonth } = rule
	switch (rule.freq) {
		case 'DAILY': return byDay.length + byMonthDay.length + byMonth.length === 0
		case 'WEEKLY': return byMonthDay.length + byMonth.length === 0 && byDay.every(({ ordinal }) => ordinal === 0)
		case 'MONTHLY': return byMonth.length === 0 && isOneDay(rule)
		case 'YEARLY': return byMonth.length <= 1 && byMonth.every((month) => isWhole(month, 1, 12))
			&& (byDay.length + byMonthDay.length === 0 || (byMonth.length === 1 && isOneDay(rule)))
	}
}

/** Nothing, one day of the month, or one weekday of the month */
function isOneDay({ byDay, byMonthDay }: SimpleRule): boolean {
	return byDay.length + byMonthDay.length <= 1
		&& byMonthDay.every((day) => day === -1 || isWhole(day, 1, 31))
		&& byDay.every(({ ordinal }) => ordinal === -1 || isWhole(ordinal, 1, 5))
}

function isWhole(value: number, least: number, most: number): boolean {
	return Number.isInteger(value) && value >= least && value <= most
}
