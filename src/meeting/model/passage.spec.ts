// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPassage } from './passage.ts'

describe('changedPassage', () => {
	it('names the line that was changed', () => {
		expect(changedPassage('Eins.\n\nZwei.\n\nDrei.', 'Eins.\n\nZwo.\n\nDrei.')).toEqual({ passage: 'Zwei.', replacement: 'Zwo.' })
	})

	it('takes more lines where one is not enough to find it', () => {
		expect(changedPassage('Ja.\nA\nJa.\nB', 'Ja.\nA\nNein.\nB')).toEqual({ passage: 'A\nJa.\nB', replacement: 'A\nNein.\nB' })
	})

	it('is not misled by lines that overlap', () => {
		expect(changedPassage('ab\nab\na', 'ab\nb')).toEqual({ passage: 'ab\nab\na', replacement: 'ab\nb' })
	})

	it('knows what was added, taken out, or written where nothing was', () => {
		expect(changedPassage('A', 'A\n\nB')).toEqual({ passage: 'A', replacement: 'A\n\nB' })
		expect(changedPassage('A\n\nB\n\nC', 'A\n\nC')?.passage).toContain('B')
		expect(changedPassage('', 'Neu')).toEqual({ passage: '', replacement: 'Neu' })
		expect(changedPassage('A', ' A\n')).toBeNull()
	})

	it('always finds its way back', () => {
		const text = fc.array(fc.constantFrom('a', 'b', '', 'ab', ' c'), { maxLength: 12 }).map((lines) => lines.join('\n').trim())
		fc.assert(fc.property(text, text, (before, after) => {
			const change = changedPassage(before, after)
			if (change === null) {
				return before === after
			}
			if (change.passage === '') {
				return before === '' && change.replacement === after
			}
			const blank = (value: string) => value.replace(/\s+/g, ' ').trim()
			return before.indexOf(change.passage) === before.lastIndexOf(change.passage) && change.passage === change.passage.trim()
				&& blank(before.replace(change.passage, () => change.replacement)) === blank(after)
		}))
	})
})
