// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { office } from '../fixtures.ts'
import { byTime, votesByDefault } from './offices.ts'

describe('byTime', () => {
	it('tells present, coming and past offices apart, each in its order', () => {
		const offices = [
			office({ id: 1, role: 'board' }),
			office({ id: 2, role: 'chair', from: '2026-02-01' }),
			office({ id: 3, role: 'chair', from: '2026-01-01' }),
			office({ id: 4, current: false, from: '2030-01-01' }),
			office({ id: 5, current: false, from: '2020-01-01', until: '2022-01-01' }),
			office({ id: 6, current: false, from: '2022-01-01', until: '2024-01-01' }),
		]

		const { current, future, past } = byTime(offices, '2027-05-20')

		expect(current.map(({ id }) => id)).toEqual([3, 2, 1])
		expect(future.map(({ id }) => id)).toEqual([4])
		expect(past.map(({ id }) => id)).toEqual([6, 5])
	})
})

describe('votesByDefault', () => {
	it('gives office staff none', () => {
		expect(votesByDefault('staff')).toBe(false)
		expect(votesByDefault('chair')).toBe(true)
	})
})
