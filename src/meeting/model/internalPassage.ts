// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The lines that open and close an internal passage; the server takes out what lies between them */
export const OPEN = ':::intern'
export const CLOSE = ':::'

export interface Selection {
	text: string
	/** Offsets into the text, as of a text field */
	start: number
	end: number
}

/**
 * Marks the lines that a selection touches as internal, or opens an empty passage where nothing is selected.
 *
 * @param selection of the text field
 * @return the new text, and what is to be selected in it
 */
export function markInternal(selection: Selection): Selection {
	const { text, start, end } = selection
	const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
	const next = text.indexOf('\n', Math.max(start, end - 1))
	const to = next === -1 ? text.length : next
	const before = text.slice(0, from)
	const lead = before === '' || before.endsWith('\n\n') ? '' : '\n'
	const inner = text.slice(from, to)
	const head = `${before}${lead}${OPEN}\n`
	return { text: `${head}${inner}\n${CLOSE}\n${text.slice(to)}`, start: head.length, end: head.length + inner.length }
}
