// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Step } from '../fixtures.ts'
import type { Told } from './shares.ts'
import type { Contribution } from './speakersFold.ts'
import type { Item, Lane } from './speakersLog.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf, signUp, speak } from '../fixtures.ts'
import { FEWEST_PERSONS, shares, sittingRecord, tell, termRecord, whole } from './shares.ts'
import { LANES } from './speakersLog.ts'

function said(personKey: string, lane: Lane | null, more: Partial<Contribution> = {}): Contribution {
	return { entryId: personKey, personKey, name: null, item: 1, lane, purpose: null, first: true, repeat: false, since: '2026-11-24T19:00:00Z', seconds: 60, ...more }
}

/** Three of each lane speak on the item */
function enough(item: Item): Contribution[] {
	return ['F1', 'F2', 'F3'].map((key) => said(key, 'quoted', { item })).concat(['M1', 'M2', 'M3'].map((key) => said(key, 'open', { item, seconds: 120 })))
}

describe('shares', () => {
	it('stand beside the share of people', () => {
		const record = tell([...enough(1), said('M1', 'open', { seconds: 180 }), said('M4', 'open', { purpose: 'other', lane: null })], { quoted: 6, open: 4 })!

		expect(shares(record.items[0]!, record.people)).toEqual([
			{ lane: 'quoted', contributions: 3, seconds: 180, people: 6, ofContributions: 3 / 7, ofSeconds: 0.25, ofPeople: 0.6 },
			{ lane: 'open', contributions: 4, seconds: 540, people: 4, ofContributions: 4 / 7, ofSeconds: 0.75, ofPeople: 0.4 },
			{ lane: 'unspecified', contributions: 0, seconds: 0, people: 0, ofContributions: 0, ofSeconds: 0, ofPeople: 0 },
		])
	})

	it('say when nobody of a lane spoke, and nothing where there is nothing to have a share of', () => {
		const silent = tell(['M1', 'M2', 'M3'].map((key) => said(key, 'open')), null)!
		expect(shares(silent.items[0]!, null).map(({ lane, ofSeconds, ofPeople }) => [lane, ofSeconds, ofPeople])).toEqual([['quoted', 0, null], ['open', 1, null], ['unspecified', 0, null]])

		const short = tell(['M1', 'M2', 'M3'].map((key) => said(key, 'open', { seconds: 0 })), null)!
		expect(shares(whole(short), {}).map(({ ofSeconds, ofPeople }) => [ofSeconds, ofPeople])).toEqual([[null, null], [null, null], [null, null]])
	})

	it('count how often the quota could not be kept', () => {
		expect(whole(tell([...enough(1), said('M1', 'open', { repeat: true })], null)!).repeats).toBe(1)
	})
})

describe('what may not be told', () => {
	it.each([
		['two of the quoted lane', enough(1).filter(({ personKey }) => personKey !== 'F3'), null],
		['one of the open lane', enough(1).filter(({ personKey }) => !['M2', 'M3'].includes(personKey)), null],
		['two people of a lane in the room', enough(1), { quoted: 2, open: 9 }],
		['nobody', [], null],
		['only one, of "keine Angabe"', [said('X1', 'unspecified')], null],
	])('is the whole sitting with %s', (_, contributions, people) => {
		expect(tell(contributions, people)).toBeNull()
	})

	it('is "keine Angabe" of two, without whom the others are told', () => {
		const record = tell([...enough(1), said('X1', 'unspecified'), said('X2', null)], { quoted: 5, open: 5, unspecified: 2 })!

		expect(Object.keys(record.items[0]!.lanes)).toEqual(['quoted', 'open'])
		expect(record.people).toEqual({ quoted: 5, open: 5 })
		expect(record.incomplete).toBe(true)
		expect(Object.keys(tell([...enough(1), ...['X1', 'X2', 'X3'].map((key) => said(key, null))], null)!.items[0]!.lanes)).toContain('unspecified')
	})

	it('is an item with too few, also in the sum, from which it could be recalculated', () => {
		const record = tell([...enough(1), said('F1', 'quoted', { item: 2, seconds: 999 })], null)!

		expect(record.items.map(({ item }) => item)).toEqual([1])
		expect([record.rest, record.incomplete]).toEqual([null, true])
		expect(whole(record).lanes.quoted).toEqual({ contributions: 3, seconds: 180 })
	})

	it('is told together where together they are enough', () => {
		const record = tell([...enough(1), ...['F1', 'F2', 'F3'].map((key, index) => said(key, 'quoted', { item: 2 + index }))], null)!

		expect(record.rest?.lanes.quoted).toEqual({ contributions: 3, seconds: 180 })
		expect(whole(record).lanes.quoted?.contributions).toBe(6)
		expect(record.incomplete).toBe(false)
	})

	it('leaves enough persons, or none, behind every figure and every difference of two figures', () => {
		const anySaid = fc.record({ key: fc.integer({ min: 0, max: 5 }), lane: fc.constantFrom<Lane | null>('quoted', 'open', 'unspecified', null), item: fc.integer({ min: 1, max: 4 }) })
			// The digits of a sum say who is in it
			.map(({ key, lane, item }) => said(`p${key}`, lane, { item, seconds: 10 ** key }))
		const behind = (seconds: number) => String(seconds).replaceAll('0', '').length
		fc.assert(fc.property(fc.array(anySaid, { maxLength: 60 }), (contributions) => {
			const once = [...new Map(contributions.map((one) => [`${one.personKey} ${one.lane ?? 'unspecified'} ${one.item}`, one])).values()]
			const record = tell(once, null)
			const cells: Told[] = record ? [...record.items, ...record.rest ? [record.rest] : []] : []
			for (const lane of LANES) {
				const all = record ? whole(record).lanes[lane]?.seconds ?? 0 : 0
				for (const seconds of cells.map(({ lanes }) => lanes[lane]?.seconds ?? 0)) {
					expect(behind(seconds) === 0 || behind(seconds) >= FEWEST_PERSONS).toBe(true)
					expect(behind(all - seconds) === 0 || behind(all - seconds) >= FEWEST_PERSONS).toBe(true)
				}
			}
		}), { numRuns: 500 })
	})
})

