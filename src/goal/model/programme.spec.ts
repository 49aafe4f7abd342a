// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProgramme, printedLines, printProgramme } from './programme.ts'
import { MAX_GOALS, proposeGoals } from './proposals.ts'
import { realProgramme } from './realProgramme.ts'
import { decode, MAX_CHARACTERS, MAX_LINES, Unreadable } from './source.ts'

const HEADINGS = [32, 33, 46, 70, 78, 103, 115, 155, 176, 191, 198, 217, 218, 232, 250, 251, 269, 275, 281, 305, 312]
const BOLD = [32, 217, 250, 281, 305, 312]

const small = `AB
Antragsteller*innen: Vorstand
Weiterleitung: Landesausschuss
Angenommen Abgelehnt Überwiesen an: Landesausschuss

Programm der Probe

1 **Erstes**

2 Anfang

3 Wir schreiben auf, was wir vor-
4 haben, für Innen-
5 und Außenpolitik mit der SPD-
6 Fraktion. Danach geht der Satz über die

Seite 1 von 2

7 Seite hinweg.

8 Ein zweiter Absatz beginnt hier und endet.
`

/** A text's bytes in another encoding */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
const utf8 = (text: string) => new TextEncoder().encode(text)
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe('parseProgramme', () => {
	it('reads the block above, chapters, hyphens, page breaks and paragraphs', () => {
		const { title, head, chapters, numbered } = parseProgramme(small)

		expect(title).toBe('Programm der Probe')
		expect(head).toEqual({ code: 'AB', movers: 'Vorstand', forward: 'Landesausschuss', result: 'referred', referredTo: 'Landesausschuss' })
		expect(numbered).toBe(true)
		expect(chapters.map(({ title, bold, line }) => [title, bold, line])).toEqual([['Erstes', true, 1], ['Anfang', false, 2]])
		expect(chapters[1]!.text).toBe('Wir schreiben auf, was wir vorhaben, für Innen- und Außenpolitik mit der SPD-Fraktion. Danach geht der Satz über die Seite hinweg.\n\nEin zweiter Absatz beginnt hier und endet.')
		expect(printedLines(chapters[1]!).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8])
		expect(printedLines(chapters[1]!)[1]).toEqual({ number: 3, text: 'Wir schreiben auf, was wir vor-' })
	})

	it('gives a line its number back that was lost, and takes a year at its beginning for text', () => {
		const { chapters } = parseProgramme(small.replace('5 und', 'und').replace('8 Ein', '2026 wird ein Jahr.\n9 Ein'))

		expect(printedLines(chapters[1]!).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
		expect(chapters[1]!.text).toContain('2026 wird ein Jahr. Ein zweiter')
	})

	it('counts the lines where the paper has no numbers', () => {
		const { numbered, title, chapters } = parseProgramme(small.replaceAll(/^\d+ /gm, ''))

		expect(numbered).toBe(false)
		expect(title).toBe('Programm der Probe')
		expect(chapters.map(({ title }) => title)).toEqual(['Erstes', 'Anfang'])
		expect(chapters[1]!.anchors.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8])
	})

	it('reads what it printed as the same', () => {
		const once = parseProgramme(small)

		expect(parseProgramme(printProgramme(once))).toEqual(once)
	})

	it.each([['UTF-8', utf8, '\ufeff'], ['UTF-16', utf16, '\ufeff'], ['Windows-1252', latin1, '']] as const)('reads %s', (_, encode, mark) => {
		expect(parseProgramme(decode(encode(mark + small)))).toEqual(parseProgramme(small))
	})

	it('repairs umlauts that were read in the wrong encoding', () => {
		const wrong = new TextDecoder('windows-1252').decode(utf8(small))

		expect(parseProgramme(wrong)).toEqual(parseProgramme(small))
	})

	it.each([
		['too-large', 'x'.repeat(MAX_CHARACTERS + 1)],
		['too-large', '\n'.repeat(MAX_LINES)],
		['not-text', '%PDF-1.7'],
		['not-text', 'a\0b'],
		['empty', ' \n\n '],
		['empty', '1 \n'.repeat(MAX_LINES - 1)],
	])('refuses what is %s', (reason, text) => {
		expect(() => parseProgramme(text)).toThrow(new Unreadable(reason as Unreadable['reason']))
	})

	it('reads as much as is taken, whatever it is made of', () => {
		const shapes = ['a'.repeat(MAX_CHARACTERS), 'Wir wollen es 1. '.repeat(50_000), 'Wir wollen Veranstaltungen. '.repeat(30_000), 'Kurze Zeile\n'.repeat(MAX_LINES - 1), 'vor-\n'.repeat(MAX_LINES - 1)]

		for (const text of shapes) {
			const programme = parseProgramme(text)
			expect(programme.chapters.reduce((sum, chapter) => sum + chapter.text.length + chapter.title.length, 0)).toBeGreaterThan(0)
			expect(proposeGoals(programme).length).toBeLessThanOrEqual(MAX_GOALS)
		}
	}, 60_000)

	it('keeps every word of any text', () => {
		fc.assert(fc.property(fc.array(fc.constantFrom('Wir wollen', 'ein Ziel.', 'vor-', 'haben', '7 ', '8 neu', '2026', '', '**Fett**', 'Kopf'), { minLength: 1 }), (lines) => {
			const { chapters } = parseProgramme('Kopfzeile, die bleibt\n\n' + lines.join('\n') + '\nSchluss.')
			const printed = chapters.flatMap(printedLines)
			const numbers = printed.map(({ number }) => number)
			expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
			for (const word of ['Wir wollen', 'ein Ziel.', 'neu', 'Fett']) {
				const count = (text: string) => text.split(word).length
				expect(count(chapters.map(({ title, text }) => `${title} ${text}`).join(' '))).toBe(count(lines.join('\n')))
			}
		}))
	})
})

