// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { gliederung } from '../fixtures.ts'
import { conflicts, emptyForm, merge, toForm, toInput } from './form.ts'

const base = toForm(gliederung({ id: 1, name: 'Alt', place: 'Celle', memberGroup: 'ub-1' }))

describe('toInput', () => {
	it('sends only what was changed, trimmed', () => {
		expect(toInput(base, { ...base, name: ' Neu ' })).toEqual({ name: 'Neu' })
		expect(toInput(base, { ...base })).toEqual({})
	})

	it('takes an emptied group as none', () => {
		expect(toInput(base, { ...base, memberGroup: ' ' })).toEqual({ memberGroup: null })
	})

	it('sends everything of a new one', () => {
		expect(toInput(null, { ...emptyForm(7), name: 'Neu' })).toMatchObject({ name: 'Neu', parentId: 7, kind: 'team', memberGroup: null })
	})
})

describe('two people editing', () => {
	const mine = { ...base, name: 'Meins', place: 'Uelzen' }
	const theirs = { ...base, name: 'Ihres', stop: 'Bahnhof' }

	it('contradict each other only in what both changed', () => {
		expect(conflicts(base, mine, theirs)).toEqual([{ field: 'name', mine: 'Meins', theirs: 'Ihres' }])
	})

	it('agree if both typed the same', () => {
		expect(conflicts(base, mine, { ...theirs, name: 'Meins' })).toEqual([])
	})

	it('lose nothing of either', () => {
		expect(merge(base, mine, theirs)).toMatchObject({ name: 'Meins', place: 'Uelzen', stop: 'Bahnhof' })
	})
})
