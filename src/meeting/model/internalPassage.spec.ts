// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markInternal } from './internalPassage.ts'

describe('markInternal', () => {
	it('takes whole lines', () => {
		const text = 'Eins\nZwei\nDrei'

		expect(markInternal({ text, start: 6, end: 7 })).toEqual({ text: 'Eins\n\n:::intern\nZwei\n:::\n\nDrei', start: 16, end: 20 })
	})

	it('opens an empty passage where the cursor stands on an empty line', () => {
		expect(markInternal({ text: '', start: 0, end: 0 }).text).toBe(':::intern\n\n:::\n')
	})

	it('loses nothing that was typed, and puts the selection between the marks', () => {
		fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', '\n', ' '), { maxLength: 30 }), fc.nat(30), fc.nat(30), (chars, a, b) => {
			const text = chars.join('')
			const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
			const marked = markInternal({ text, start, end })
			const lines = marked.text.split('\n')
			const [open, close] = [lines.indexOf(':::intern'), lines.indexOf(':::')]

			expect(marked.text.replace(':::intern\n', '').replace('\n:::\n', '').replace(/\n/g, '')).toBe(text.replace(/\n/g, ''))
			expect(open).toBeLessThan(close)
			expect(lines.slice(open + 1, close).join('\n')).toBe(marked.text.slice(marked.start, marked.end))
			expect(marked.text.slice(marked.start, marked.end)).toContain(text.slice(start, end).replace(/\n$/, ''))
		}))
	})
})
