// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What somebody changed of a text */
export interface Change {
	/** A stretch of whole lines that stands in the text once; empty if nothing was written yet */
	passage: string
	replacement: string
}

/**
 * The shortest stretch of whole lines around a change that can be found again: it stands in the text once, and
 * begins and ends with something that is no blank.
 *
 * @param before the text as it was
 * @param after what somebody made of it
 * @return null if nothing was changed
 */
export function changedPassage(before: string, after: string): Change | null {
	if (before.trim() === after.trim()) {
		return null
	}
	if (before.trim() === '') {
		return { passage: '', replacement: after.trim() }
	}
	const shorter = Math.min(before.length, after.length)
	let start = 0
	while (start < shorter && before[start] === after[start]) {
		start++
	}
	let tail = 0
	while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
		tail++
	}
	let end = before.length - tail
	start = lineStart(before, start)
	end = lineEnd(before, end)
	while (!isFindable(before, before.slice(start, end)) && (start > 0 || end < before.length)) {
		start = start > 0 ? lineStart(before, start - 1) : 0
		end = end < before.length ? lineEnd(before, end + 1) : end
	}
	return {
		passage: before.slice(start, end),
		replacement: after.slice(start, after.length - (before.length - end)).trim(),
	}
}

function isFindable(text: string, part: string): boolean {
	// From both ends, since a passage may overlap itself
	return part !== '' && part === part.trim() && text.indexOf(part) === text.lastIndexOf(part)
}

function lineStart(text: string, index: number): number {
	return index === 0 ? 0 : text.lastIndexOf('\n', index - 1) + 1
}

function lineEnd(text: string, index: number): number {
	const end = text.indexOf('\n', index)
	return end === -1 ? text.length : end
}