describe('sittingRecord', () => {
	it('keeps no person, no name, no request and no instant', () => {
		const anyKey = fc.stringMatching(/^[A-Z]{12}$/)
		const speeches = fc.uniqueArray(fc.record({ key: anyKey, lane: fc.constantFrom('quoted', 'open', 'unspecified'), item: fc.constantFrom(null, 1, 2), minutes: fc.integer({ min: 0, max: 3 }) }), { selector: ({ key }) => key, maxLength: 30 })
		fc.assert(fc.property(speeches, (all) => {
			const steps = all.flatMap(({ key, lane, item }): Step[] => [
				['item', { item }],
				['signUp', { entryId: `entry ${key}`, personKey: key, lane, item, by: 'chair', name: `name ${key}` }],
				...speak(`entry ${key}`),
			])
			const kept = JSON.stringify(sittingRecord(logOf(...steps), null))

			expect(all.filter(({ key }) => kept.includes(key))).toEqual([])
			expect(kept).not.toMatch(/entry|name|\d{4}-\d{2}/)
		}))
	})

	it('counts speeches that were held, not those that were wished for', () => {
		const six = ['F1', 'F2', 'F3', 'M1', 'M2', 'M3']
		const record = sittingRecord(logOf(...six.map((id) => signUp(id)), ...speak(...six), signUp('F4'), ['withdraw', { entryId: 'F4' }], signUp('M4')), null)!

		expect(whole(record).lanes).toEqual({ quoted: { contributions: 3, seconds: 180 }, open: { contributions: 3, seconds: 180 }, unspecified: { contributions: 0, seconds: 0 } })
	})

	it('survives JSON', () => {
		const record = tell(enough(null), { quoted: 5, open: 5 })

		expect(JSON.parse(JSON.stringify(record))).toEqual(record)
	})
})

describe('termRecord', () => {
	it('sums what may be told, and says how many sittings could not be', () => {
		const term = termRecord([tell(enough(1), { quoted: 5, open: 10 }), tell(enough(2), { quoted: 5, open: 4 }), null])

		expect(term).toMatchObject({ sittings: 2, untold: 1, people: { quoted: 10, open: 14 } })
		expect(term.lanes.open).toEqual({ contributions: 6, seconds: 720 })
	})

	it('tells no lane that one of its sittings may not tell, and no people where one did not count', () => {
		const term = termRecord([tell([...enough(1), said('X1', 'unspecified')], { quoted: 5, open: 10 }), tell(enough(2), null)])

		expect(Object.keys(term.lanes)).toEqual(['quoted', 'open'])
		expect(term.people).toBeNull()
	})

	it('is empty without sittings', () => {
		expect(termRecord([null])).toEqual({ lanes: {}, repeats: 0, sittings: 0, untold: 1, people: null })
	})
})
