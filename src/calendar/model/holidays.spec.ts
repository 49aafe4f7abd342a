// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { holidaysIn } from './holidays.ts'

// As published by the state: ten days, Easter and Whit Sunday are none of them there
describe.each([
	['2026', ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '10-31', '12-25', '12-26']],
	['2027', ['01-01', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '10-31', '12-25', '12-26']],
])('holidays of Niedersachsen %s', (year, dates) => {
	it('are the published ones', () => {
		const found = holidaysIn({ from: year + '-01-01', to: Number(year) + 1 + '-01-01' })
		expect([...found.keys()].sort()).toEqual(dates.map((date) => year + '-' + date))
	})
})

describe('holidaysIn', () => {
	it('keeps to the range, over the turn of the year', () => {
		expect([...holidaysIn({ from: '2026-12-26', to: '2027-01-02' })]).toEqual([['2026-12-26', 'Boxing Day'], ['2027-01-01', 'New Year’s Day']])
	})

	it('has a name for each', () => {
		expect([...holidaysIn({ from: '2026-01-01', to: '2027-01-01' }).values()]).not.toContain('Public holiday')
	})
})
