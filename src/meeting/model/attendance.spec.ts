// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AttendanceMark, AttendanceState, ExpectedDate } from './attendance.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendance, together } from './attendance.ts'

function date(id: number, more: Partial<ExpectedDate> = {}): ExpectedDate {
	return { id, kind: 'presence', cancelled: false, recorded: true, expected: ['ada', 'bo'], ...more }
}

function mark(dateId: number, personKey: string, state: AttendanceState): AttendanceMark {
	return { dateId, personKey, state }
}

const STATES: readonly AttendanceState[] = ['present', 'excused', 'missing', 'late', 'left-early']

describe('attendance', () => {
	it('counts who came late or left early as there, and nobody who is excused', () => {
		const dates = STATES.map((_, id) => date(id))
		const [ada] = attendance(dates, STATES.map((state, id) => mark(id, 'ada', state)))

		expect(ada).toEqual({
			personKey: 'ada',
			n: 4,
			attended: 3,
			rate: 0.75,
			states: { present: 1, excused: 1, missing: 1, late: 1, 'left-early': 1 },
			unknown: 0,
			byKind: { presence: { n: 4, attended: 3, rate: 0.75 } },
		})
	})

	it('leaves out what was cancelled or not recorded, and what is not known of somebody', () => {
		const dates = [date(1), date(2, { cancelled: true }), date(3, { recorded: false }), date(4), date(5, { expected: ['bo'] })]
		const marks = [1, 2, 3, 5].map((id) => mark(id, 'ada', 'missing'))

		expect(attendance(dates, marks)[0]).toMatchObject({ n: 1, attended: 0, rate: 0, unknown: 2 })
	})

	it('has no rate where there is nothing to count', () => {
		expect(attendance([date(1)], [mark(1, 'ada', 'excused')])[0]).toMatchObject({ n: 0, rate: null, states: { excused: 1 } })
	})

	it('takes the last mark, and none of who was not expected', () => {
		const people = attendance([date(1)], [mark(1, 'ada', 'missing'), mark(1, 'ada', 'present'), mark(1, 'visitor', 'present')])

		expect(people.map(({ personKey, attended }) => [personKey, attended])).toEqual([['ada', 1], ['bo', 0]])
	})

	it('tells kinds apart', () => {
		const dates = [date(1), date(2, { kind: 'phone' }), date(3, { kind: 'retreat' })]

		expect(attendance(dates, [mark(1, 'ada', 'present'), mark(2, 'ada', 'missing')])[0]!.byKind).toEqual({
			presence: { n: 1, attended: 1, rate: 1 },
			phone: { n: 1, attended: 0, rate: 0 },
			retreat: { n: 0, attended: 0, rate: null },
		})
	})

	it('adds up, whatever was noted', () => {
		const anyDate = fc.record({ kind: fc.constantFrom('presence', 'phone', 'party-event'), cancelled: fc.boolean(), recorded: fc.boolean(), ada: fc.option(fc.constantFrom(...STATES)) }) as fc.Arbitrary<Pick<ExpectedDate, 'kind' | 'cancelled' | 'recorded'> & { ada: AttendanceState | null }>
		fc.assert(fc.property(fc.array(anyDate, { minLength: 1 }), (all) => {
			const dates = all.map(({ kind, cancelled, recorded }, id) => date(id, { kind, cancelled, recorded, expected: ['ada'] }))
			const [ada] = attendance(dates, all.flatMap((one, id) => one.ada ? [mark(id, 'ada', one.ada)] : []))

			expect(ada!.n + ada!.states.excused + ada!.unknown).toBe(all.filter(({ cancelled }) => !cancelled).length)
			expect(together(Object.values(ada!.byKind))).toEqual({ n: ada!.n, attended: ada!.attended, rate: ada!.rate })
		}))
	})
})
