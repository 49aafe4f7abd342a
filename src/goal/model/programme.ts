// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PrintedLine } from './printedLines.ts'

import { readHead } from './head.ts'
import { headingOf, isHeading, typicalWidth } from './headings.ts'
import { readLines } from './printedLines.ts'
import { linesOf, Unreadable } from './source.ts'

/** Where a printed line begins in its chapter's running text */
export interface Anchor {
	line: number
	at: number
	/** The line ends in a hyphen that the running text has no more: Dis-/kussion */
	hyphen?: true
}

export interface Chapter {
	title: string
	/** Bold: a chapter of the first level, under which the following stand */
	bold: boolean
	/** The heading's line; null for what stands before the first heading */
	line: number | null
	/** Paragraphs parted by an empty line */
	text: string
	anchors: Anchor[]
}

/** What stands above a motion */
export interface Head {
	code: string
	movers: string
	forward: string
	result: '' | 'adopted' | 'rejected' | 'referred'
	referredTo: string
}

export interface Programme {
	title: string
	head: Head
	/** False: the numbers were counted, the paper has none */
	numbered: boolean
	chapters: Chapter[]
}

const SENTENCE_END = /[.!?:…]["“”«»’')\]]*$/
/** After these a hyphen is a word's own: Innen- und Sicherheitspolitik */
const CONJUNCTION = /^(?:und|oder|bzw|sowie|als|wie|noch|aber)\b/

/**
 * Reads a programme as it is on paper: chapters, their running text, and where each printed line lies in it.
 *
 * @param text as it was pasted or read from a file
 * @throws {Unreadable}
 */
export function parseProgramme(text: string): Programme {
	const { lines, numbered } = readLines(linesOf(text))
	const { head, title, body } = readHead(lines, numbered)
	const chapters = chaptersOf(body)
	if (chapters.length === 0) {
		throw new Unreadable('empty')
	}
	return { title, head, numbered, chapters }
}

function chaptersOf(lines: readonly PrintedLine[]): Chapter[] {
	const filled = lines.filter(({ text }) => text !== '')
	const width = typicalWidth(filled)
	const chapters: Chapter[] = []
	let index = 0
	let wasEmpty = false
	for (const line of lines) {
		if (line.text === '' && line.number === null) {
			wasEmpty = true
			continue
		}
		const near = line.text === '' ? null : { before: filled[index - 1], line, after: filled[index + 1] }
		index += near ? 1 : 0
		if (near && isHeading(near, width, chapters.at(-1))) {
			chapters.push({ ...headingOf(line), text: '', anchors: [] })
		} else {
			append(chapters, line, wasEmpty)
		}
		wasEmpty = false
	}
	return chapters
}

/** An empty line parts paragraphs only where a sentence is over: elsewhere it is the end of a page. */
function append(chapters: Chapter[], { number, text }: PrintedLine, wasEmpty: boolean): void {
	const chapter = chapters.at(-1) ?? { title: '', bold: false, line: null, text: '', anchors: [] }
	if (chapters.length === 0) {
		chapters.push(chapter)
	}
	const before = chapter.text
	const previous = chapter.anchors.at(-1)
	if (before !== '' && wasEmpty && SENTENCE_END.test(before)) {
		chapter.text += '\n\n'
	} else if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text) && !CONJUNCTION.test(text) && previous) {
		chapter.text = before.slice(0, -1)
		previous.hyphen = true
	} else if (before !== '' && !(before.endsWith('-') && /^[\p{Lu}\d]/u.test(text)) && text !== '') {
		chapter.text += ' '
	}
	if (number !== null) {
		chapter.anchors.push({ line: number, at: chapter.text.length })
	}
	chapter.text += text
}

/**
 * The lines as they are printed, from the running text.
 *
 * @param chapter of a programme
 */
export function printedLines(chapter: Chapter): { number: number, text: string }[] {
	const body = chapter.anchors.map(({ line, at, hyphen }, i) => {
		const text = chapter.text.slice(at, chapter.anchors[i + 1]?.at).trim()
		return { number: line, text: hyphen ? text + '-' : text }
	})
	const title = chapter.bold ? `**${chapter.title}**` : chapter.title
	return chapter.line === null ? body : [{ number: chapter.line, text: title }, ...body]
}

/**
 * The programme as it would be on paper; read again, it is the same.
 *
 * @param programme that was read
 */
export function printProgramme(programme: Programme): string {
	const { title, head, numbered, chapters } = programme
	const result = { '': 'Angenommen Abgelehnt Überwiesen an:', adopted: '[x] Angenommen', rejected: '[x] Abgelehnt', referred: `Überwiesen an: ${head.referredTo}` }
	const block = [head.code, head.movers && `Antragsteller*innen: ${head.movers}`, head.forward && `Weiterleitung: ${head.forward}`, result[head.result], title]
	const printed = ({ number, text }: { number: number, text: string }) => numbered ? `${number} ${text}` : text
	const bodies = chapters.map((chapter) => {
		const starts = new Set([...chapter.text.matchAll(/\n\n/g)].map(({ index }) => index + 2))
		const lines = printedLines(chapter)
		const shift = chapter.line === null ? 0 : 1
		return lines.map((line, i) => (i > 0 && (i === shift || starts.has(chapter.anchors[i - shift]!.at)) ? '\n' : '') + printed(line)).join('\n')
	})
	return [...block.filter((line) => line !== ''), ...bodies].join('\n\n') + '\n'
}
