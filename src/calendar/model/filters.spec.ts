// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './days.ts'
import { apiFilters, countFilters, NO_FILTERS, readQuery, writeQuery } from './filters.ts'
import { EVENT_KINDS } from './kinds.ts'

const idList = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 5 })
const line = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
const days = fc.option(fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count)))
const states = fc.record({
	view: fc.constantFrom('month' as const, 'week' as const, 'list' as const, null),
	date: days,
	day: days,
	event: fc.option(fc.integer({ min: 1, max: 99_999 })),
	gliederung: idList,
	within: idList,
	kind: fc.uniqueArray(fc.constantFrom(...EVENT_KINDS)),
	topic: line,
	q: line,
	mine: fc.boolean(),
	at: fc.option(fc.constantFrom('20270603T170000Z', '20270603', '2027-06-03')),
}).map((state) => ({ ...state, at: state.event === null ? null : state.at }))

describe('the calendar\'s address', () => {
	it('gives back every state', () => {
		fc.assert(fc.property(states, (state) => {
			expect(readQuery(writeQuery(state))).toEqual(state)
		}))
	})

	it('survives whatever somebody types', () => {
		fc.assert(fc.property(fc.dictionary(fc.constantFrom('view', 'date', 'day', 'event', 'at', 'gliederung', 'kind', 'q', 'mine'), fc.anything()), (query) => {
			const state = readQuery(query)
			expect(readQuery(writeQuery(state))).toEqual(state)
		}))
	})

	it('says nothing where nothing is chosen', () => {
		expect(writeQuery(readQuery({}))).toEqual({})
	})

	it('drops what makes no sense', () => {
		expect(readQuery({ view: 'agenda', date: '2027-02-30', gliederung: '3,x,3,-1,7', kind: 'meeting,party', mine: 'yes', event: '1 OR 1=1', at: 'x' }))
			.toEqual({ ...NO_FILTERS, view: null, date: null, day: null, event: null, at: null, gliederung: [3, 7], kind: ['meeting'] })
		expect(readQuery({ q: ['a', 'b'] }).q).toBe('a')
		expect(readQuery({ q: 'x'.repeat(5000) }).q).toHaveLength(200)
	})
})

describe('filters', () => {
	it('go to the API', () => {
		expect(apiFilters({ ...NO_FILTERS, gliederung: [1, 2], kind: ['meeting', 'social'], mine: true }))
			.toEqual({ gliederung: '1,2', within: '', kind: 'meeting,social', topic: '', q: '', mine: '1' })
	})

	it('are counted without the switch', () => {
		expect(countFilters({ ...NO_FILTERS, gliederung: [1, 2], q: 'x', mine: true })).toBe(3)
	})
})
