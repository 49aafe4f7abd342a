// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Chapter } from './programme.ts'

/** A sentence of a chapter, by its place in the running text */
export interface Sentence {
	from: number
	/** Exclusive */
	to: number
	text: string
	/** Counted from 0: sentences of one paragraph belong together */
	paragraph: number
}

const END = /[.!?…]["“”»)]*\s+(?=["„“«(]?[\p{Lu}\d])/gu
/** What ends in a full stop and ends no sentence: z. B., 1. (but 2020.), bspw. */
const ABBREVIATION = /(?:^|[\s(.])(?:\p{L}|\d{1,2}|bspw|bzw|ca|etc|evtl|ggf|inkl|Nr|Abs|Art|St|vgl|usw|sog)\.$/u

/**
 * A chapter's sentences, in order; together they are its text.
 *
 * @param chapter whose text is cut
 */
export function sentencesOf(chapter: Pick<Chapter, 'text'>): Sentence[] {
	const found: Sentence[] = []
	let start = 0
	for (const [paragraph, block] of chapter.text.split('\n\n').entries()) {
		let from = 0
		for (const match of block.matchAll(END)) {
			const mark = match.index + match[0].trimEnd().length
			if (!ABBREVIATION.test(block.slice(Math.max(from, match.index - 12), match.index + 1))) {
				found.push({ from: start + from, to: start + mark, text: block.slice(from, mark), paragraph })
				from = match.index + match[0].length
			}
		}
		if (from < block.length) {
			found.push({ from: start + from, to: start + block.length, text: block.slice(from), paragraph })
		}
		start += block.length + 2
	}
	return found
}

/**
 * The first and last printed line of a stretch of a chapter's text.
 *
 * @param chapter with its anchors
 * @param from where the stretch begins
 * @param to where it ends, exclusive
 */
export function lineRange(chapter: Pick<Chapter, 'anchors'>, from: number, to: number): [number, number] {
	const lines = chapter.anchors.filter(({ at }, i, anchors) => at < to && (anchors[i + 1]?.at ?? Infinity) > from).map(({ line }) => line)
	return [lines[0] ?? 0, lines.at(-1) ?? 0]
}

/**
 * The stretch of a chapter's text that printed lines take up.
 *
 * @param chapter with its anchors
 * @param from the first line
 * @param to the last line
 */
export function textRange(chapter: Pick<Chapter, 'anchors' | 'text'>, from: number, to: number): [number, number] {
	const { anchors, text } = chapter
	const first = anchors.find(({ line }) => line >= from)
	const after = anchors.find(({ line }) => line > to)
	return first ? [first.at, after?.at ?? text.length] : [0, 0]
}
