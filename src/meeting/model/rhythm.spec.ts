// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Sitting } from './rhythm.ts'

import { describe, expect, it } from 'vitest'
import { checkRhythm, DEFAULT_RHYTHM, monthsOf } from './rhythm.ts'

const term = { start: '2026-03-01', end: '2026-05-31' }

function sittings(...all: [day: string, kind?: Sitting['kind'], cancelled?: boolean][]): Sitting[] {
	return all.map(([day, kind = 'presence', cancelled = false]) => ({ day, kind, cancelled }))
}

const good = sittings(['2026-03-07'], ['2026-03-21', 'phone'], ['2026-04-04'], ['2026-04-18', 'phone'], ['2026-05-02'], ['2026-05-16', 'phone'])

describe('checkRhythm', () => {
	it('has nothing against a plan that keeps to it', () => {
		expect(checkRhythm(term, good, DEFAULT_RHYTHM)).toEqual({ warnings: [], longestGap: { from: '2026-05-16', to: '2026-05-31', days: 15 } })
	})

	it('names the month that a sitting was moved out of', () => {
		const moved = good.map((one) => one.day === '2026-05-02' ? { ...one, day: '2026-04-30' } : one)

		expect(checkRhythm(term, moved, DEFAULT_RHYTHM).warnings).toEqual([{ code: 'month-without', kind: 'presence', month: '2026-05' }])
	})

	it('counts no sitting that is cancelled or outside the term', () => {
		const { warnings } = checkRhythm(term, [...sittings(['2026-02-20', 'phone'], ['2026-06-01']), ...good.map((one) => ({ ...one, cancelled: one.day === '2026-04-18' }))], DEFAULT_RHYTHM)

		expect(warnings).toEqual([
			{ code: 'month-without', kind: 'phone', month: '2026-04' },
			{ code: 'gap', from: '2026-04-04', to: '2026-05-02', days: 28, side: 'long' },
		])
	})

	it.each([
		['2026-03-31', 'short', 10],
		['2026-04-01', null, 11],
		['2026-04-07', null, 17],
		['2026-04-08', 'long', 18],
	])('allows three days more or less: %s', (day, side, days) => {
		const { warnings } = checkRhythm({ start: '2026-03-21', end: '2026-04-12' }, sittings(['2026-03-21', 'phone'], [day]), DEFAULT_RHYTHM)
		const gaps = warnings.filter(({ code }) => code === 'gap')

		expect(gaps).toEqual(side ? [{ code: 'gap', from: '2026-03-21', to: day, days, side }] : [])
	})

	it('lets two of a kind be close, and another kind end a long gap', () => {
		expect(checkRhythm(term, [...good, ...sittings(['2026-03-08'])], DEFAULT_RHYTHM).warnings).toEqual([])
		expect(checkRhythm(term, sittings(['2026-04-15', 'other']), DEFAULT_RHYTHM).longestGap).toEqual({ from: '2026-04-15', to: '2026-05-31', days: 46 })
	})

	it('warns of every month where there is nothing at all', () => {
		const { warnings, longestGap } = checkRhythm(term, [], DEFAULT_RHYTHM)

		expect(warnings).toHaveLength(6)
		expect(longestGap).toEqual({ from: '2026-03-01', to: '2026-05-31', days: 91 })
		expect(checkRhythm({ start: '2026-03-02', end: '2026-03-01' }, [], DEFAULT_RHYTHM)).toEqual({ warnings: [], longestGap: null })
	})
})

describe('monthsOf', () => {
	it('asks nothing of a month at the edge that is too short', () => {
		expect(monthsOf({ start: '2026-03-18', end: '2026-05-14' }, 14)).toEqual(['2026-03', '2026-04', '2026-05'])
		expect(monthsOf({ start: '2026-03-19', end: '2026-05-13' }, 14)).toEqual(['2026-04'])
	})
})
