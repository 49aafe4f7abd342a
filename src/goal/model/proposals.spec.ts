// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Proposal } from './proposals.ts'

import { describe, expect, it } from 'vitest'
import expected from './expectedGoals.json'
import { parseProgramme } from './programme.ts'
import { proposeGoals } from './proposals.ts'
import { realProgramme } from './realProgramme.ts'

type Expected = typeof expected[number]

const linesIn = (ranges: number[][]) => new Set(ranges.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)))

function overlap(row: Expected, { spans }: Proposal): number {
	const wanted = linesIn(row.lines)
	const found = linesIn(spans.map(({ lineFrom, lineTo }) => [lineFrom, lineTo]))
	const both = [...found].filter((line) => wanted.has(line)).length
	return both / (wanted.size + found.size - both)
}

/** Each row and each proposal at most once, the best overlaps first; at least a third of the lines in common */
function match(proposals: Proposal[]) {
	const pairs = expected.flatMap((row) => proposals.map((proposal) => ({ row, proposal, share: overlap(row, proposal) })))
		.filter(({ share }) => share >= 1 / 3).sort((a, b) => b.share - a.share)
	const used = new Set<unknown>()
	return pairs.filter(({ row, proposal }) => !used.has(row) && !used.has(proposal) && used.add(row) && used.add(proposal))
}

describe.skipIf(!realProgramme)('the goals of the real programme (skipped where the folder "shared" is not beside the project)', () => {
	const proposals = proposeGoals(parseProgramme(realProgramme ?? ''))
	const matched = match(proposals)

	it('finds most of what a reader found, and little else', () => {
		const recall = matched.length / expected.length
		const precision = matched.length / proposals.length
		const kinds = matched.filter(({ row, proposal }) => row.kind === proposal.kind).length / matched.length

		console.info(`goals proposed: ${proposals.length} of ${expected.length}; precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, kind right ${kinds.toFixed(2)}`)

		expect(precision).toBeGreaterThan(0.9)
		expect(recall).toBeGreaterThan(0.9)
		expect(kinds).toBeGreaterThan(0.9)
	})

	it('opens the very words of each goal', () => {
		const { chapters } = parseProgramme(realProgramme ?? '')

		for (const { chapter, quote, spans } of proposals) {
			expect(spans.map(({ from, to }) => chapters[chapter]!.text.slice(from, to)).join(' […] ')).toBe(quote)
			expect(spans.every(({ lineFrom, lineTo }) => lineFrom <= lineTo && lineFrom > (chapters[chapter]!.line ?? -1))).toBe(true)
		}
	})

	it('takes what the text says twice for one goal with two places', () => {
		expect(proposals.filter(({ spans }) => spans.length > 1).map(({ spans }) => spans.map(({ lineFrom, lineTo }) => [lineFrom, lineTo])))
			.toEqual([[[201, 202], [211, 212]], [[203, 207], [212, 214]], [[208, 210], [214, 216]]])
	})
})

const goals = (text: string) => proposeGoals(parseProgramme(`Programm\n\n**Kapitel**\n\n${text}\n`)).map(({ title, kind, deadline, quote }) => ({ title, kind, on: deadline.on, quote }))

describe('proposeGoals', () => {
	it.each([
		['Bis zum 31. März 2027 werden wir ein Konzept für Lernorte erstellen.', 'concept', 'date'],
		['Wir wollen zur Landeskonferenz einen Antrag erarbeiten.', 'motion', 'conference'],
		['Im kommenden Jahr soll Material zum Wahlrecht erarbeitet werden.', 'material', 'year'],
		['Wir wollen ein Themenforum zur Pflege anbieten.', 'event', 'term'],
		['Es wird geprüft, ob eine Mitgliedschaft sinnvoll ist.', 'examination', 'term'],
		['Wir setzen uns für bezahlbares Wohnen ein.', 'stance', 'term'],
		['Wir werden die Kreisverbände weiterhin unterstützen.', 'standing', 'term'],
		['Wir werden ein Positionspapier zum Klimaschutz schreiben.', 'paper', 'term'],
		['Zu Beginn der Amtszeit werden wir einen Leitfaden veröffentlichen.', 'material', 'start'],
	])('guesses kind and deadline: %s', (text, kind, on) => {
		expect(goals(text)).toMatchObject([{ kind, on, quote: text }])
	})

	it.each([
		'Die Lage ist seit Jahren schwierig.',
		'Wir haben im letzten Jahr viel erreicht.',
		'Dabei achten wir auf gute Erreichbarkeit.',
		'Die Verwaltung muss schneller werden.',
	])('leaves alone what promises nothing: %s', (text) => {
		expect(goals(text)).toEqual([])
	})

	it('takes the sentences after it for more of the same', () => {
		expect(goals('Wir wollen eine Sommerschule veranstalten. Dabei soll es um Rhetorik gehen. Das Wetter ist gut.')).toEqual([
			{ title: 'Eine Sommerschule veranstalten', kind: 'event', on: 'term', quote: 'Wir wollen eine Sommerschule veranstalten. Dabei soll es um Rhetorik gehen.' },
		])
	})

	it('ends no sentence at an abbreviation or an ordinal number', () => {
		expect(goals('Wir wollen z. B. am 1. Forum d. h. beim Auftakt mitwirken. Es regnet 2026. Wir werden bleiben.')).toHaveLength(2)
	})

	it('proposes nothing from a preamble', () => {
		expect(proposeGoals(parseProgramme('Programm\n\n**Präambel**\n\nWir werden alles tun.\n'))).toEqual([])
	})

	it('shortens a long title at a word, and takes a day that does not exist for none', () => {
		const [goal] = goals(`Wir werden bis zum 31. Februar 2027 ${'sehr viele Worte '.repeat(9)}machen.`)

		expect(goal!.title.length).toBeLessThanOrEqual(93)
		expect(goal!.title).toMatch(/^Bis zum .*\s…$/)
		expect(goal!.on).toBe('term')
	})
})
