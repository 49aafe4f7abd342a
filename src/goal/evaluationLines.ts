// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contact, EvaluatedEvent, EvaluatedSitting, Evaluation, GoalState, SuggestionOutcome } from '../http/types.ts'
import type { Spread } from './model/evaluation.ts'

import { monthText } from '../calendar/model/words.ts'
import { isQuiet } from '../call/model/contacts.ts'
import { laneLabel } from '../meeting/liveLabels.ts'
import { checkRhythm, DEFAULT_RHYTHM } from '../meeting/model/rhythm.ts'
import { shares, termRecord } from '../meeting/model/shares.ts'
import { addDays, formatDay } from '../ui/dates.ts'
import { t } from '../ui/l10n.ts'
import { stateLabel, STATES } from './labels.ts'
import { goalsByChapter, goalsOf, sittingsByMonth } from './model/evaluation.ts'

/** All that have a state: what the evaluation counts */
const WITH_STATE = 'motion,concept,paper,material,event,examination,standing'

const percent = (share: number | null) => share === null ? '–' : `${Math.round(share * 100)} %`

/** A link to the goals that a number counts */
function goals(term: number, count: number, filter: Record<string, string>) {
	return { text: String(count), to: { name: 'goals', query: { term: String(term), kind: WITH_STATE, ...filter } } }
}

export function stateLines({ goals: counted, term }: Evaluation) {
	return STATES.map((state: GoalState) => ({ key: state, label: stateLabel(state), cells: [goals(term.id, goalsOf(counted, state), { state })] }))
}

export function chapterLines({ goals: counted, term }: Evaluation) {
	const settled = (counts: Partial<Record<GoalState, number>>) => (counts.done ?? 0) + (counts.examined ?? 0)
	return goalsByChapter(counted).map(({ chapterId, chapter, counts, total }) => {
		const filter = { chapter: String(chapterId) }
		const cells = chapterId === null
			? [{ text: String(total) }, { text: String(settled(counts)) }]
			: [goals(term.id, total, filter), goals(term.id, settled(counts), { ...filter, state: 'done,examined' })]
		return { key: String(chapterId), label: chapter ?? t('verband', 'Beside the programme'), cells }
	})
}

function sittingRows(sittings: readonly EvaluatedSitting[], today: string) {
	return sittings.map(({ id, day, title }) => ({ key: String(id), label: `${formatDay(day, today)}: ${title}`, to: { name: 'meeting', params: { id: String(id) } } }))
}

/** The days of a term that are over, to which its rhythm is held */
export function termSoFar({ term }: Evaluation, today: string) {
	return { start: term.start, end: term.end < today ? term.end : today }
}

export function monthLines(evaluation: Evaluation, today: string) {
	return sittingsByMonth(termSoFar(evaluation, today), evaluation.sittings).map(({ month, presence, phone }) => ({
		key: month,
		label: monthText(`${month}-01`),
		cells: [{ text: '', rows: sittingRows(presence, today) }, { text: '', rows: sittingRows(phone, today) }],
	}))
}

export function tripLines(sittings: Record<'sittings' | 'combined', EvaluatedSitting[]>, today: string) {
	return [
		{ key: 'all', label: t('verband', 'Meetings that people travel to'), cells: [{ text: '', rows: sittingRows(sittings.sittings, today) }] },
		{ key: 'combined', label: t('verband', 'of these directly after an event, without a journey of their own'), cells: [{ text: '', rows: sittingRows(sittings.combined, today) }] },
	]
}

export function rhythmOf(evaluation: Evaluation, today: string) {
	const sittings = evaluation.sittings.map(({ day, kind, cancelled }) => ({ day, cancelled, kind: kind === 'presence' || kind === 'phone' ? kind : 'other' as const }))
	return checkRhythm(termSoFar(evaluation, today), sittings, DEFAULT_RHYTHM)
}

export function eventRows(events: readonly EvaluatedEvent[], today: string) {
	return events.map(({ eventId, recurrenceId, first, title }) => ({
		key: `${eventId} ${recurrenceId ?? ''}`,
		label: `${formatDay(first, today)}: ${title}`,
		to: { name: 'event', params: { id: String(eventId) }, query: { date: recurrenceId ?? undefined } },
	}))
}

export function bezirkLines({ rows, empty }: Spread, nameOf: (id: number) => string, today: string) {
	return rows.map(({ bezirkId, events }) => ({
		key: String(bezirkId),
		label: bezirkId === null ? t('verband', 'without a district') : nameOf(bezirkId),
		...(bezirkId !== null && empty.includes(bezirkId) ? { note: t('verband', 'Nothing here yet') } : {}),
		cells: [{ text: '', rows: eventRows(events, today) }],
	}))
}

function outcomeLabel(outcome: SuggestionOutcome): string {
	switch (outcome) {
		case 'in-time': return t('verband', 'answered in time')
		case 'late': return t('verband', 'answered late')
		case 'overdue': return t('verband', 'not answered, overdue')
		default: return t('verband', 'not answered yet')
	}
}

export function suggestionLines({ suggestions, term, gliederungId }: Evaluation) {
	const query = { body: String(gliederungId), from: term.start, to: addDays(term.end, 1) }
	const all = suggestions.reduce((sum, { count }) => sum + count, 0)
	return [
		{ key: 'all', label: t('verband', 'came in'), cells: [{ text: String(all), to: { name: 'suggestions', query } }] },
		...suggestions.map(({ outcome, count }) => ({ key: outcome, label: outcomeLabel(outcome), cells: [{ text: String(count), to: { name: 'suggestions', query: { ...query, outcome } } }] })),
	]
}

export function contactLines(contacts: readonly Contact[], today: string) {
	const never = contacts.filter(({ lastContact }) => lastContact === null)
	const longer = contacts.filter((one) => one.lastContact !== null && isQuiet(one, today))
	const recent = contacts.filter((one) => !isQuiet(one, today))
	const line = (show: string, label: string, found: readonly Contact[]) => ({ key: show, label, cells: [{ text: String(found.length), to: { name: 'contacts', query: { show } } }] })
	return [
		line('recent', t('verband', 'in the last 8 weeks'), recent),
		line('longer', t('verband', 'longer ago'), longer),
		line('never', t('verband', 'never'), never),
	]
}

export function shareLines({ shares: records, gliederungId }: Evaluation) {
	const told = termRecord((records ?? []) as Parameters<typeof termRecord>[0])
	const rows = shares(told, told.people).map((row) => ({
		key: row.lane,
		label: laneLabel(row.lane),
		cells: [row.ofContributions, row.ofSeconds, row.ofPeople].map((share) => ({ text: percent(share), to: { name: 'meetings', query: { body: String(gliederungId), past: '1' } } })),
	}))
	return { told, rows }
}
