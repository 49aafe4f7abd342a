// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Repetition, Rhythm } from './repetition.ts'
import type { SeriesText } from './seriesText.ts'
import type { Wall } from './wall.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekday } from './days.ts'
import { followStart, newRepetition, writeRepetition } from './repetition.ts'
import { changeDate, leaveOut, leftOut, moveSeries, splitSeries } from './series.ts'
import { datesOf } from './seriesDates.ts'
import { readText } from './seriesFields.ts'
import { changedDates, readSeries, spanOfDate, writeSeries } from './seriesText.ts'
import { shiftWall, wallDay } from './wall.ts'

const BERLIN = 'Europe/Berlin'
const HOUR = 3_600_000
const LONG = 60_000

function series(lines: string[], ...changed: string[][]): SeriesText {
	const event = (inner: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Sitzung', ...inner, 'END:VEVENT']
	return readSeries(['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-FREMD:1', ...event(lines), ...changed.flatMap(event), 'END:VCALENDAR', ''].join('\r\n'), BERLIN)
}

const zoned = (name: string, wall: string) => `${name};TZID=Europe/Berlin:${wall}`

/** Wednesdays in June 2026 and on; one is left out, one is on Thursday */
function weekly(rule = 'FREQ=WEEKLY;BYDAY=WE;COUNT=10') {
	return series(
		[zoned('DTSTART', '20260603T190000'), zoned('DTEND', '20260603T210000'), `RRULE:${rule}`, zoned('EXDATE', '20260617T190000'), 'X-FREMD;A=b:bleibt\\, so'],
		[zoned('RECURRENCE-ID', '20260624T190000'), zoned('DTSTART', '20260625T200000'), zoned('DTEND', '20260625T220000'), 'LOCATION:Celle', 'X-NUR-HIER:1'],
	)
}

/** What somebody sees who knows the text alone: each date with its start, in order of the original starts */
function seen(of: SeriesText): [Wall, Wall][] {
	const read = readSeries(writeSeries(of), BERLIN)
	const [missing, changed] = [leftOut(read), changedDates(read)]
	return datesOf(read.start, read.repetition)
		.filter((date) => !missing.has(date))
		.map((date) => [date, changed.has(date) ? spanOfDate(read, changed.get(date)!).start : date])
}

const starts = (of: SeriesText) => seen(of).map(([, start]) => start)

describe('one date', () => {
	it('is left out, and what was changed of it with it', () => {
		const left = leaveOut(weekly(), '2026-06-24T19:00:00')
		expect(starts(left).slice(0, 3)).toEqual(['2026-06-03T19:00:00', '2026-06-10T19:00:00', '2026-07-01T19:00:00'])
		expect(writeSeries(left)).not.toContain('X-NUR-HIER')
	})

	it('gets a place and hours of its own, and keeps what it had', () => {
		const changed = changeDate(weekly(), '2026-06-10T19:00:00', { start: '2026-06-11T18:00:00', texts: { location: 'Wanhöden; Saal', stop: 'Bahnhof, Süd' } })
		const event = changedDates(changed).get('2026-06-10T19:00:00')!
		expect(spanOfDate(changed, event)).toEqual({ start: '2026-06-11T18:00:00', length: 2 * HOUR })
		expect([readText(event, 'title'), readText(event, 'location'), readText(event, 'stop')]).toEqual(['Sitzung', 'Wanhöden; Saal', 'Bahnhof, Süd'])
		expect(writeSeries(changed)).toContain('X-VERBAND-STOP:Bahnhof\\, Süd')
		const again = changeDate(changed, '2026-06-10T19:00:00', { texts: { location: '' }, cancelled: true })
		expect(spanOfDate(again, changedDates(again).get('2026-06-10T19:00:00')!).start).toBe('2026-06-11T18:00:00')
		expect(writeSeries(again)).toContain('STATUS:CANCELLED')
		expect(changedDates(changeDate(weekly(), '2026-06-24T19:00:00', { texts: { title: 'x' } })).get('2026-06-24T19:00:00')!.hasProperty('x-nur-hier')).toBe(true)
	})

	it('is written as the series is: in UTC, as a day, or without a zone', () => {
		const utc = series(['DTSTART:20260603T170000Z', 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY;COUNT=3'])
		expect([utc.zone, utc.length]).toEqual(['UTC', 2 * HOUR])
		expect(writeSeries(leaveOut(utc, '2026-06-10T17:00:00'))).toContain('EXDATE:20260610T170000Z')
		const days = series(['DTSTART;VALUE=DATE:20260603', 'RRULE:FREQ=WEEKLY;COUNT=3'])
		expect(days.length).toBe(24 * HOUR)
		const moved = writeSeries(changeDate(days, '2026-06-10', { start: '2026-06-12' }))
		expect(moved).toContain('RECURRENCE-ID;VALUE=DATE:20260610')
		expect(moved).toContain('DTEND;VALUE=DATE:20260613')
		expect(writeSeries(leaveOut(series(['DTSTART:20260603T170000', 'RRULE:FREQ=WEEKLY;COUNT=3']), '2026-06-10T17:00:00'))).toContain('EXDATE:20260610T170000\r\n')
	})

	it('is known by its moment, in whatever zone it was written', () => {
		const mixed = series([zoned('DTSTART', '20260603T190000'), 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=4', 'EXDATE:20260610T170000Z'], ['RECURRENCE-ID:20260617T170000Z', 'DTSTART:20260618T170000Z', 'DURATION:PT1H'])
		expect(starts(mixed)).toEqual(['2026-06-03T19:00:00', '2026-06-18T19:00:00', '2026-06-24T19:00:00'])
	})
})

describe('splitSeries', () => {
	it('gives each part its exceptions, and shares the number', () => {
		const { before, after } = splitSeries(weekly(), '2026-06-24T19:00:00')!
		expect(seen(before)).toEqual([['2026-06-03T19:00:00', '2026-06-03T19:00:00'], ['2026-06-10T19:00:00', '2026-06-10T19:00:00']])
		expect(writeSeries(before)).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=3')
		expect(seen(after)[0]).toEqual(['2026-06-24T19:00:00', '2026-06-25T20:00:00'])
		expect(writeSeries(after)).toContain('RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=7')
		expect(writeSeries(after)).not.toContain('EXDATE')
		for (const part of [before, after]) {
			expect(writeSeries(part)).toContain('X-FREMD;A=b:bleibt\\, so')
			expect(writeSeries(part)).toContain('X-WR-FREMD:1')
		}
	})

	it('says when there is nothing before it', () => {
		expect(splitSeries(weekly(), '2026-06-03T19:00:00')).toBeNull()
		expect(splitSeries(leaveOut(weekly(), '2026-06-03T19:00:00'), '2026-06-10T19:00:00')).toBeNull()
	})

	it('does not touch rules that are not ours', () => {
		expect(splitSeries(weekly('FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5'), '2026-06-30T19:00:00')).toBeNull()
		expect(weekly('FREQ=WEEKLY;BYDAY=MO').repetition.rhythm).toBe('other')
		expect(series([zoned('DTSTART', '20260603T190000'), 'RRULE:FREQ=WEEKLY;COUNT=3', zoned('RDATE', '20260605T190000')]).repetition.rhythm).toBe('other')
	})
})

describe('moveSeries', () => {
	it('takes what was left out and changed along, and gives all the new length', () => {
		const moved = moveSeries(weekly(), '2026-06-04T18:00:00', 3 * HOUR, followStart(weekly().repetition, '2026-06-03', '2026-06-04'))
		expect(starts(moved).slice(0, 4)).toEqual(['2026-06-04T18:00:00', '2026-06-11T18:00:00', '2026-06-26T19:00:00', '2026-07-02T18:00:00'])
		expect(spanOfDate(moved, changedDates(moved).get('2026-06-25T18:00:00')!).length).toBe(3 * HOUR)
		expect(writeSeries(moved)).toContain('RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=10')
	})

	it('leaves a rule alone that is not changed', () => {
		const rule = 'FREQ=WEEKLY;COUNT=10;WKST=SU'
		const of = weekly(rule)
		expect(writeSeries(moveSeries(of, '2026-06-03T18:00:00', HOUR, of.repetition))).toContain(`RRULE:${rule}`)
		for (const rrule of ['FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=1', 'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;X-A=1', 'FREQ=FOO;BYDAY=XX']) {
			const foreign = weekly(rrule)
			expect(writeSeries(moveSeries(foreign, '2026-06-03T18:00:00', HOUR, foreign.repetition))).toContain(`RRULE:${rrule}\r\n`)
		}
	})

	it('follows the weekdays of months, which drift by up to a week', () => {
		const of = leaveOut(series([zoned('DTSTART', '20260610T190000'), 'RRULE:FREQ=MONTHLY;BYDAY=2WE;COUNT=12']), '2026-10-14T19:00:00')
		const moved = moveSeries(of, '2026-06-11T19:00:00', HOUR, followStart(of.repetition, '2026-06-10', '2026-06-11'))
		// The second Thursday of October 2026 comes before its second Wednesday
		expect([...leftOut(moved)]).toEqual(['2026-10-08T19:00:00'])
	})

	it('turns hours into days, days into hours, and a series into one event', () => {
		const days = moveSeries(weekly(), '2026-06-03', 24 * HOUR, weekly().repetition)
		expect(writeSeries(days)).toContain('EXDATE;VALUE=DATE:20260617')
		expect(starts(days)[2]).toBe('2026-06-25')
		const back = moveSeries(days, '2026-06-03T19:00:00', 2 * HOUR, days.repetition)
		expect(writeSeries(back)).toContain('EXDATE;TZID=Europe/Berlin:20260617T190000')
		expect(writeSeries(back)).toContain('DTSTART;TZID=Europe/Berlin:20260625T190000')
		expect(writeSeries(moveSeries(weekly(), '2026-06-03T19:00:00', HOUR, { ...weekly().repetition, rhythm: 'none' }))).not.toMatch(/RRULE|EXDATE|RECURRENCE-ID/)
	})

	it('ends what was changed of dates that are no more', () => {
		const of = weekly()
		const moved = moveSeries(of, '2026-06-03T19:00:00', 2 * HOUR, { ...of.repetition, interval: 2 })
		expect(starts(moved).slice(0, 3)).toEqual(['2026-06-03T19:00:00', '2026-07-01T19:00:00', '2026-07-15T19:00:00'])
		expect(writeSeries(moved)).not.toContain('RECURRENCE-ID')
	})
})

interface Drawn { start: Wall, repetition: Repetition, at: number, out: number[], by: number }

const drawn = fc.record({
	day: fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days)),
	time: fc.constantFrom('', 'T19:00:00', 'T00:30:00'),
	rhythm: fc.constantFrom<Rhythm>('weekly', 'monthly-date', 'monthly-weekday', 'yearly', 'daily'),
	interval: fc.integer({ min: 1, max: 3 }),
	weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
	end: fc.constantFrom<Repetition['end']>('count', 'until'),
	count: fc.integer({ min: 2, max: 30 }),
	at: fc.nat(),
	out: fc.array(fc.nat(), { maxLength: 4 }),
	by: fc.integer({ min: -10, max: 10 }),
}).map(({ day, time, rhythm, interval, weekdays, end, count, at, out, by }): Drawn => {
	const start = day + time
	const form = { ...newRepetition(rhythm, day), interval, weekdays: [...new Set([...weekdays, weekday(day)])].sort() }
	const dates = datesOf(start, { ...form, end: 'count', count })
	return { start, repetition: { ...form, end, count, until: wallDay(dates.at(-1)!) }, at: at % dates.length, out: out.map((one) => one % dates.length), by }
})

function build({ start, repetition, out }: Drawn): SeriesText {
	const kind = start.length === 10 ? ';VALUE=DATE:' : ';TZID=Europe/Berlin:'
	const made = series([`DTSTART${kind}${start.replaceAll(/[-:]/g, '')}`, `RRULE:${writeRepetition(repetition, start, BERLIN)}`, 'X-FREMD:bleibt'])
	const dates = datesOf(start, made.repetition)
	return out.reduce((all, index, at) => at % 2
		? leaveOut(all, dates[index]!)
		: leftOut(all).has(dates[index]!) ? all : changeDate(all, dates[index]!, { texts: { location: `Ort ${index}` }, start: shiftWall(dates[index]!, 24 * HOUR) }), made)
}

describe('whatever the series', () => {
	it('split, its parts have together what it had', () => {
		fc.assert(fc.property(drawn, (one) => {
			const of = build(one)
			const date = datesOf(of.start, of.repetition)[one.at]!
			const parts = splitSeries(of, date)
			if (parts === null) {
				expect(seen(of).every(([id]) => id >= date)).toBe(true)
				return
			}
			expect([...seen(parts.before), ...seen(parts.after)]).toEqual(seen(of))
			expect(seen(parts.before).every(([id]) => id < date)).toBe(true)
			expect(datesOf(parts.after.start, parts.after.repetition)[0]).toBe(date)
			expect(writeSeries(parts.before).match(/X-FREMD/g)!.length).toBeGreaterThan(0)
		}), { numRuns: 150 })
	}, LONG)

	it('moved by days and back, it is what it was', () => {
		fc.assert(fc.property(drawn.filter(({ repetition }) => repetition.rhythm === 'daily' || (repetition.rhythm === 'weekly' && (repetition.interval === 1 || repetition.weekdays.length === 1))), (one) => {
			const of = build({ ...one, repetition: { ...one.repetition, end: 'count' } })
			const there = shiftWall(of.start, one.by * 24 * HOUR)
			const moved = moveSeries(of, there, of.length, followStart(of.repetition, wallDay(of.start), wallDay(there)))
			expect(seen(moved)).toEqual(seen(of).map((pair) => pair.map((wall) => shiftWall(wall, one.by * 24 * HOUR))))
			const back = moveSeries(moved, of.start, of.length, followStart(moved.repetition, wallDay(there), wallDay(of.start)))
			expect(seen(back)).toEqual(seen(of))
		}), { numRuns: 100 })
	}, LONG)
})
