// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PrintedLine } from './printedLines.ts'
import type { Head } from './programme.ts'

const TICK = '(?:\\[[xX]\\]|☒|☑|✓|X) ?'
const ADOPTED = new RegExp(`${TICK}Angenommen`, 'u')
const REJECTED = new RegExp(`${TICK}Abgelehnt`, 'u')

/**
 * Takes the block above a motion apart: code, movers, where it is to be sent, what became of it, title. In a text
 * without numbers only these lines are taken, and the title is the first line that is none of them.
 *
 * @param lines of the whole text
 * @param numbered whether the paper has line numbers
 */
export function readHead(lines: readonly PrintedLine[], numbered: boolean): { head: Head, title: string, body: PrintedLine[] } {
	const end = numbered ? lines.findIndex(({ number }) => number !== null) : blockEnd(lines)
	const head: Head = { code: '', movers: '', forward: '', result: '', referredTo: '' }
	const titles = lines.slice(0, end).map(({ text }) => text).filter((text) => text !== '' && !readLine(head, text))
	if (titles.length > 1 && /^\S{1,12}$/.test(titles[0] ?? '')) {
		head.code = titles.shift() ?? ''
	}
	return { head, title: titles.join(' ').replaceAll(/\*\*|^#+ /g, ''), body: renumbered(lines.slice(end), numbered) }
}

/** Without numbers: up to and with the first line that is neither of the block nor a code. */
function blockEnd(lines: readonly PrintedLine[]): number {
	const empty: Head = { code: '', movers: '', forward: '', result: '', referredTo: '' }
	for (const [i, { text }] of lines.entries()) {
		if (text !== '' && !readLine(empty, text) && !/^\p{Lu}[\p{Lu}\d-]{0,11}$/u.test(text)) {
			return text.length <= 120 && lines[i + 1]?.text === '' ? i + 1 : i
		}
	}
	return 0
}

function renumbered(lines: PrintedLine[], numbered: boolean): PrintedLine[] {
	let number = 0
	return numbered ? lines : lines.map(({ text }) => ({ number: text === '' ? null : ++number, text }))
}

function readLine(head: Head, text: string): boolean {
	const [, name = '', value = ''] = /^(Antragstell\S*|Weiterleitung|Kürzel|Titel):? ?(.*)$/u.exec(text) ?? []
	if (name.startsWith('Antrag')) {
		head.movers = value
	} else if (name === 'Weiterleitung') {
		head.forward = value
	} else if (name === 'Kürzel') {
		head.code = value
	}
	if (name !== '' && name !== 'Titel') {
		return true
	}
	const referredTo = /Überwiesen an:? ?(.*)$/u.exec(text)?.[1]
	if (ADOPTED.test(text) || REJECTED.test(text)) {
		head.result = ADOPTED.test(text) ? 'adopted' : 'rejected'
	} else if (referredTo) {
		Object.assign(head, { result: 'referred', referredTo })
	}
	return referredTo !== undefined || (head.result !== '' && /Angenommen|Abgelehnt/u.test(text))
}
