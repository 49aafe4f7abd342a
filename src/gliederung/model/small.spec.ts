// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { settings, smallTree } from '../fixtures.ts'
import { canApply, countActions, toBase64 } from './import.ts'
import { choices, toPersonInput } from './person.ts'
import { changes } from './settings.ts'
import { currentTerm, emptyTerm, outside, toTermForm, toTermInput } from './terms.ts'

describe('import', () => {
	const change = (action: 'add' | 'change' | 'leave') => ({ row: 2, action, code: 'a', name: 'A', changes: [] })

	it('counts what would happen', () => {
		expect(countActions({ changes: [change('add'), change('leave'), change('leave')] })).toEqual({ add: 1, change: 0, leave: 2 })
	})

	it('is offered only without mistakes, and if it does anything', () => {
		expect(canApply({ changes: [change('add')], errors: [] })).toBe(true)
		expect(canApply({ changes: [change('leave')], errors: [] })).toBe(false)
		expect(canApply({ changes: [change('add')], errors: [{ row: 2, column: 'name', error: 'required', value: '' }] })).toBe(false)
	})

	it('sends the bytes as they are, in any encoding and size', () => {
		const bytes = Uint8Array.from({ length: 100_000 }, (_one, index) => index % 256)

		expect(Uint8Array.from(atob(toBase64(bytes)), (char) => char.charCodeAt(0))).toEqual(bytes)
	})
})

describe('person', () => {
	it('offers whom it found, then the typed name', () => {
		expect(choices([{ personId: 1, uid: 'a', name: 'Anna' }], ' An  na ', true).map(({ name }) => name)).toEqual(['Anna', 'An na'])
		expect(choices([], 'Anna', false)).toEqual([])
		expect(choices([], '  ', true)).toEqual([])
	})

	it('tells the API in one way who it is', () => {
		expect(toPersonInput({ personId: 1, uid: 'a', name: 'Anna' })).toEqual({ personId: 1 })
		expect(toPersonInput({ personId: null, uid: 'a', name: 'Anna' })).toEqual({ uid: 'a' })
		expect(toPersonInput({ personId: null, uid: null, name: 'Anna' })).toEqual({ name: 'Anna' })
		expect(toPersonInput(null)).toEqual({})
	})
})

describe('settings', () => {
	it('sends only what was changed', () => {
		expect(changes(settings(), settings())).toEqual({})
		expect(changes(settings(), settings({ bezirkHelps: true, adminGroup: ' office ' }))).toEqual({ bezirkHelps: true })
		expect(changes(settings(), settings({ kinds: [{ id: 'meeting', enabled: false }] }))).toEqual({ kinds: [{ id: 'meeting', enabled: false }] })
	})
})

describe('terms', () => {
	const term = {
		id: 1,
		gliederungId: 1,
		name: '2026',
		start: '2026-01-01',
		end: '2027-12-31',
		current: true,
		etag: 'e',
		milestones: [{ id: 5, kind: 'landeskonferenz' as const, name: 'LaKo', date: '2028-01-01' }],
	}

	it('come out of the form as they went in', () => {
		expect(toTermInput(toTermForm(term))).toEqual({ gliederungId: 1, name: '2026', start: '2026-01-01', end: '2027-12-31', milestones: term.milestones })
	})

	it('leave out the id of a new milestone', () => {
		const form = { ...emptyTerm(1, '2026-01-01'), milestones: [{ id: null, kind: 'other' as const, name: ' x ', date: '2026-02-01' }] }

		expect(toTermInput(form).milestones).toEqual([{ kind: 'other', name: 'x', date: '2026-02-01' }])
	})

	it('name milestones outside', () => {
		expect(outside(toTermForm(term))).toHaveLength(1)
		expect(outside({ ...toTermForm(term), end: '2028-12-31' })).toEqual([])
	})

	it('are the nearest one\'s above where a branch has none', () => {
		const terms = [term, { ...term, id: 2, gliederungId: 2 }, { ...term, id: 3, gliederungId: 12, current: false }]

		expect(currentTerm(terms, smallTree(), 10)?.id).toBe(2)
		expect(currentTerm(terms, smallTree(), 12)?.id).toBe(1)
		expect(currentTerm([], smallTree(), 12)).toBeNull()
	})
})
