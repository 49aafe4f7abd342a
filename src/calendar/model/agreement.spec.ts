// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Repetition } from './repetition.ts'
import type { Wall } from './wall.ts'

import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fixture from '../../../tests/fixtures/repetitions.json'
import { addDays, addMonths, weekday } from './days.ts'
import { isLastOfMonth, MAX_COUNT, MAX_INTERVAL, newRepetition, ordinalOf, readRepetition, writeRepetition } from './repetition.ts'
import { datesOf, repetitionProblem } from './seriesDates.ts'
import { basic, recurrenceIdOf, wallAt } from './wall.ts'

/**
 * The forms that the editor offers, reckoned by ical.js as other programs use it and by our own model;
 * AgreementTest.php holds the same cases against the server's expander and sabre/vobject, and
 * agreement.test.mjs against python-dateutil.
 */
interface Case {
	start: Wall
	repetition: Omit<Repetition, 'rrule'>
	rrule: string
	/** Of the dates' names: how many, the last one, and a hash of all */
	number: number
	last: string
	hash: string
}

const BERLIN = 'Europe/Berlin'
/** A thousand series take a while on a busy machine */
const LONG = 60_000
const VTIMEZONE = `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
END:VCALENDAR`

/** Days at random, and those around both switches of the clock of each year */
const someDay = fc.oneof(
	fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days)),
	fc.record({ year: fc.integer({ min: 2024, max: 2032 }), month: fc.constantFrom('03', '10'), before: fc.integer({ min: -1, max: 40 }) })
		.map(({ year, month, before }) => addDays(lastSunday(`${year}-${month}-31`), -before)),
	fc.constantFrom('2024-02-29', '2028-02-29', '2026-01-31', '2026-12-31', '2027-01-01', '2026-08-30'),
)
const someTime = fc.oneof(
	{ weight: 2, arbitrary: fc.constant(null) },
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 95 }).map((quarter) => clock(quarter * 15)) },
	{ weight: 2, arbitrary: fc.integer({ min: 60, max: 240 }).map(clock) },
)

function lastSunday(day: string): string {
	return addDays(day, -(weekday(day) + 1) % 7)
}

function clock(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const someCase = fc.record({
	day: someDay,
	time: someTime,
	rhythm: fc.constantFrom('weekly', 'monthly-date', 'monthly-weekday', 'yearly'),
	interval: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: MAX_INTERVAL })),
	weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }),
	last: fc.boolean(),
	end: fc.constantFrom('until', 'count'),
	days: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 500 }) }, { weight: 1, arbitrary: fc.integer({ min: 500, max: 3700 }) }),
	count: fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 40 }) }, { weight: 1, arbitrary: fc.integer({ min: 40, max: MAX_COUNT }) }),
}).map(({ day, time, rhythm, interval, weekdays, last, end, days, count }): { start: Wall, repetition: Repetition } => ({
	start: wallAt(day, time),
	repetition: {
		...newRepetition(rhythm as Repetition['rhythm'], day),
		interval,
		weekdays: [...new Set([...weekdays, weekday(day)])].sort(),
		last: rhythm === 'monthly-weekday' && isLastOfMonth(day) && (last || ordinalOf(day) > 4),
		end: end as Repetition['end'],
		until: days > 3600 ? addMonths(day, 120) : addDays(day, days),
		count,
	},
}))

function reckon({ start, repetition }: { start: Wall, repetition: Repetition }): Case {
	const ids = datesOf(start, repetition).map((date) => recurrenceIdOf(date, BERLIN))
	const { rrule, ...form } = repetition
	return { start, repetition: form, rrule: rrule || writeRepetition(repetition, start, BERLIN)!, ...digest(ids) }
}

function digest(ids: readonly string[]): Pick<Case, 'number' | 'last' | 'hash'> {
	return { number: ids.length, last: ids.at(-1)!, hash: fnv1a32(ids.join(' ')) }
}

/** As hash('fnv1a32') of PHP has it */
function fnv1a32(text: string): string {
	const hash = [...text].reduce((before, char) => Math.imul(before ^ char.charCodeAt(0), 16777619), 2166136261)
	return (hash >>> 0).toString(16).padStart(8, '0')
}

/** What the editor takes: an end in sight, and no time that the switch of the clock leaves out or repeats */
function isOffered({ start, repetition }: { start: Wall, repetition: Repetition }): boolean {
	return repetitionProblem(repetition, start, BERLIN) === null
}

const cases = fixture as Case[]

/** As a program does it that knows nothing but the iCalendar text */
function byIcalJs({ start, rrule }: Case): string[] {
	const dtstart = start.length === 10 ? `;VALUE=DATE:${basic(start)}` : `;TZID=${BERLIN}:${basic(start)}`
	const text = `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nDTSTART${dtstart}\nRRULE:${rrule}\nEND:VEVENT\nEND:VCALENDAR`
	const event = ICAL.Component.fromString(text.replaceAll('\n', '\r\n')).getFirstSubcomponent('vevent')!
	const dates = new ICAL.RecurExpansion({ component: event, dtstart: event.getFirstPropertyValue('dtstart') as ICAL.Time })
	const ids: string[] = []
	for (let date = dates.next(); date && ids.length < 4000; date = dates.next()) {
		ids.push(date.isDate ? basic(date.toString()) : basic(new Date(date.toUnixTime() * 1000).toISOString().slice(0, 19)) + 'Z')
	}
	return ids
}

// VITE_UPDATE_FIXTURES=1 npx vitest run src/calendar/model/agreement -u
if (import.meta.env.VITE_UPDATE_FIXTURES) {
	it('writes the file of cases anew', async () => {
		const made = fc.sample(someCase.filter(isOffered), { numRuns: 1000, seed: 20260603 }).map(reckon)
		await expect(`[\n${made.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`).toMatchFileSnapshot('../../../tests/fixtures/repetitions.json')
	}, LONG)
}

describe('the forms that the editor offers', () => {
	beforeAll(() => {
		ICAL.TimezoneService.register(ICAL.Component.fromString(VTIMEZONE).getFirstSubcomponent('vtimezone')!)
	})
	afterAll(() => ICAL.TimezoneService.reset())

	it('are a thousand, over both switches of the clock', () => {
		expect(cases).toHaveLength(1000)
		for (const rhythm of ['weekly', 'monthly-date', 'monthly-weekday', 'yearly']) {
			expect(cases.filter(({ repetition }) => repetition.rhythm === rhythm).length).toBeGreaterThan(150)
		}
	})

	it('are written from their form, and read back', () => {
		for (const { start, repetition, rrule } of cases) {
			const form = { ...repetition, rrule: '' }
			expect(writeRepetition(form, start, BERLIN)).toBe(rrule)
			const read = readRepetition(rrule, start, BERLIN)
			expect(read.rhythm, rrule).toBe(repetition.rhythm)
			expect(writeRepetition(read, start, BERLIN)).toBe(rrule)
		}
	})

	it('have the same dates for our model', () => {
		for (const one of cases) {
			expect(reckon({ start: one.start, repetition: { ...one.repetition, rrule: one.rrule } }), `${one.start} ${one.rrule}`).toEqual(one)
		}
	}, LONG)

	it('have the same dates for ical.js', () => {
		for (const one of cases) {
			const { number, last, hash } = one
			expect(digest(byIcalJs(one)), `${one.start} ${one.rrule}`).toEqual({ number, last, hash })
		}
	}, LONG)
})
