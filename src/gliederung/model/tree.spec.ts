// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gliederung, smallTree } from '../fixtures.ts'
import { ancestorIds, bezirkOf, buildTree, descendantIds, fold, possibleParents, searchIds, visibleRows } from './tree.ts'

const all = smallTree()

describe('buildTree', () => {
	it('puts teams first, then each level by name', () => {
		const rows = visibleRows(buildTree(all), () => true)

		expect(rows.map(({ item, depth }) => `${depth} ${item.name}`)).toEqual([
			'0 Landesverband',
			'1 AK Antifa',
			'1 Hannover',
			'2 UB Göttingen',
			'2 UB Hildesheim',
			'1 Weser-Ems',
			'2 KV Emsland',
		])
	})

	it('shows what hangs on something unknown', () => {
		expect(buildTree([gliederung({ id: 5, parentId: 99 })]).map(({ item }) => item.id)).toEqual([5])
	})

	it('loses nothing and doubles nothing, whatever the parents are, rings too', () => {
		fc.assert(fc.property(fc.array(fc.option(fc.nat(12)), { maxLength: 12 }), (parents) => {
			const items = parents.map((parentId, id) => gliederung({ id, parentId }))

			const ids = visibleRows(buildTree(items), () => true).map(({ item }) => item.id)

			expect(ids.sort((a, b) => a - b)).toEqual(items.map(({ id }) => id))
		}))
	})
})

describe('visibleRows', () => {
	it('leaves out what is folded', () => {
		expect(visibleRows(buildTree(all), (id) => id === 1).map(({ item }) => item.id)).toEqual([1, 4, 2, 3])
	})
})

describe('up and down', () => {
	it('names ancestors, nearest first', () => {
		expect(ancestorIds(all, 10)).toEqual([2, 1])
		expect(ancestorIds(all, 1)).toEqual([])
		expect(ancestorIds(all, 99)).toEqual([])
	})

	it('names descendants', () => {
		expect(descendantIds(all, 2).sort()).toEqual([10, 11])
		expect(descendantIds(all, 12)).toEqual([])
	})

	it('ends in a ring', () => {
		const ring = [gliederung({ id: 1, parentId: 2 }), gliederung({ id: 2, parentId: 1 })]

		expect(ancestorIds(ring, 1)).toEqual([2])
		expect(descendantIds(ring, 1)).toEqual([2])
	})

	it('finds the Bezirk, also of itself', () => {
		expect(bezirkOf(all, 10)?.id).toBe(2)
		expect(bezirkOf(all, 3)?.id).toBe(3)
		expect(bezirkOf(all, 4)).toBeNull()
	})
})

describe('possibleParents', () => {
	it('are neither itself, nor below itself, nor teams', () => {
		expect(possibleParents(all, 2).map(({ id }) => id).sort()).toEqual([1, 12, 3])
		expect(possibleParents(all, null)).toHaveLength(6)
	})
})

describe('search', () => {
	it('makes nothing of upper case, umlauts and accents', () => {
		expect(fold('GÖTTINGEN')).toBe('gottingen')
		expect([...searchIds(all, 'renee müss', (item) => item.chairs.map(({ name }) => name).join())]).toEqual([10])
	})

	it('wants every word, in any order', () => {
		expect([...searchIds(all, 'göt ub', ({ name }) => name)]).toEqual([10])
		expect(searchIds(all, 'ub nowhere', ({ name }) => name).size).toBe(0)
	})
})
