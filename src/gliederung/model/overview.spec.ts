// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { smallTree } from '../fixtures.ts'
import { countGaps, initiallyOpen, treeRows } from './overview.ts'
import { buildTree } from './tree.ts'

const all = smallTree()
const tree = buildTree(all)
const none = { search: '', gap: null, open: new Set<number>() }

describe('treeRows', () => {
	it('shows what is unfolded', () => {
		expect(treeRows(all, tree, { ...none, open: new Set([1, 3]) }).map((row) => row.node.item.id)).toEqual([1, 4, 2, 3, 12])
	})

	it('shows what was found with the way to it, however it was folded', () => {
		const rows = treeRows(all, tree, { ...none, search: 'hildesheim' })

		expect(rows.map((row) => [row.node.item.id, row.path])).toEqual([[1, true], [2, true], [11, false]])
	})

	it('finds chairs', () => {
		expect(treeRows(all, tree, { ...none, search: 'müßig' }).filter((row) => !row.path).map((row) => row.node.item.id)).toEqual([10])
	})

	it('shows only gaps, within the search', () => {
		expect(treeRows(all, tree, { ...none, gap: 'vacant' }).filter((row) => !row.path).map((row) => row.node.item.id)).toEqual([12])
		expect(treeRows(all, tree, { ...none, gap: 'missing-group' }).filter((row) => !row.path).map((row) => row.node.item.id)).toEqual([10])
		expect(treeRows(all, tree, { ...none, gap: 'vacant', search: 'hildesheim' })).toEqual([])
	})
})

describe('countGaps', () => {
	it('counts vacancies and missing groups', () => {
		expect(countGaps(all)).toEqual({ vacant: 1, 'no-contact': 3, 'missing-group': 1 })
	})

	it('asks for a contact person where the state board looks after somebody', () => {
		const looked = all.map((one) => one.id === 10 ? { ...one, contact: { id: 7, name: 'Kim', hasAccount: true } } : one)

		expect(countGaps(looked)['no-contact']).toBe(2)
		expect(treeRows(looked, buildTree(looked), { ...none, gap: 'no-contact' }).filter((row) => !row.path).map((row) => row.node.item.kind)).not.toContain('bezirk')
	})
})

describe('initiallyOpen', () => {
	it('opens the top and the way to one\'s own', () => {
		expect([...initiallyOpen(all, [10])].sort()).toEqual([1, 2])
		expect([...initiallyOpen(all, [])]).toEqual([1])
	})
})
