// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PrintedLine } from './printedLines.ts'
import type { Chapter } from './programme.ts'

const LONGEST = 60
/** Of the width that lines usually have: what is shorter does not fill its line */
const SHORT = 0.75
const BOLD = /^(?:\*\*(.+)\*\*|__(.+)__|#{1,2} (.+?)(?: #+)?)$/
const LESSER = /^#{3,6} (.+?)(?: #+)?$/

/** A line with its neighbours, empty ones left out */
export interface Neighbourhood {
	before?: PrintedLine
	line: PrintedLine
	after?: PrintedLine
}

/**
 * How wide lines are that go on in the next one.
 *
 * @param lines that are not empty
 */
export function typicalWidth(lines: readonly PrintedLine[]): number {
	const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
	return widths[Math.floor(widths.length * 0.7)] ?? 0
}

/**
 * A heading is bold, or a short line that ends no sentence, after a sentence or another heading, before something new.
 *
 * @param near the line and its neighbours
 * @param width that lines usually have
 * @param chapter the one that the line would belong to; its text is empty right after a heading
 */
export function isHeading(near: Neighbourhood, width: number, chapter?: Pick<Chapter, 'text'>): boolean {
	const { before, line: { text }, after } = near
	if (BOLD.test(text) || LESSER.test(text)) {
		return true
	}
	const afterHeading = !chapter || chapter.text === ''
	return text.length <= Math.min(LONGEST, Math.max(24, width * SHORT))
		&& /^[\p{Lu}\d]/u.test(text) && /[\p{L}\d)*]$/u.test(text)
		&& !/[.!?;] /.test(text)
		&& (afterHeading || !before || /[.!?:…]["“”«»’')\]]*$/.test(before.text))
		&& after !== undefined && !/^\p{Ll}/u.test(after.text)
}

/**
 * The heading's words, and whether it is one of the first level.
 *
 * @param line that is a heading
 */
export function headingOf(line: PrintedLine): { title: string, bold: boolean, line: number | null } {
	const { number, text } = line
	const bold = BOLD.exec(text)
	const title = bold ? bold[1] ?? bold[2] ?? bold[3] : LESSER.exec(text)?.[1]
	return { title: (title ?? text).trim(), bold: bold !== null, line: number }
}
