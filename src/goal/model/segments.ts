// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Chapter } from './programme.ts'

import { textRange } from './sentences.ts'

/** What is marked in a chapter's text */
export interface Marked {
	id: number
	quote: string
	lines: number[][]
}

/** A stretch of a paragraph, with the goals that it names */
export interface Segment {
	text: string
	goalIds: number[]
	/** Where it stands, for the address of a goal's first place */
	first: number[]
	/** The line that begins it or lies within it, for who looks for one */
	line: number | null
}

/** Between two places of one quote */
const GAP = ' […] '

/**
 * A chapter's paragraphs, cut where goals begin and end.
 *
 * @param chapter its text and lines
 * @param goals of the chapter
 */
export function segmentsOf(chapter: Pick<Chapter, 'text' | 'anchors'>, goals: readonly Marked[]): Segment[][] {
	const ranges = goals.flatMap((goal) => rangesOf(chapter, goal).map(([from, to], i) => ({ id: goal.id, from, to, first: i === 0 })))
	const cuts = ranges.flatMap(({ from, to }) => [from, to])
	let start = 0
	return chapter.text.split('\n\n').map((paragraph) => {
		const [from, to] = [start, start + paragraph.length]
		start = to + 2
		const points = [...new Set([from, ...cuts.filter((cut) => cut > from && cut < to), to])].sort((a, b) => a - b)
		return points.slice(0, -1).map((point, i) => {
			const end = points[i + 1]!
			const here = ranges.filter((range) => range.from <= point && range.to >= end)
			return {
				text: chapter.text.slice(point, end),
				goalIds: [...new Set(here.map(({ id }) => id))],
				first: here.filter((range) => range.first && range.from === point).map(({ id }) => id),
				line: chapter.anchors.filter(({ at }) => at <= point).at(-1)?.line ?? null,
			}
		}).filter(({ text }) => text !== '')
	}).filter((paragraph) => paragraph.length > 0)
}

/** The words where they are found, else the lines that were noted. */
function rangesOf(chapter: Pick<Chapter, 'text' | 'anchors'>, { quote, lines }: Marked): [number, number][] {
	const found = quote.split(GAP).map((part): [number, number] => {
		const at = part.trim() === '' ? -1 : chapter.text.indexOf(part.trim())
		return [at, at + part.trim().length]
	})
	const ranges = found.every(([at]) => at >= 0) ? found : lines.map(([from = 0, to = 0]) => textRange(chapter, from, to))
	return ranges.filter(([from, to]) => to > from)
}
