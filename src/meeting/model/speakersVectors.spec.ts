// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Step } from '../fixtures.ts'
import type { SpeakersList } from './speakersList.ts'
import type { SpeakersSettings } from './speakersLog.ts'

import { describe, expect, it } from 'vitest'
import { logOf, signUp, speak } from '../fixtures.ts'
import { speakersList } from './speakersList.ts'

const PLAIN: SpeakersSettings = { rule: 'W', firstSpeakersFirst: false, unspecified: 'own' }
const RULES = ['W', 'H', 'H3'] as const

/** Somebody of the open lane has just spoken */
const afterOpen: Step[] = [signUp('M9'), ...speak('M9')]

function asked({ queue }: SpeakersList): string[] {
	return queue.filter(({ position }) => position !== null).map(({ entryId }) => entryId)
}

function held({ queue }: SpeakersList): string[] {
	return queue.filter(({ position }) => position === null).map(({ entryId }) => entryId)
}

describe('rule vectors', () => {
	it('1: W lets who signs up on the other lane go next', () => {
		const list = speakersList(logOf(signUp('M1'), signUp('M2'), signUp('M3'), ['start', { entryId: 'M1' }], signUp('F1')), PLAIN)

		expect(list.current?.entryId).toBe('M1')
		expect(asked(list)).toEqual(['F1', 'M2', 'M3'])
	})

	it('2: W alternates', () => {
		const list = speakersList(logOf(...afterOpen, signUp('F1'), signUp('F2'), signUp('M1')), PLAIN)

		expect(asked(list)).toEqual(['F1', 'M1', 'F2'])
	})

	it('3: W goes on where only one lane waits', () => {
		const list = speakersList(logOf(...afterOpen, signUp('M1'), signUp('M2')), PLAIN)

		expect(list.next?.entryId).toBe('M1')
		expect(list.closed).toBeNull()
	})

	it('4: H closes, is opened for at most three of one lane, and closes again', () => {
		const hard: SpeakersSettings = { ...PLAIN, rule: 'H' }
		const closed = [...afterOpen, signUp('M1'), signUp('M2')]
		const list = speakersList(logOf(...closed), hard)
		expect(list.next).toBeNull()
		expect(list.closed).toBe('quota')
		expect(held(list)).toEqual(['M1', 'M2'])

		expect(asked(speakersList(logOf(...closed, signUp('F1')), hard)), 'the quota can be kept again').toEqual(['F1', 'M1'])

		const open: Step[] = [
			...closed,
			['pointOfOrder', { entryId: 'go', personKey: 'M1', purpose: 'open', opens: 'open', by: 'self' }],
			['decided', { entryId: 'go', accepted: true }],
		]
		expect(asked(speakersList(logOf(...open), hard))).toEqual(['M1', 'M2'])
		expect(speakersList(logOf(...open), hard).opening).toEqual({ lane: 'open', left: 3 })

		const more = speakersList(logOf(...open, signUp('M3'), signUp('M4')), hard)
		expect(asked(more)).toEqual(['M1', 'M2', 'M3'])
		expect(held(more)).toEqual(['M4'])

		const again = speakersList(logOf(...open, signUp('M3'), signUp('M4'), ...speak('M1', 'M2', 'M3'), ['start', { entryId: 'M4' }]), hard)
		expect([again.next, again.closed, again.opening, again.current]).toEqual([null, 'quota', null, null])
		expect(again.refusals.map(({ reason }) => reason)).toEqual(['quota'])
	})

	it('5: H3 ends the debate after three of the open lane, unless its continuation was carried', () => {
		const three: SpeakersSettings = { ...PLAIN, rule: 'H3' }
		const steps = [signUp('M1'), signUp('M2'), signUp('M3'), signUp('M4'), ...speak('M1', 'M2', 'M3')]
		const over = speakersList(logOf(...steps), three)
		expect([over.next, over.closed, held(over)]).toEqual([null, 'threeInRow', ['M4']])

		const on = speakersList(logOf(...steps, ['continue']).map((row) => ({ ...row, payload: row.kind === 'continue' ? [] : row.payload })), three)
		expect([asked(on), on.closed]).toEqual([['M4'], null])

		const quoted = speakersList(logOf(...steps, signUp('F1')), three)
		expect([asked(quoted), quoted.closed], 'or somebody of the quoted lane signs up').toEqual([['F1', 'M4'], null])
	})

	it('6: with first speakers first, W puts them first in their lane', () => {
		const steps = [signUp('F1'), ...speak('F1'), ...afterOpen, signUp('F1b'), signUp('F2'), signUp('M1')]

		expect(asked(speakersList(logOf(...steps), { ...PLAIN, firstSpeakersFirst: true }))).toEqual(['F2', 'M1', 'F1b'])
		expect(asked(speakersList(logOf(...steps), PLAIN))).toEqual(['F1b', 'M1', 'F2'])
	})

	it('7: the lane goes before first speakers', () => {
		const steps = [signUp('F1'), ...speak('F1'), ...afterOpen, signUp('M1'), signUp('F1b')]

		expect(asked(speakersList(logOf(...steps), { rule: 'H3', firstSpeakersFirst: true, unspecified: 'own' }))).toEqual(['F1b', 'M1'])
	})

	it.each(RULES)('8: under %s a point of order goes next and is not counted', (rule) => {
		const steps = [...afterOpen, signUp('F1'), signUp('M1')]
		const point: Step = ['pointOfOrder', { entryId: 'go', personKey: 'M1', purpose: 'other', by: 'self' }]
		const raised = speakersList(logOf(...steps, point), { ...PLAIN, rule })
		expect(asked(raised)).toEqual(['go', 'F1', 'M1'])

		const made = speakersList(logOf(...steps, point, ...speak('go')), { ...PLAIN, rule })
		expect(asked(made)).toEqual(['F1', 'M1'])
		expect(made.contributions.map(({ purpose }) => purpose)).toEqual([null, 'other'])
	})

	it.each(RULES)('8: under %s a point of order may be raised on a closed list, and speaks', (rule) => {
		const point: Step = ['pointOfOrder', { entryId: 'go', personKey: 'M1', purpose: 'other', by: 'self' }]
		const list = speakersList(logOf(...afterOpen, signUp('M1'), ['close', { of: 'debate' }], point, ['start', { entryId: 'go' }]), { ...PLAIN, rule })

		expect(list.current?.entryId).toBe('go')
		expect(list.refusals).toEqual([])
	})

	it('9: "keine Angabe" as a lane of its own', () => {
		const steps = [...afterOpen, signUp('M1'), signUp('X1'), signUp('F1'), signUp('M2')]

		expect(asked(speakersList(logOf(...steps), PLAIN))).toEqual(['X1', 'F1', 'M1', 'M2'])
		expect(asked(speakersList(logOf(...steps), { ...PLAIN, rule: 'H' }))).toEqual(['X1', 'F1', 'M1'])
	})

	it('9: "keine Angabe" with the quoted lane', () => {
		const settings: SpeakersSettings = { ...PLAIN, unspecified: 'quoted' }
		const list = speakersList(logOf(...afterOpen, signUp('M1'), signUp('X1'), signUp('M2'), signUp('F1')), settings)

		expect(asked(list)).toEqual(['X1', 'M1', 'F1', 'M2'])
		expect(list.queue[0]?.lane, 'what was chosen stays as it was chosen').toBe('unspecified')
	})

	it('9: "keine Angabe" in no category goes in turn of sign-up and counts in no quota', () => {
		const steps = [...afterOpen, signUp('F1'), signUp('X1'), signUp('M1'), signUp('F2')]
		expect(asked(speakersList(logOf(...steps), { ...PLAIN, unspecified: 'none' }))).toEqual(['F1', 'X1', 'M1', 'F2'])

		const hard = speakersList(logOf(...afterOpen, signUp('X1'), signUp('M1'), ...speak('X1')), { ...PLAIN, rule: 'H', unspecified: 'none' })
		expect([hard.closed, held(hard)]).toEqual(['quota', ['M1']])

		const three = [signUp('M1'), signUp('M2'), signUp('X1'), signUp('M3'), signUp('M4'), ...speak('M1', 'M2', 'X1', 'M3')]
		expect(speakersList(logOf(...three), { ...PLAIN, rule: 'H3', unspecified: 'none' }).closed).toBe('threeInRow')
		expect(speakersList(logOf(...three), { ...PLAIN, rule: 'H3' }).closed).toBeNull()
	})

	it.each(RULES)('10: under %s the chair enters who dialled in and reorders; what is withdrawn is no contribution', (rule) => {
		const list = speakersList(logOf(
			signUp('F1', { by: 'chair', name: 'Ada (Telefon)' }),
			signUp('F2'),
			signUp('F3'),
			['withdraw', { entryId: 'F2' }],
			['reorder', { entryId: 'F3', before: 'F1' }],
			...speak('F3'),
			signUp('F2'),
		), { ...PLAIN, rule })

		expect(list.queue).toMatchObject([{ entryId: 'F1', by: 'chair', name: 'Ada (Telefon)' }])
		expect(list.contributions.map(({ entryId, seconds }) => [entryId, seconds])).toEqual([['F3', 60]])
		expect(list.refusals, 'withdrawn is final').toEqual([{ seq: 8, kind: 'signUp', reason: 'duplicate' }])
	})

	it.each(RULES)('11: under %s two devices make one entry, two presses one start', (rule) => {
		const list = speakersList(logOf(
			signUp('F1'),
			signUp('F1'),
			signUp('F1-tablet'),
			signUp('M1'),
			['start', { entryId: 'F1' }],
			['start', { entryId: 'F1' }],
			['end', { entryId: 'F1' }],
			['end', { entryId: 'F1' }],
		), { ...PLAIN, rule })

		expect(asked(list)).toEqual(['M1'])
		expect(list.contributions).toHaveLength(1)
		expect(list.refusals.map(({ reason }) => reason)).toEqual(['duplicate', 'already-listed', 'not-waiting', 'not-speaking'])
	})
})
