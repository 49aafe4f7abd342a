// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { diffLines, diffWordsWithSpace } from 'diff'

/** A stretch of text that an amendment left, put in or took out */
export interface TextRun {
	kind: 'same' | 'added' | 'removed'
	text: string
}

/** Words or lines that may differ before a finer comparison is given up: its work grows with their square */
const MOST_EDITS = 1000

/**
 * What an amendment makes of a text, word by word; of texts that have little in common line by line, of others as a whole.
 * `same` and `removed` together are the text before, `same` and `added` the text after, both to the letter.
 */
export function textRuns(before: string, after: string): TextRun[] {
	const options = { maxEditLength: MOST_EDITS }
	const changes = diffWordsWithSpace(before, after, options) ?? diffLines(before, after, options)
	if (!changes) {
		return [{ kind: 'removed', text: before }, { kind: 'added', text: after }]
	}
	return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
}
