// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung } from '../../http/types.ts'
import type { TreeNode } from './tree.ts'

import { ancestorIds, searchIds } from './tree.ts'

export type Gap = 'vacant' | 'no-contact' | 'missing-group'

export interface TreeView {
	search: string
	/** Only Gliederungen where this is missing */
	gap: Gap | null
	/** Ids whose children are shown */
	open: ReadonlySet<number>
}

export interface TreeRow {
	node: TreeNode
	/** Whether its children are shown */
	open: boolean
	/** Whether it only leads to something that was found */
	path: boolean
}

export function hasGap(item: Gliederung, gap: Gap): boolean {
	switch (gap) {
		case 'vacant': return item.vacant
		// Those that the state board looks after
		case 'no-contact': return (item.kind === 'unterbezirk' || item.kind === 'kreisverband') && item.contact === null
		case 'missing-group': return item.memberGroupMissing === true
	}
}

export function countGaps(items: readonly Gliederung[]): Record<Gap, number> {
	return {
		vacant: items.filter((item) => hasGap(item, 'vacant')).length,
		'no-contact': items.filter((item) => hasGap(item, 'no-contact')).length,
		'missing-group': items.filter((item) => hasGap(item, 'missing-group')).length,
	}
}

/** What of a Gliederung a search looks at */
export function searchText(item: Gliederung): string {
	return [item.name, item.shortName, item.code, item.place, ...item.chairs.map((chair) => chair.name)].join(' ')
}

/**
 * The rows of the tree. While something is searched, whatever was found is shown with the
 * way to it, however the tree was folded.
 *
 * @param items all Gliederungen
 * @param tree of them
 * @param view what is searched and unfolded
 */
export function treeRows(items: readonly Gliederung[], tree: readonly TreeNode[], view: TreeView): TreeRow[] {
	if (view.search.trim() === '' && view.gap === null) {
		return rows(tree, (id) => view.open.has(id), () => true, new Set())
	}
	const matching = searchIds(items, view.search, searchText)
	const hits = new Set(items.filter((item) => matching.has(item.id) && (view.gap === null || hasGap(item, view.gap))).map((item) => item.id))
	const paths = new Set([...hits].flatMap((id) => ancestorIds(items, id)).filter((id) => !hits.has(id)))
	return rows(tree, () => true, (id) => hits.has(id) || paths.has(id), paths)
}

function rows(tree: readonly TreeNode[], isOpen: (id: number) => boolean, isShown: (id: number) => boolean, paths: ReadonlySet<number>): TreeRow[] {
	return tree.filter((node) => isShown(node.item.id)).flatMap((node) => {
		const id = node.item.id
		const open = isOpen(id)
		return [{ node, open, path: paths.has(id) }, ...open ? rows(node.children, isOpen, isShown, paths) : []]
	})
}

/**
 * What is unfolded at first: the Landesverband, and where the person belongs
 *
 * @param items all Gliederungen
 * @param own ids of the person's Gliederungen
 */
export function initiallyOpen(items: readonly Gliederung[], own: readonly number[]): Set<number> {
	const roots = items.filter((item) => item.parentId === null).map((item) => item.id)
	return new Set([...roots, ...own.flatMap((id) => ancestorIds(items, id))])
}