describe.skipIf(!realProgramme)('the real programme (skipped where the folder "shared" is not beside the project)', () => {
	const source = realProgramme ?? ''
	const numbered = source.split('\n').map((line) => /^(\d+) (.*)$/.exec(line)).filter((match) => match !== null).map(([, number, text]) => ({ number: Number(number), text: words(text!) }))
	const everyLine = (text: string) => parseProgramme(text).chapters.flatMap(printedLines)
	const headings = (text: string) => parseProgramme(text).chapters.map(({ line }) => line)

	it('has its headings in order, six of them bold', () => {
		const { chapters, title, head } = parseProgramme(source)

		expect(title).toBe('Arbeitsprogramm Landesvorstand 2019/20')
		expect(head).toMatchObject({ code: 'AP', movers: 'Landesvorstand', result: '' })
		expect(chapters.map(({ line }) => line)).toEqual([0, 10, ...HEADINGS])
		expect(chapters.filter(({ bold }) => bold).map(({ line }) => line)).toEqual(BOLD)
	})

	it('holds every printed line in exactly one place, as it is printed', () => {
		expect(everyLine(source)).toEqual(numbered)
		expect(numbered.map(({ number }) => number)).toEqual(Array.from({ length: 323 }, (_, i) => i))
	})

	it('is the same when it is printed and read again', () => {
		const programme = parseProgramme(source)

		expect(parseProgramme(printProgramme(programme))).toEqual(programme)
	})

	it('is the same with other line ends and encodings', () => {
		const programme = parseProgramme(source)

		expect(parseProgramme(source.replaceAll('\n', '\r\n'))).toEqual(programme)
		expect(parseProgramme(decode(latin1(source)))).toEqual(programme)
		expect(parseProgramme(new TextDecoder('windows-1252').decode(utf8(source)))).toEqual(programme)
	})

	it('has the same lines and headings wherever pages end', () => {
		const lines = source.split('\n')
		fc.assert(fc.property(fc.array(fc.integer({ min: 14, max: lines.length - 1 }), { maxLength: 12 }), fc.constantFrom('', '\f', 'Seite 3'), (breaks, mark) => {
			const moved = lines.flatMap((line, i) => breaks.includes(i) ? ['', mark, '', line] : [line]).join('\n')
			expect(everyLine(moved)).toEqual(numbered)
			expect(headings(moved)).toEqual([0, 10, ...HEADINGS])
		}), { numRuns: 60 })
	})

	it('finds the lines whose numbers were lost', () => {
		const lines = source.split('\n')
		const body = lines.flatMap((line, i) => /^[1-9]\d* /.test(line) ? [i] : [])
		fc.assert(fc.property(fc.subarray(body, { maxLength: 60 }), (lost) => {
			const damaged = lines.map((line, i) => lost.includes(i) ? line.replace(/^\d+ /, '') : line).join('\n')
			expect(everyLine(damaged)).toEqual(numbered)
			expect(headings(damaged)).toEqual([0, 10, ...HEADINGS])
		}), { numRuns: 60 })
	})

	it('keeps headings and running text with no numbers at all', () => {
		const bare = parseProgramme(source.replaceAll(/^\d+ /gm, ''))
		const programme = parseProgramme(source)

		expect(bare.numbered).toBe(false)
		expect(bare.chapters.map(({ title, bold, text }) => [title, bold, text])).toEqual(programme.chapters.map(({ title, bold, text }) => [title, bold, text]))
	})
})
