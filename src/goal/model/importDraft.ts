// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ProgrammeInput, Term } from '../../http/types.ts'
import type { Programme } from './programme.ts'
import type { Proposal } from './proposals.ts'

import { dueOf } from './due.ts'
import { join } from './proposals.ts'

/** A proposal that somebody looks through */
export interface DraftGoal extends Proposal {
	key: number
	accepted: boolean
}

export interface Draft {
	programme: Programme
	goals: DraftGoal[]
}

export function draftOf(programme: Programme, proposals: readonly Proposal[]): Draft {
	return { programme, goals: proposals.map((proposal, key) => ({ ...proposal, key, accepted: true })) }
}

/**
 * Joins a goal with the one before it in the same chapter.
 *
 * @param goals in order
 * @param key of the later one
 */
export function joinWithPrevious(goals: readonly DraftGoal[], key: number): DraftGoal[] {
	const at = goals.findIndex((goal) => goal.key === key)
	const [goal, previous] = [goals[at], goals[at - 1]]
	if (!goal || !previous || previous.chapter !== goal.chapter) {
		return [...goals]
	}
	return goals.filter((one) => one !== goal).map((one) => one === previous ? { ...one, ...join(previous, goal) } : one)
}

export const canJoin = (goals: readonly DraftGoal[], index: number): boolean => index > 0 && goals[index - 1]!.chapter === goals[index]!.chapter

/**
 * What is sent once somebody has said so.
 *
 * @param draft programme and goals
 * @param term that they are for
 */
export function inputOf(draft: Draft, term: Term): ProgrammeInput {
	const { title, head, numbered, chapters } = draft.programme
	return {
		termId: term.id,
		title,
		head,
		numbered,
		chapters: chapters.map((chapter) => ({ title: chapter.title, bold: chapter.bold, line: chapter.line, text: chapter.text, anchors: chapter.anchors })),
		goals: draft.goals.filter(({ accepted }) => accepted).map((goal) => ({
			chapter: goal.chapter,
			title: goal.title,
			quote: goal.quote,
			lines: goal.spans.map(({ lineFrom, lineTo }) => [lineFrom, lineTo]),
			kind: goal.kind,
			...(goal.kind === 'stance' ? {} : dueOf(goal.deadline, term)),
		})),
	}
}
