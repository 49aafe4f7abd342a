// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Goal } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { STATES } from '../labels.ts'
import { dueOf, monthsAfter } from './due.ts'
import { emptyEvidence, evidenceInput } from './evidenceForm.ts'
import { formOf, inputOf as goalInput, wholesFor } from './goalForm.ts'
import { draftOf, inputOf, joinWithPrevious } from './importDraft.ts'
import { byChapter, byMonth, byState, loadOf } from './overview.ts'
import { parseProgramme } from './programme.ts'
import { proposeGoals } from './proposals.ts'
import { segmentsOf } from './segments.ts'
import { mayBe, needsEvidence } from './states.ts'

const goal = (fields: Partial<Goal>) => ({ id: 1, state: 'open', kind: 'concept', chapter: 'A', due: null, overdue: false, responsible: null, parentId: null, quote: '', lines: [], ...fields }) as Goal
const term = { id: 7, start: '2026-03-31', end: '2027-03-30', milestones: [{ id: 3, kind: 'landeskonferenz' as const, name: 'LK', date: '2027-03-20' }] }
const ids = (groups: { key: unknown, goals: Goal[] }[]) => groups.map(({ key, goals }) => [key, goals.map(({ id }) => id)])

describe('overview', () => {
	const goals = [
		goal({ id: 1, due: '2026-05-02', responsible: { id: 9, name: 'Jo' }, overdue: true }),
		goal({ id: 2, chapter: null, due: '2026-05-01', state: 'done', responsible: { id: 9, name: 'Jo' } }),
		goal({ id: 3, kind: 'stance', chapter: 'B' }),
		goal({ id: 4, state: 'begun' }),
	]

	it('groups by chapter, state and month; a stance has neither state nor deadline', () => {
		expect(ids(byChapter(goals))).toEqual([['A', [1, 4]], ['', [2]], ['B', [3]]])
		expect(ids(byState(goals, STATES)).filter(([, members]) => (members as number[]).length > 0)).toEqual([['open', [1]], ['begun', [4]], ['done', [2]]])
		expect(ids(byMonth(goals))).toEqual([['2026-05', [2, 1]], ['', [4]]])
	})

	it('counts what is still to do for each person', () => {
		expect(loadOf(goals)).toEqual([{ id: 9, name: 'Jo', open: 1, overdue: 1 }, { id: null, name: null, open: 1, overdue: 0 }])
	})
})

describe('dueOf', () => {
	it('hangs on the milestone, or is a day of the term', () => {
		expect(dueOf({ on: 'conference' }, term)).toEqual({ due: '2027-03-20', dueMilestoneId: 3 })
		expect(dueOf({ on: 'conference' }, { ...term, milestones: [] })).toEqual({ due: '2027-03-30', dueMilestoneId: null })
		expect(dueOf({ on: 'start' }, term).due).toBe('2026-05-31')
		expect(dueOf({ on: 'date', date: '2026-09-01' }, term).due).toBe('2026-09-01')
		expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28')
	})
})

describe('segmentsOf', () => {
	const chapter = { text: 'Eins zwei drei.\n\nVier fünf.', anchors: [{ line: 1, at: 0 }, { line: 2, at: 10 }, { line: 3, at: 17 }] }
	const marked = (id: number, quote: string, lines: number[][] = []) => segmentsOf(chapter, [{ id, quote, lines }])

	it('cuts a paragraph where a goal begins and ends', () => {
		expect(marked(5, 'zwei drei.')[0]!.map(({ text, goalIds, first }) => [text, goalIds, first])).toEqual([['Eins ', [], []], ['zwei drei.', [5], [5]]])
	})

	it('marks all places, and the lines where the words are not found', () => {
		expect(marked(5, 'Eins […] Vier fünf.').map((paragraph) => paragraph.map(({ goalIds }) => goalIds))).toEqual([[[5], []], [[5]]])
		expect(marked(5, 'ganz anders', [[2, 3]]).map((paragraph) => paragraph.map(({ text, goalIds }) => [text, goalIds]))).toEqual([[['Eins zwei ', []], ['drei.', [5]]], [['Vier fünf.', [5]]]])
	})

	it('keeps every character, marked or not, and several goals in one place', () => {
		const both = segmentsOf(chapter, [{ id: 1, quote: 'zwei drei.', lines: [] }, { id: 2, quote: 'drei.', lines: [] }])

		expect(both[0]!.map(({ text }) => text).join('')).toBe('Eins zwei drei.')
		expect(both[0]!.at(-1)!.goalIds).toEqual([1, 2])
	})
})

