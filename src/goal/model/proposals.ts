// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Deadline } from './deadlines.ts'
import type { GoalKind } from './kinds.ts'
import type { Chapter, Programme } from './programme.ts'
import type { Sentence } from './sentences.ts'

import { commitmentOf, isFrame } from './commitments.ts'
import { deadlineOf } from './deadlines.ts'
import { kindOf } from './kinds.ts'
import { lineRange, sentencesOf } from './sentences.ts'

/** A stretch of a chapter's text */
export interface Span {
	from: number
	to: number
	lineFrom: number
	lineTo: number
}

/** A goal that the text seems to name; nothing is written before somebody says so */
export interface Proposal {
	/** Index of the chapter in the programme */
	chapter: number
	title: string
	quote: string
	/** Where it stands; more than one where the text says it twice */
	spans: Span[]
	kind: GoalKind
	deadline: Deadline
}

interface Draft extends Sentence {
	stance: boolean
	/** With the sentence before, which may name what this one speaks of */
	context: string
}

/** No programme has more, and nobody reads more; the server takes as many */
export const MAX_GOALS = 500
const LONGEST_TITLE = 90
/** A word that long, said twice in the whole programme, tells what both places are about */
const TELLING = /\p{Lu}[\p{L}*-]{8,}/gu
/** Nearer than that, in characters, two promises are two */
const APART = 200
/** A sentence's beginning that is not what is to be done: "Deshalb …", "Im kommenden Jahr …" */
const CONNECTOR = /^(?:Wir|Und|Aber|Da\p{L}*|Deshalb|Des Weiteren|Dem\p{L}*|Dies\p{L}*|Hier\p{L}*|Auch|Außerdem|Weiter\p{L}*|Zudem|Ebenso|Insgesamt|Gerade|Gemeinsam|Zu|Zur|Zum|Im|In|Auf|Mit|Bis|Bei|Für|Um|Aus|Nach|Vor|Von|Durch|Unser Ziel|Jedes|Alle)(?!\p{L})/u
/** What follows is named one by one */
const ENUMERATION = /^(?:Zum einen|Erstens|Konkret)\b/u

/**
 * The goals that a programme's sentences commit to.
 *
 * @param programme that was read
 */
export function proposeGoals(programme: Pick<Programme, 'chapters'>): Proposal[] {
	const { chapters } = programme
	const rare = rareWords(chapters)
	const found = chapters.flatMap((chapter, index) => isFrame(chapter.title)
		? []
		: joinRepeated(draftsOf(chapter), rare).map(([first, ...more]) => more
				.reduce((one, other) => join(one, proposalOf(chapter, index, other)), proposalOf(chapter, index, first!))))
	return found.slice(0, MAX_GOALS)
}

/**
 * A goal for a stretch of the text that somebody chose.
 *
 * @param chapter of the programme
 * @param index of the chapter
 * @param draft the stretch
 */
export function proposalOf(chapter: Chapter, index: number, draft: Pick<Draft, 'from' | 'to' | 'text' | 'stance'>): Proposal {
	const { from, to, text, stance } = draft
	const [lineFrom, lineTo] = lineRange(chapter, from, to)
	return { chapter: index, title: titleOf(sentencesOf({ text })[0]?.text ?? text), quote: text, spans: [{ from, to, lineFrom, lineTo }], kind: kindOf(text, stance), deadline: deadlineOf(text) }
}

/**
 * Two proposals as one: the first one's title, all places.
 *
 * @param one that stays
 * @param other that goes into it
 */
export function join(one: Proposal, other: Proposal): Proposal {
	const kind = one.kind === 'standing' ? other.kind : one.kind
	return { ...one, kind, quote: `${one.quote} […] ${other.quote}`, spans: [...one.spans, ...other.spans].sort((a, b) => a.from - b.from) }
}

function draftsOf(chapter: Chapter): Draft[] {
	const drafts: Draft[] = []
	const sentences = sentencesOf(chapter)
	for (const [i, sentence] of sentences.entries()) {
		const commitment = ENUMERATION.test(sentences[i + 1]?.text ?? '') ? 'none' : commitmentOf(sentence.text)
		const last = drafts.at(-1)
		const near = last?.paragraph === sentence.paragraph
		const goesOn = (commitment === 'detail' && near && sentence.from - last.to <= 2) || (commitment === 'stance' && near && last.stance)
		if (last && goesOn) {
			Object.assign(last, { to: sentence.to, text: chapter.text.slice(last.from, sentence.to) })
		} else if (commitment === 'promise' || commitment === 'stance') {
			const before = sentences[i - 1]
			const context = before?.paragraph === sentence.paragraph ? `${before.text} ${sentence.text}` : sentence.text
			const parts = partsOf(sentence)
			drafts.push(...parts.map((part) => ({ ...part, stance: commitment === 'stance', context: parts.length > 1 ? part.text : context })))
		}
	}
	return drafts
}

/** Two promises in one sentence: "… und auch mit …", "… prüfen, ob …, und diskutieren, ob …". */
function partsOf(sentence: Sentence): Sentence[] {
	const at = sentence.text.search(/(?<=[\p{L},]) und (?:auch mit\b|\p{Ll}+en, ob\b)/u)
	if (at === -1) {
		return [sentence]
	}
	return [
		{ ...sentence, to: sentence.from + at, text: sentence.text.slice(0, at) },
		{ ...sentence, from: sentence.from + at + 1, text: sentence.text.slice(at + 1) },
	]
}

/** What a chapter says twice is one goal with two places. */
function joinRepeated(drafts: Draft[], rare: ReadonlySet<string>): Draft[][] {
	const joined: Draft[][] = []
	const byWord = new Map<string, Draft[]>()
	for (const draft of drafts) {
		const words = (draft.context.match(TELLING) ?? []).filter((word) => rare.has(word))
		const twin = words.map((word) => byWord.get(word)).find((one) => one?.[0]?.stance === draft.stance && draft.from - one[0].to > APART)
		if (twin) {
			twin.push(draft)
		} else {
			const own = [draft]
			joined.push(own)
			words.forEach((word) => byWord.set(word, own))
		}
	}
	return joined
}

function rareWords(chapters: readonly Chapter[]): ReadonlySet<string> {
	const counts = new Map<string, number>()
	for (const [word] of chapters.flatMap(({ text }) => [...text.matchAll(TELLING)])) {
		counts.set(word, (counts.get(word) ?? 0) + 1)
	}
	return new Set([...counts].filter(([, count]) => count === 2).map(([word]) => word))
}

/** What is to be done, without "deshalb wollen wir": a beginning that somebody will reword. */
function titleOf(sentence: string): string {
	const main = /\b(?:wollen|werden|möchten) wir(?: uns)?(?: auch| weiterhin)*,? |\b[Ww]ir (?:wollen|werden|möchten)(?: auch| weiterhin| außerdem)*,? |\bUnser Ziel (?:ist|soll) (?:es )?/u.exec(sentence)
	const fronted = main && /\bwir\b/u.test(main[0]) && !CONNECTOR.test(sentence) ? sentence.slice(0, main.index) : ''
	const rest = main ? fronted + sentence.slice(main.index + main[0].length) : sentence
	const words = (rest.split(/[;:]|, (?:um|da|damit|welche[sr]?|die|der|das|dass) /u)[0] ?? rest).replace(/[.!?\s]+$/u, '')
	const short = words.length <= LONGEST_TITLE ? words : words.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '') + ' …'
	return short.charAt(0).toUpperCase() + short.slice(1)
}
