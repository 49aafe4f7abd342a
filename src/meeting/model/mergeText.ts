// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { diff3Merge } from 'node-diff3'

/** Lines that both wrote differently, or that one changed and the other took out; none: taken out */
export interface MergeConflict {
	base: string[]
	mine: string[]
	theirs: string[]
}

/** Lines that are settled, or a conflict about lines */
export type MergePart = { lines: string[] } | { conflict: MergeConflict }

export type Merge
	= | { merged: true, text: string }
		| { merged: false, parts: MergePart[] }

/**
 * Brings together what two people made of one text, line by line, and leaves to people what only they can settle:
 * nothing that was typed is lost, it stands in the text or in a conflict.
 *
 * @param base the text that both began with
 * @param mine what I made of it
 * @param theirs what the other made of it meanwhile
 */
export function mergeText(base: string, mine: string, theirs: string): Merge {
	if (mine === theirs || theirs === base) {
		return { merged: true, text: mine }
	}
	if (mine === base) {
		return { merged: true, text: theirs }
	}
	const regions = diff3Merge<string>(mine.split('\n'), base.split('\n'), theirs.split('\n'), { excludeFalseConflicts: true })
	const parts = regions.map(({ ok, conflict }): MergePart => conflict
		? { conflict: { base: conflict.o, mine: conflict.a, theirs: conflict.b } }
		: { lines: ok ?? [] })
	const text = parts.flatMap((part) => 'lines' in part ? part.lines : []).join('\n')
	return parts.some((part) => 'conflict' in part) ? { merged: false, parts } : { merged: true, text }
}

/**
 * The text once every conflict is settled
 *
 * @param parts of a merge
 * @param settle the lines that are to stand for a conflict
 */
export function settled(parts: readonly MergePart[], settle: (conflict: MergeConflict) => readonly string[]): string {
	return parts.flatMap((part) => 'lines' in part ? part.lines : settle(part.conflict)).join('\n')
}
