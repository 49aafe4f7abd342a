// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RhythmInput } from './rhythmDays.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, weekday } from '../../calendar/model/days.ts'
import { holidaysIn } from '../../calendar/model/holidays.ts'
import { checkRhythm, DEFAULT_RHYTHM } from './rhythm.ts'
import { planRhythm } from './rhythmPlan.ts'

/** A year of alternate Saturdays and Wednesdays */
function input(more: Partial<RhythmInput> = {}): RhythmInput {
	return { term: { start: '2026-03-01', end: '2027-02-28' }, rhythm: { ...DEFAULT_RHYTHM, weekday: { presence: 5, phone: 5 } }, holidays: new Map(), busy: [], events: [], ...more }
}

const anyWeekday = fc.option(fc.integer({ min: 0, max: 6 }))
const anyTerm = fc.record({ month: fc.integer({ min: 0, max: 1200 }), length: fc.integer({ min: 1, max: 24 }) })
	.map(({ month, length }) => ({ start: addMonths('1990-01-01', month), end: addDays(addMonths('1990-01-01', month + length), -1) }))
const anyInput = fc.record({ term: anyTerm, presence: anyWeekday, phone: anyWeekday, busy: fc.array(fc.nat(730), { maxLength: 200 }), holidays: fc.array(fc.nat(730), { maxLength: 50 }), events: fc.array(fc.nat(730), { maxLength: 20 }) })
	.map(({ term, presence, phone, busy, holidays, events }) => input({
		term,
		rhythm: { ...DEFAULT_RHYTHM, weekday: { presence, phone } },
		busy: busy.map((day) => ({ day: addDays(term.start, day), title: 'busy' })),
		holidays: new Map(holidays.map((day) => [addDays(term.start, day), 'holiday'])),
		events: events.map((day, eventId) => ({ eventId, title: 'event', day: addDays(term.start, day), ends: '16:00' })),
	}))

describe('planRhythm, from any month on', () => {
	it('keeps 11 to 17 days on both sides and has one of each in every month, whatever is in the way', () => {
		fc.assert(fc.property(anyInput, (given) => {
			const plan = planRhythm(given)

			expect(plan.slice(1).filter(({ gap }) => gap === null || gap < 11 || gap > 17)).toEqual([])
			expect(plan.slice(1).map(({ day, gap }) => addDays(day, -gap!))).toEqual(plan.slice(0, -1).map(({ day }) => day))
			expect(checkRhythm(given.term, plan, given.rhythm).warnings).toEqual([])
		}), { numRuns: 60 })
	})

	it('stays in the term, is never long without a sitting, and says why for each', () => {
		fc.assert(fc.property(anyInput, (given) => {
			const plan = planRhythm(given)

			expect(checkRhythm(given.term, plan, given.rhythm).longestGap!.days).toBeLessThanOrEqual(17)
			expect(plan.every(({ day, reasons }) => day >= given.term.start && day <= given.term.end && reasons.length > 0)).toBe(true)
		}), { numRuns: 60 })
	})
})

