// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** A line as it stands on paper */
export interface PrintedLine {
	/** The number beside it; counted where the paper has none; null in the heading block and on empty lines */
	number: number | null
	text: string
}

/** Lines with no number that may lie between two that have one, beyond those that are there */
const SLACK = 20
/** So many of the lines need a number for the text to count as numbered */
const SHARE = 0.5
const NUMBERED = /^(\d{1,5})(?: (.*))?$/
const PAGE_MARK = /^(?:[-–] ?)?(?:Seite |S\. ?|Page )?\d{1,4}(?: ?(?:von|of|\/) ?\d{1,4})?(?: ?[-–])?$/

/**
 * Does the text carry printed line numbers? They rise from line to line; a year at a line's beginning does not.
 *
 * @param lines trimmed
 */
export function isNumbered(lines: readonly string[]): boolean {
	let last = -1
	let found = 0
	let filled = 0
	for (const line of lines) {
		filled += line !== '' && found > 0 ? 1 : 0
		const number = Number(NUMBERED.exec(line)?.[1] ?? -1)
		if (number > last && number <= last + SLACK + 1) {
			found++
			last = number
		}
	}
	return found >= 3 && found >= filled * SHARE
}

/**
 * Splits numbers from texts. A line whose number is lost takes the next one; page marks go.
 *
 * @param lines trimmed, empty ones among them
 */
export function readLines(lines: readonly string[]): { lines: PrintedLine[], numbered: boolean } {
	const numbered = isNumbered(lines)
	return { numbered, lines: numbered ? withNumbers(lines) : counted(lines) }
}

function withNumbers(lines: readonly string[]): PrintedLine[] {
	const read: PrintedLine[] = []
	let last = -1
	let since = 0
	for (const line of lines) {
		const [, digits, text = ''] = NUMBERED.exec(line) ?? []
		since += line === '' ? 0 : 1
		const number = Number(digits ?? -1)
		if (number > last && number <= last + since + SLACK) {
			fillIn(read, last, number)
			read.push({ number, text })
			last = number
			since = 0
		} else if (!(PAGE_MARK.test(line) && line !== '')) {
			read.push({ number: null, text: line })
		}
	}
	fillIn(read, last, Infinity)
	return read
}

/**
 * Numbers that were lost between two that are there, as far as there is room for them. What stands before the first
 * number is the heading block and has none.
 */
function fillIn(read: PrintedLine[], last: number, next: number): void {
	let from = read.length - 1
	while (from >= 0 && read[from]!.number === null) {
		from--
	}
	if (from === -1) {
		return
	}
	let number = last
	for (const line of read.slice(from + 1)) {
		if (line.text !== '' && number + 1 < next) {
			line.number = ++number
		}
	}
}

function counted(lines: readonly string[]): PrintedLine[] {
	let number = 0
	return lines.filter((line) => line === '' || !PAGE_MARK.test(line))
		.map((text) => ({ number: text === '' ? null : ++number, text }))
}
