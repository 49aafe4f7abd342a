// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung, GliederungKind } from '../../http/types.ts'

/** The part of a Gliederung that the tree is made of */
export type TreeItem = Pick<Gliederung, 'id' | 'parentId' | 'kind' | 'name' | 'shortName'>

export interface TreeNode<T extends TreeItem = Gliederung> {
	item: T
	depth: number
	children: TreeNode<T>[]
}

const KIND_ORDER: Record<GliederungKind, number> = { landesverband: 0, team: 1, bezirk: 2, unterbezirk: 3, kreisverband: 3 }

/**
 * The Gliederungen as a forest, each level sorted. Whatever has no reachable parent
 * becomes a root, also within a ring: nothing gets lost.
 *
 * @param items in any order
 */
export function buildTree<T extends TreeItem>(items: readonly T[]): TreeNode<T>[] {
	const known = new Set(items.map((item) => item.id))
	const byParent = groupByParent(items)
	const placed = new Set<number>()

	function grow(item: T, depth: number): TreeNode<T> {
		placed.add(item.id)
		const children = (byParent.get(item.id) ?? []).filter((child) => !placed.has(child.id))
		return { item, depth, children: children.sort(compare).map((child) => grow(child, depth + 1)) }
	}

	const roots = items.filter((item) => item.parentId === null || !known.has(item.parentId)).sort(compare).map((item) => grow(item, 0))
	for (const item of items) {
		if (!placed.has(item.id)) {
			roots.push(grow(item, 0))
		}
	}
	return roots
}

/**
 * The rows that a tree shows, top to bottom
 *
 * @param nodes of buildTree
 * @param isOpen whether a node's children are shown
 */
export function visibleRows<T extends TreeItem>(nodes: readonly TreeNode<T>[], isOpen: (id: number) => boolean): TreeNode<T>[] {
	return nodes.flatMap((node) => isOpen(node.item.id) ? [node, ...visibleRows(node.children, isOpen)] : [node])
}

/**
 * Ids from a Gliederung's parent up to the root, nearest first
 *
 * @param items all
 * @param id whose
 */
export function ancestorIds(items: readonly TreeItem[], id: number): number[] {
	const byId = new Map(items.map((item) => [item.id, item]))
	const found: number[] = []
	let parent = byId.get(id)?.parentId ?? null
	while (parent !== null && parent !== id && !found.includes(parent) && byId.has(parent)) {
		found.push(parent)
		parent = byId.get(parent)!.parentId
	}
	return found
}

/**
 * Ids of everything below a Gliederung, without itself
 *
 * @param items all
 * @param id whose
 */
export function descendantIds(items: readonly TreeItem[], id: number): number[] {
	const byParent = groupByParent(items)
	const found = new Set<number>()
	const queue = [id]
	for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
		for (const child of byParent.get(next) ?? []) {
			if (child.id !== id && !found.has(child.id)) {
				found.add(child.id)
				queue.push(child.id)
			}
		}
	}
	return [...found]
}

/**
 * Where a Gliederung may be moved: anywhere but below itself, and not below a team
 *
 * @param items all
 * @param id which is moved; null for a new one
 */
export function possibleParents<T extends TreeItem>(items: readonly T[], id: number | null): T[] {
	const barred = new Set(id === null ? [] : [id, ...descendantIds(items, id)])
	return items.filter((item) => !barred.has(item.id) && item.kind !== 'team')
}

/**
 * The nearest Bezirk above a Gliederung, or the Gliederung itself if it is one
 *
 * @param items all
 * @param id whose
 */
export function bezirkOf<T extends TreeItem>(items: readonly T[], id: number): T | null {
	const byId = new Map(items.map((item) => [item.id, item]))
	const line = [id, ...ancestorIds(items, id)]
	return line.map((one) => byId.get(one)).find((item) => item?.kind === 'bezirk') ?? null
}

/**
 * Ids of what a search finds: each word stands in name, short name or further text
 *
 * @param items all
 * @param search what was typed
 * @param text what of an item is searched
 */
export function searchIds<T extends TreeItem>(items: readonly T[], search: string, text: (item: T) => string): Set<number> {
	const words = fold(search).split(/\s+/).filter((word) => word !== '')
	return new Set(items.filter((item) => {
		const where = fold(text(item))
		return words.every((word) => where.includes(word))
	}).map((item) => item.id))
}

/** Upper case, umlauts and accents make no difference to who searches */
export function fold(text: string): string {
	return text.toLocaleLowerCase('de').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{Mn}/gu, '')
}

function compare(a: TreeItem, b: TreeItem): number {
	return KIND_ORDER[a.kind] - KIND_ORDER[b.kind] || a.name.localeCompare(b.name, 'de') || a.id - b.id
}

function groupByParent<T extends TreeItem>(items: readonly T[]): Map<number | null, T[]> {
	const groups = new Map<number | null, T[]>()
	for (const item of items) {
		groups.set(item.parentId, [...groups.get(item.parentId) ?? [], item])
	}
	return groups
}
