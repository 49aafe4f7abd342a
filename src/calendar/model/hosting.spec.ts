// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, Gliederung } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { askable, doneOf, findGliederungen, hostsWith, isHostingChanged, noHosting, openWishes, withHosts } from './hosting.ts'

const one = (id: number, name: string, shortName: string, place = '') => ({ id, name, shortName, place, kind: id === 1 ? 'landesverband' : 'unterbezirk' } as Gliederung)
const all = [
	one(1, 'Jugendverband Niedersachsen', 'LV', 'Hannover'),
	one(2, 'Bezirk Hannover', 'BZ H', 'Hannover'),
	one(3, 'Unterbezirk Lüneburg', 'UB LG', 'Lüneburg'),
	one(4, 'Kreisverband Osnabrück-Land', 'KV OS', 'Osnabrück'),
]
const ids = (found: Gliederung[]) => found.map(({ id }) => id)

describe('names found quickly', () => {
	it('finds by short name, place, any word, without umlauts and capitals', () => {
		expect(ids(findGliederungen(all, 'lv'))).toEqual([1])
		expect(ids(findGliederungen(all, 'luneb'))).toEqual([3])
		expect(ids(findGliederungen(all, 'os land'))).toEqual([4])
		expect(ids(findGliederungen(all, 'LAND'))).toEqual([1, 4])
		expect(ids(findGliederungen(all, 'xyz'))).toEqual([])
	})

	it('puts what begins so first', () => {
		expect(ids(findGliederungen(all, 'hann'))).toEqual([2, 1])
		expect(ids(findGliederungen(all, ''))).toHaveLength(4)
	})
})

describe('who can be asked', () => {
	const event = { hosts: [{ gliederungId: 1, accepted: true }, { gliederungId: 2, accepted: false }] } as Event

	it('leaves out hosts and those asked already, not those being taken off', () => {
		expect(ids(askable(all, event, null, noHosting()))).toEqual([3, 4])
		expect(ids(askable(all, event, null, { ...noHosting(), ask: [3], off: [2] }))).toEqual([2, 4])
		expect(ids(askable(all, null, 4, noHosting()))).toEqual([1, 2, 3])
	})

	it('knows when there is something to save', () => {
		expect(isHostingChanged(noHosting())).toBe(false)
		expect(isHostingChanged({ ...noHosting(), partners: ['x'] })).toBe(true)
	})
})

describe('two change who hosts it', () => {
	const event = { hosts: [{ gliederungId: 1, accepted: true }, { gliederungId: 2, accepted: false }], partners: [{ id: 7, name: 'DGB' }] } as unknown as Event
	const wishes = { ask: [3], off: [2, 4], partners: ['DGB', 'ver.di'], partnersOff: [7, 8] }
	const none = { both: [], theirs: [] }

	it('knows who would hold it', () => {
		expect(hostsWith(event)).toEqual({ ids: [1, 2], names: ['DGB'] })
		expect(hostsWith(event, wishes)).toEqual({ ids: [1, 3], names: ['DGB', 'ver.di'] })
	})

	it('knows what is done and what is left to do', () => {
		expect(doneOf(wishes, { ask: [3], off: [], partners: ['ver.di'], partnersOff: [8] })).toEqual({ ask: [], off: [2, 4], partners: ['DGB'], partnersOff: [7] })
		expect(openWishes(wishes, event)).toEqual({ ask: [3], off: [2], partners: ['ver.di'], partnersOff: [7] })
	})

	it('asks only who wants something else, and tells it beside other changes', () => {
		const before = hostsWith(event)
		const theirs = { ids: [1], names: [] }
		expect(withHosts(none, before, before, wishes)).toEqual(none)
		expect(withHosts(none, before, theirs, noHosting())).toEqual(none)
		expect(withHosts({ both: [], theirs: ['title'] }, before, theirs, noHosting())).toEqual({ both: [], theirs: ['title', 'hosts'] })
		expect(withHosts(none, before, theirs, wishes)).toEqual({ both: ['hosts'], theirs: [] })
	})
})