describe('planRhythm', () => {
	it('keeps to the usual weekday, every two weeks', () => {
		const plan = planRhythm(input())

		expect(plan[0]).toEqual({ kind: 'presence', day: '2026-03-07', time: '11:00', gap: null, after: null, reasons: [{ code: 'weekday' }] })
		expect(plan.every(({ day }) => weekday(day) === 5)).toBe(true)
		expect(new Set(plan.slice(1).map(({ gap }) => gap))).toEqual(new Set([14]))
	})

	it('keeps a weekday for each kind, as the tolerance allows', () => {
		const plan = planRhythm(input({ rhythm: DEFAULT_RHYTHM }))

		expect(new Set(plan.map(({ day, kind, time }) => `${kind} ${weekday(day)} ${time}`))).toEqual(new Set(['presence 5 11:00', 'phone 2 20:00']))
		expect(new Set(plan.slice(1).map(({ gap }) => gap))).toEqual(new Set([11, 17]))
	})

	it('goes out of the way of holidays and clashes, and names them', () => {
		const held = [{ day: '2026-02-21', kind: 'phone' }] as const
		const [, second, third] = planRhythm(input({ held }))
		const plan = planRhythm(input({ held, holidays: new Map([[second!.day, 'Karfreitag']]), busy: [{ day: third!.day, title: 'Bezirkskonferenz' }] }))

		const moved = plan.filter(({ reasons }) => reasons[0]!.code !== 'weekday').map(({ reasons }) => reasons)
		expect(moved).toEqual([[{ code: 'holiday', day: second!.day, title: 'Karfreitag' }], [{ code: 'busy', day: third!.day, title: 'Bezirkskonferenz' }]])
	})

	it('misses every public holiday of the Land', () => {
		const term = { start: '2026-01-01', end: '2027-12-31' }
		const holidays = holidaysIn({ from: term.start, to: '2028-01-01' })
		const weekdays = [0, 1, 2, 3, 4, 5, 6]

		for (const day of weekdays) {
			const plan = planRhythm(input({ term, holidays, rhythm: { ...DEFAULT_RHYTHM, weekday: { presence: day, phone: 3 } } }))
			expect(plan.filter((row) => holidays.has(row.day))).toEqual([])
		}
	})

	it('says where no day is free, and keeps the distance even so', () => {
		const busy = Array.from({ length: 40 }, (_, day) => ({ day: addDays('2026-05-01', day), title: 'Sommercamp' }))
		const plan = planRhythm(input({ busy }))

		const during = plan.filter(({ day }) => day >= '2026-05-01' && day < '2026-06-10')
		expect(during.length).toBeGreaterThan(0)
		expect(during.every(({ reasons }) => reasons.at(-1)!.code === 'not-free')).toBe(true)
		expect(checkRhythm(input().term, plan, DEFAULT_RHYTHM).warnings).toEqual([])
	})

	it('begins no later than a gap may be, though nothing is free so soon', () => {
		const term = { start: '2026-03-20', end: '2027-02-28' }
		const busy = Array.from({ length: 30 }, (_, day) => ({ day: addDays(term.start, day), title: 'Klausuren' }))

		expect(planRhythm(input({ term, busy }))[0]!.day <= '2026-04-06').toBe(true)
	})

	it('proposes to meet after an event nearby, which is no clash', () => {
		const event = { eventId: 7, title: 'Themenforum Pflege', day: '2026-03-08', ends: '16:00' }
		const [first] = planRhythm(input({ events: [event], busy: [{ day: event.day, title: event.title, eventId: 7 }] }))
		expect(first).toMatchObject({ day: event.day, time: '16:00', after: event, reasons: [{ code: 'after-event', eventId: 7 }] })

		const onHoliday = planRhythm(input({ events: [event], holidays: new Map([[event.day, 'Feiertag']]) }))
		expect(onHoliday[0]!.reasons).toEqual([{ code: 'after-event', eventId: 7, title: event.title }])

		const clashing = planRhythm(input({ events: [event], busy: [{ day: event.day, title: 'Parteitag' }] }))
		expect(clashing[0]!.day).not.toBe(event.day)
	})

	it('nobody travels to a phone', () => {
		const phone = planRhythm(input()).find(({ kind }) => kind === 'phone')!
		const near = addDays(phone.day, 1)
		const plan = planRhythm(input({ events: [{ eventId: 7, title: 'Themenforum', day: near, ends: null }] }))

		expect(plan.filter(({ kind, after }) => kind === 'phone' && after)).toEqual([])
	})

	it('goes on from the sittings that stand', () => {
		const held = [{ day: '2026-03-07', kind: 'phone' }, { day: '2026-03-21', kind: 'presence' }] as const
		const plan = planRhythm(input({ held }))

		expect(plan[0]).toMatchObject({ kind: 'phone', day: '2026-04-04', gap: 14 })
		expect(checkRhythm(input().term, [...held, ...plan], DEFAULT_RHYTHM).warnings).toEqual([])
		expect(planRhythm(input({ held: [{ day: '2026-02-21', kind: 'phone' }] }))[0]).toMatchObject({ kind: 'presence', day: '2026-03-07' })
		expect(planRhythm(input({ held: [{ day: '2025-12-01', kind: 'phone' }] }))[0]).toMatchObject({ gap: null, day: '2026-03-07' })
	})

	it('leaves the usual weekday where a month would have no sitting on it, and says so', () => {
		const term = { start: '2026-04-01', end: '2026-05-31' }
		const rhythm = { ...DEFAULT_RHYTHM, weekday: { presence: 6, phone: null } }
		const held = [{ day: '2026-04-17', kind: 'phone' }] as const

		const plan = planRhythm(input({ term, rhythm, held }))

		expect(plan[0]).toMatchObject({ day: '2026-04-28', reasons: [{ code: 'month', month: '2026-04' }] })
		expect(checkRhythm(term, [...held, ...plan], rhythm).warnings).toEqual([])
	})

	it('has nothing to plan in a term without days, and one sitting in one of a day', () => {
		expect(planRhythm(input({ term: { start: '2026-03-02', end: '2026-03-01' } }))).toEqual([])
		expect(planRhythm(input({ term: { start: '2026-03-01', end: '2026-03-01' } }))).toHaveLength(1)
	})

	it('plans four years as it does one', () => {
		const plan = planRhythm(input({ term: { start: '2026-03-01', end: '2030-02-28' } }))

		expect(daysBetween(plan[0]!.day, plan.at(-1)!.day) / 14).toBe(plan.length - 1)
	})
})
