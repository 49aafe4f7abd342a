// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { callHolders, callInputOf, isExpected, newCallForm } from './callForm.ts'

const instant = (day: string, time: string) => `${day}T${time}:00+02:00`

describe('callInputOf', () => {
	it('sends times and audience of a new call only', () => {
		const form = { ...newCallForm('2026-06-10', 'Call'), link: '  https://a.example/b ' }

		expect(callInputOf(form, instant, true)).toEqual({
			title: 'Call',
			audience: 'chairs',
			start: '2026-06-10T20:00:00+02:00',
			end: '2026-06-10T19:00:00+00:00',
			rhythmWeeks: 4,
			link: 'https://a.example/b',
			dialIn: '',
			lobbyMinutes: 15,
			topicsUntilHours: 48,
			topicOrder: 'support',
		})
		expect(Object.keys(callInputOf(form, instant, false))).not.toContain('start')
	})

	it('leaves it to the server to refuse what is no number', () => {
		expect(callInputOf({ ...newCallForm('2026-06-10', 'Call'), rhythmWeeks: 'vier' }, instant, true).rhythmWeeks).toBe(-1)
	})

	it('names the Bezirk, and who holds the call', () => {
		const form = { ...newCallForm('2026-06-10', 'Call'), audience: '3' }

		expect(callInputOf(form, instant, true)).toMatchObject({ audience: 'bezirk', bezirkId: 3 })
		expect(callInputOf(form, instant, true)).not.toHaveProperty('gliederungId')
		expect(callInputOf(form, instant, true, false)).toMatchObject({ audience: 'bezirk', bezirkId: 3, gliederungId: 3 })
	})
})

const tree = [
	{ id: 1, parentId: null, kind: 'landesverband' },
	{ id: 2, parentId: 1, kind: 'bezirk' },
	{ id: 3, parentId: 1, kind: 'bezirk' },
	{ id: 21, parentId: 2, kind: 'unterbezirk' },
	{ id: 31, parentId: 3, kind: 'kreisverband' },
	{ id: 29, parentId: 2, kind: 'team' },
] as Gliederung[]

describe('callHolders', () => {
	it('are the Landesverband and Bezirke on whose board one sits', () => {
		expect(callHolders([2, 21, 29], tree).map(({ id }) => id)).toEqual([2])
		expect(callHolders([1], tree).map(({ id }) => id)).toEqual([1])
		expect(callHolders([21], tree)).toEqual([])
	})
})

describe('isExpected', () => {
	it('follows from whose call it is', () => {
		const ids = (call: Parameters<typeof isExpected>[1]) => tree.filter((one) => isExpected(one, call)).map(({ id }) => id)

		expect(ids({ audience: 'chairs', bezirkId: null })).toEqual([21, 31])
		expect(ids({ audience: 'bezirk', bezirkId: 2 })).toEqual([21])
		expect(ids({ audience: 'board', bezirkId: null })).toEqual([1])
	})
})