describe('the draft of an import', () => {
	const programme = parseProgramme('Programm\n\n**A**\n\nWir wollen eine Sommerschule veranstalten.\nWir setzen uns für mehr Busse ein.\n\n**B**\n\nWir werden ein Konzept erstellen.\n')
	const draft = draftOf(programme, proposeGoals(programme))

	it('sends what is accepted, with the deadline in the term; a stance has none', () => {
		const dropped = { ...draft, goals: draft.goals.map((one, i) => ({ ...one, accepted: i !== 0 })) }
		const input = inputOf(dropped, term as never)

		expect(input.goals?.map(({ title, kind, due, chapter }) => [title, kind, due, chapter])).toEqual([['Wir setzen uns für mehr Busse ein', 'stance', undefined, 0], ['Ein Konzept erstellen', 'concept', '2027-03-30', 1]])
		expect(input.chapters?.map(({ title }) => title)).toEqual(['A', 'B'])
	})

	it('joins with the one before in the same chapter only', () => {
		expect(joinWithPrevious(draft.goals, 1).map(({ spans }) => spans.length)).toEqual([2, 1])
		expect(joinWithPrevious(draft.goals, 2)).toHaveLength(3)
		expect(joinWithPrevious(draft.goals, 0)).toHaveLength(3)
	})
})

describe('states and forms', () => {
	it('asks for evidence where the server does', () => {
		expect(STATES.filter((state) => mayBe('stance', state))).toEqual(['open', 'begun', 'stalled', 'dropped'])
		expect(mayBe('examination', 'done')).toBe(false)
		expect([needsEvidence('concept', 'done', []), needsEvidence('concept', 'done', ['link']), needsEvidence('examination', 'examined', ['link']), needsEvidence('examination', 'examined', ['finding']), needsEvidence('concept', 'begun', [])]).toEqual([true, false, true, false, false])
	})

	it('sends of evidence what its kind has', () => {
		expect(evidenceInput({ ...emptyEvidence('event'), targetId: 4, url: 'x' })).toEqual({ kind: 'event', targetId: 4 })
		expect(evidenceInput({ ...emptyEvidence('examination'), text: 'Gut', label: ' ' })).toEqual({ kind: 'finding', text: 'Gut' })
		expect(evidenceInput({ ...emptyEvidence('concept'), url: ' https://x ', label: 'L' })).toEqual({ kind: 'link', url: 'https://x', label: 'L' })
	})

	it('knows partners that are Gliederungen by their names', () => {
		const form = { ...formOf(null, 1), title: 'T', partners: ' bezirk nord \n\nGewerkschaft', dueBy: '3', due: '2026-01-01' }

		expect(goalInput(form, [{ id: 2, name: 'Bezirk Nord' }])).toMatchObject({ dueMilestoneId: 3, partners: [{ gliederungId: 2, name: 'bezirk nord' }, { gliederungId: null, name: 'Gewerkschaft' }] })
		expect(goalInput(form, [])).not.toHaveProperty('due')
	})

	it('offers no whole that is a part of the goal', () => {
		const goals = [goal({ id: 1 }), goal({ id: 2, parentId: 1 }), goal({ id: 3, parentId: 2 }), goal({ id: 4 })]

		expect(wholesFor({ id: 1 }, goals).map(({ id }) => id)).toEqual([4])
	})
})
