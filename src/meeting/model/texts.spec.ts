// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Merge } from './mergeText.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText, settled } from './mergeText.ts'
import { textRuns } from './textRuns.ts'

const anyWord = fc.constantFrom('Der', 'Landesvorstand', 'beschließt', 'Sprecher*innen', 'und', 'ÖPNV', '\n', ' ', '  ', '.', '🚲', '‮')
const anyText = fc.oneof(fc.array(anyWord, { maxLength: 60 }).map((words) => words.join(' ')), fc.string({ unit: 'binary' }))

describe('textRuns', () => {
	it('names the words that an amendment changes, and no others', () => {
		expect(textRuns('Wir fordern kostenlosen ÖPNV für Schüler*innen.', 'Wir fordern günstigen ÖPNV für Schüler*innen und Azubis.').filter(({ kind }) => kind !== 'same')).toEqual([
			{ kind: 'removed', text: 'kostenlosen' },
			{ kind: 'added', text: 'günstigen' },
			{ kind: 'added', text: ' und Azubis' },
		])
	})

	it('is both texts to the letter', () => {
		fc.assert(fc.property(anyText, anyText, (before, after) => {
			const runs = textRuns(before, after)

			expect(runs.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('')).toBe(before)
			expect(runs.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('')).toBe(after)
		}))
	})

	it('compares long texts without a word in common by lines, then as a whole', () => {
		const text = (word: string, lines: number) => Array.from({ length: lines }, (_, line) => `${word}${line} ${word}x${line} ${word}y${line}`).join('\n')
		const byLine = textRuns(text('a', 250) + '\nsame\n', text('b', 250) + '\nsame\n')
		expect(byLine.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])

		const whole = textRuns(text('a', 600), text('b', 600))
		expect(whole.map(({ kind }) => kind)).toEqual(['removed', 'added'])
		expect(whole[1]!.text).toBe(text('b', 600))
	})
})

/** Everything that stands in a merge, settled or not */
function written(merge: Merge): string {
	return merge.merged ? merge.text : settled(merge.parts, ({ base, mine, theirs }) => [...base, ...mine, ...theirs])
}

const anyLines = fc.array(fc.constantFrom('# TOP 1', 'Bericht', '', 'Beschluss', 'Ja 7, Nein 2', 'Ende'), { maxLength: 12 })

/** What somebody makes of lines: some taken out, changed or put in, the new ones known by a mark and a number */
function edited(mark: string, base: readonly string[]): fc.Arbitrary<string[]> {
	return fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'change', 'insert'), { minLength: base.length + 1, maxLength: base.length + 1 }).map((acts) => acts.flatMap((act, index) => {
		const line = base[index] === undefined ? [] : [base[index]]
		return { keep: line, drop: [], change: [`${mark}${index}`], insert: [`${mark}${index}`, ...line] }[act]
	}))
}

const anyMerge = anyLines.chain((base) => fc.tuple(fc.constant(base), edited('mine', base), edited('theirs', base)))
	.map((texts) => texts.map((lines) => lines.join('\n')) as [string, string, string])

describe('mergeText', () => {
	it('brings together what two wrote in different places', () => {
		expect(mergeText('# TOP 1\n\nBericht\n\n# TOP 2\n', '# TOP 1\n\nBericht von Ada\n\n# TOP 2\n', '# TOP 1\n\nBericht\n\n# TOP 2\nJa 7\n'))
			.toEqual({ merged: true, text: '# TOP 1\n\nBericht von Ada\n\n# TOP 2\nJa 7\n' })
	})

	it('shows both where two wrote in the same place', () => {
		const merge = mergeText('Anfang\nBericht\nEnde', 'Anfang\nBericht von Ada\nEnde', 'Anfang\nBericht von Bo\nEnde')

		expect(merge).toEqual({ merged: false, parts: [
			{ lines: ['Anfang'] },
			{ conflict: { base: ['Bericht'], mine: ['Bericht von Ada'], theirs: ['Bericht von Bo'] } },
			{ lines: ['Ende'] },
		] })
		expect(merge.merged || settled(merge.parts, ({ mine, theirs }) => [...mine, ...theirs])).toBe('Anfang\nBericht von Ada\nBericht von Bo\nEnde')
	})

	it('takes what both wrote alike for once', () => {
		expect(mergeText('a\nb', 'a\nJa 7\nb', 'a\nJa 7\nb\nc')).toEqual({ merged: true, text: 'a\nJa 7\nb\nc' })
	})

	it('does not take out what the other changed', () => {
		expect(mergeText('a\nb\nc', 'a\nc', 'a\nb!\nc')).toMatchObject({ merged: false, parts: [{}, { conflict: { mine: [], theirs: ['b!'] } }, {}] })
	})

	it('loses no typed word', () => {
		fc.assert(fc.property(anyMerge, ([base, mine, theirs]) => {
			const typed = [...mine.split('\n'), ...theirs.split('\n')].filter((line) => /^(mine|theirs)\d/.test(line))
			const lines = written(mergeText(base, mine, theirs)).split('\n')

			expect(typed.filter((line) => !lines.includes(line))).toEqual([])
		}), { numRuns: 1000 })
	})

	it('keeps what nobody touched and brings back nothing that was taken out', () => {
		const numbered = fc.integer({ min: 0, max: 12 }).map((length) => Array.from({ length }, (_, index) => `line ${index}`))
		const texts = numbered.chain((base) => fc.tuple(fc.constant(base), edited('mine', base), edited('theirs', base)))
		fc.assert(fc.property(texts, ([base, mine, theirs]) => {
			const merge = mergeText(base.join('\n'), mine.join('\n'), theirs.join('\n'))
			fc.pre(merge.merged)
			const lines = merge.text.split('\n')

			expect(base.filter((line) => lines.includes(line))).toEqual(base.filter((line) => mine.includes(line) && theirs.includes(line)))
		}), { numRuns: 300 })
	})

	it('is one person\'s text where the other wrote nothing, or the same', () => {
		fc.assert(fc.property(anyMerge, ([base, mine, theirs]) => {
			expect(mergeText(base, mine, base)).toEqual({ merged: true, text: mine })
			expect(mergeText(base, base, theirs)).toEqual({ merged: true, text: theirs })
			expect(mergeText(base, mine, mine)).toEqual({ merged: true, text: mine })
		}))
	})

	it('is the same from the other side', () => {
		fc.assert(fc.property(anyMerge, ([base, mine, theirs]) => {
			const here = mergeText(base, mine, theirs)
			const there = mergeText(base, theirs, mine)

			expect(there.merged).toBe(here.merged)
			expect(there.merged ? there.text : settled(there.parts, (conflict) => conflict.theirs)).toBe(here.merged ? here.text : settled(here.parts, (conflict) => conflict.mine))
		}))
	})
})
