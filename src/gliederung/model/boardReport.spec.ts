// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Office } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { fromBoard, toInput, withSeat } from './boardReport.ts'

function office(id: number, role: Office['role'], current = true): Office {
	return {
		id,
		gliederungId: 1,
		person: { id, name: `P${id}`, hasAccount: true },
		role,
		from: '2026-01-01',
		until: null,
		vote: true,
		current,
		etag: '"1"',
	}
}

describe('fromBoard', () => {
	it('starts from who is on the board today, chairs first', () => {
		const form = fromBoard([office(1, 'board'), office(2, 'staff'), office(3, 'chair'), office(4, 'deputy', false)], '2026-06-01')

		expect(form.seats.map(({ role, person }) => [role, person?.name])).toEqual([['chair', 'P3'], ['board', 'P1']])
		expect(form.electedOn).toBe('2026-06-01')
	})

	it('offers an empty chair where there is no board', () => {
		expect(fromBoard([], '2026-06-01').seats).toEqual([{ key: 0, role: 'chair', person: null }])
	})
})

describe('toInput', () => {
	it('names people by id, account or name, and leaves empty lines out', () => {
		const form = fromBoard([office(3, 'chair')], '2026-06-01')
		form.seats = withSeat(form)
		form.seats = withSeat(form)
		form.seats[1]!.person = { personId: null, uid: 'anna', name: 'Anna' }
		form.seats = withSeat(form)
		form.seats[3]!.person = { personId: null, uid: null, name: 'Bo' }

		expect(toInput(form).seats).toEqual([{ role: 'chair', personId: 3 }, { role: 'board', uid: 'anna' }, { role: 'board', name: 'Bo' }])
		expect(new Set(form.seats.map(({ key }) => key)).size).toBe(4)
	})

	it('never begins before the election', () => {
		const form = { ...fromBoard([], '2026-06-01'), electedOn: '2026-05-30', beginsOn: '2026-05-01' }

		expect(toInput(form).beginsOn).toBe('2026-05-30')
	})
})
