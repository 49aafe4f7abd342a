// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Step } from '../fixtures.ts'
import type { SpeakersList } from './speakersList.ts'
import type { LogRow, SpeakersSettings } from './speakersLog.ts'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf, signUp, speak } from '../fixtures.ts'
import { speakersList } from './speakersList.ts'

const anySettings = fc.record<SpeakersSettings>({
	rule: fc.constantFrom('W', 'H', 'H3'),
	firstSpeakersFirst: fc.boolean(),
	unspecified: fc.constantFrom('own', 'quoted', 'none'),
})
const anyLane = fc.constantFrom('quoted', 'open', 'unspecified')
const anyItem = fc.constantFrom(null, null, null, 7)
const anyId = fc.integer({ min: 0, max: 15 }).map((number) => `e${number}`)
const anyPerson = fc.integer({ min: 0, max: 9 }).map((number) => `p${number}`)
const onEntry = (kind: string) => anyId.map((entryId): Step => [kind, { entryId }])
const anySignUp = fc.record({ entryId: anyId, personKey: anyPerson, lane: anyLane, item: anyItem, by: fc.constantFrom('self', 'chair') }).map((payload): Step => ['signUp', payload])

const talk = [
	anySignUp,
	anySignUp,
	anySignUp,
	fc.record({ entryId: anyId, personKey: anyPerson, purpose: fc.constantFrom('open', 'close', 'endDebate', 'continue', 'other'), opens: fc.option(anyLane), by: fc.constant('self') }).map((payload): Step => ['pointOfOrder', payload]),
	fc.record({ entryId: anyId, accepted: fc.boolean() }).map((payload): Step => ['decided', payload]),
	fc.record({ entryId: anyId, lane: anyLane }).map((payload): Step => ['lane', payload]),
	fc.record({ entryId: anyId, before: fc.option(anyId) }).map((payload): Step => ['reorder', payload]),
	...['withdraw', 'start', 'start', 'start', 'end', 'end', 'end', 'takeBack', 'pause', 'resume'].map(onEntry),
	fc.record({ of: fc.constantFrom('list', 'debate') }).map((payload): Step => ['close', payload]),
	fc.record({ lane: fc.option(anyLane) }).map((payload): Step => ['reopen', payload]),
	fc.constant<Step>(['continue']),
	anyItem.map((item): Step => ['item', { item }]),
	fc.option(fc.integer({ min: 1, max: 600 })).map((seconds): Step => ['limit', { seconds }]),
]
const anyTalk = fc.array(fc.oneof(...talk), { maxLength: 80 })
const anyLog = fc.array(fc.oneof(...talk, anySettings.map((settings): Step => ['settings', { ...settings }])), { maxLength: 80 }).map((steps) => logOf(...steps))

/** Rows of the log that had an effect */
function effective(log: readonly LogRow[], list: SpeakersList): LogRow[] {
	const refused = new Set(list.refusals.map(({ seq }) => seq))
	return log.filter(({ seq }) => !refused.has(seq))
}

function idsOf(rows: readonly LogRow[], ...kinds: readonly string[]): string[] {
	return rows.filter(({ kind }) => kinds.includes(kind)).map(({ payload }) => (payload as { entryId: string }).entryId)
}

/** Everybody whom the list still knows, wherever they stand in it */
function everywhere(list: SpeakersList): string[] {
	return [...list.queue, ...list.elsewhere, ...list.contributions, ...list.current ? [list.current] : []].map(({ entryId }) => entryId)
}

function asked({ queue }: SpeakersList): string[] {
	return queue.filter(({ position }) => position !== null).map(({ entryId }) => entryId)
}

describe('speakersList, whatever the log', () => {
	it('loses nobody, serves nobody twice, and withdrawn is final, after any row', () => {
		fc.assert(fc.property(anyLog, anySettings, (log, settings) => {
			for (let length = 0; length <= log.length; length++) {
				const list = speakersList(log.slice(0, length), settings)
				const rows = effective(log.slice(0, length), list)
				const unspoken = list.decisions.map(({ entryId }) => entryId).filter((id) => !everywhere(list).includes(id))
				const gone = [...idsOf(rows, 'withdraw'), ...unspoken]

				expect([...everywhere(list), ...gone].sort()).toEqual(idsOf(rows, 'signUp', 'pointOfOrder').sort())
			}
		}), { numRuns: 60 })
	})

	it('numbers who is asked from 1 and names the first as next, after any row', () => {
		fc.assert(fc.property(anyLog, anySettings, (log, settings) => {
			for (let length = 0; length <= log.length; length++) {
				const { queue, next, closed } = speakersList(log.slice(0, length), settings)
				const turns = queue.filter(({ position }) => position !== null).length

				expect(queue.map(({ position }) => position)).toEqual(queue.map((_, index) => index < turns ? index + 1 : null))
				expect(next).toEqual(turns > 0 ? queue[0] : null)
				expect(next !== null || queue.length === 0 || closed !== null, 'who is held back is told why').toBe(true)
			}
		}), { numRuns: 60 })
	})

	it('is the same for the same rows, in whatever order and however often they come', () => {
		const shuffled = anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })))
		fc.assert(fc.property(shuffled, anySettings, ([log, rows], settings) => {
			expect(speakersList(rows, settings)).toEqual(speakersList(log, settings))
		}))
	})

	it('takes everything that is pressed twice for once', () => {
		fc.assert(fc.property(anyLog, anySettings, (log, settings) => {
			const twice = log.flatMap((row) => [{ ...row, seq: row.seq * 2 }, { ...row, seq: row.seq * 2 + 1 }])
			const { seq, refusals } = speakersList(twice, settings)

			expect({ ...speakersList(log, settings), seq, refusals }).toEqual(speakersList(twice, settings))
		}))
	})

	it('goes as it says', () => {
		fc.assert(fc.property(anyTalk, anySettings, (steps, settings) => {
			const open: Step[] = [...steps, ...Array.from({ length: 16 }, (_, id): Step => ['end', { entryId: `e${id}` }])]
			const promised = asked(speakersList(logOf(...open), settings))

			const list = speakersList(logOf(...open, ...speak(...promised)), settings)

			expect(list.contributions.slice(-promised.length || Infinity).map(({ entryId }) => entryId)).toEqual(promised)
			expect(asked(list)).toEqual([])
		}))
	})

	it('keeps the quota of H, but for what was opened', () => {
		const steps = anyTalk.map((all) => all.filter(([kind]) => !['item', 'reopen', 'decided'].includes(kind)))
		fc.assert(fc.property(steps, anySettings, (all, settings) => {
			const { contributions } = speakersList(logOf(...all), { ...settings, rule: 'H' })

			expect(contributions.filter(({ repeat }) => repeat)).toEqual([])
		}))
	})

	it('lets H3 have no more than three of the open lane in a row', () => {
		const steps = anyTalk.map((all) => all.filter(([kind]) => !['item', 'continue', 'decided'].includes(kind)))
		fc.assert(fc.property(steps, anySettings, (all, settings) => {
			const { contributions } = speakersList(logOf(...all), { ...settings, rule: 'H3' })
			const lanes = contributions.filter(({ lane }) => lane !== null).map(({ lane }) => lane)

			expect(lanes.map((lane) => lane!.slice(0, 1)).join('')).not.toContain('oooo')
		}))
	})

	it('loses nobody, however the sign-ups of two devices come together', () => {
		fc.assert(fc.property(fc.shuffledSubarray(['F1', 'F2', 'M1', 'M2', 'X1', 'X2', 'M3'], { minLength: 7 }), anySettings, (ids, settings) => {
			const { queue, refusals } = speakersList(logOf(...ids.map((id) => signUp(id))), settings)

			expect(queue.map(({ entryId }) => entryId).sort()).toEqual([...ids].sort())
			expect(refusals).toEqual([])
		}))
	})

	it('throws at nothing, and what it cannot read has no effect', () => {
		const row = fc.record({ seq: fc.oneof(fc.nat(), fc.double()), at: fc.oneof(fc.string(), fc.constant('2026-11-24T19:00:00Z')), kind: fc.oneof(fc.string(), fc.constantFrom('signUp', 'start', 'item', '__proto__', 'constructor')), payload: fc.anything() })
		fc.assert(fc.property(fc.array(row), (log) => {
			expect(speakersList(log).queue).toEqual([])
		}))
	})
})

describe('speakersList', () => {
	it('ignores kinds of a later version, and says so', () => {
		const { queue, refusals } = speakersList(logOf(['applause', { loud: true }], signUp('F1')))

		expect(queue).toHaveLength(1)
		expect(refusals).toEqual([{ seq: 1, kind: 'applause', reason: 'unknown-kind' }])
	})

	it('refuses payloads that make no sense', () => {
		const bad = [signUp('F1', { lane: 'women' }), signUp('F2', { personKey: '' }), signUp('F3', { entryId: 'x'.repeat(65) }), signUp('F4', { item: 1.5 }), signUp('F5', { name: 5 }), ['settings', { rule: 'A3' }], ['limit', { seconds: 0 }], ['start']] as Step[]

		expect(speakersList(logOf(...bad)).refusals.map(({ reason }) => reason)).toEqual(bad.map(() => 'malformed'))
	})

	it('times a speech without its pauses', () => {
		const { contributions } = speakersList(logOf(signUp('F1'), ['start', { entryId: 'F1' }], ['pause', { entryId: 'F1' }], ['limit', { seconds: 90 }], ['resume', { entryId: 'F1' }], ['end', { entryId: 'F1' }]))

		expect(contributions).toMatchObject([{ seconds: 120, since: '2026-11-24T19:01:00.000Z', first: true }])
	})

	it('takes a clock that was put back for no time at all', () => {
		const log = logOf(signUp('F1'), ...speak('F1'))
		log[2]!.at = '2026-11-24T18:00:00Z'

		expect(speakersList(log).contributions).toMatchObject([{ seconds: 0 }])
	})

	it('takes back what was started by mistake: place, quota and first contribution are as before', () => {
		const before = logOf(signUp('M1'), ...speak('M1'), signUp('M2'), signUp('F1'), signUp('M3'))
		const list = speakersList(logOf(signUp('M1'), ...speak('M1'), signUp('M2'), signUp('F1'), signUp('M3'), ['start', { entryId: 'F1' }], ['takeBack', { entryId: 'F1' }]))

		expect(list).toMatchObject({ queue: speakersList(before).queue, current: null, refusals: [] })
	})

	it('keeps what was decided while a speech went on that is taken back', () => {
		const list = speakersList(logOf(signUp('M1'), signUp('M2'), ...speak('M1'), signUp('F1'), ['start', { entryId: 'F1' }], ['reopen', { lane: 'open' }], ['takeBack', { entryId: 'F1' }], ['withdraw', { entryId: 'F1' }]), { rule: 'H', firstSpeakersFirst: true, unspecified: 'own' })

		expect(list.opening).toEqual({ lane: 'open', left: 3 })
		expect(asked(list)).toEqual(['M2'])
	})

	it('begins anew with each item, and finds the old one as it was left', () => {
		const steps = [signUp('M1'), ...speak('M1'), signUp('M2'), signUp('F1', { item: 7 }), ['item', { item: 7 }] as Step]
		const onSeven = speakersList(logOf(...steps))
		expect([asked(onSeven), onSeven.elsewhere.map(({ entryId }) => entryId)]).toEqual([['F1'], ['M2']])

		const wrong = speakersList(logOf(...steps, ['start', { entryId: 'M2' }]))
		expect(wrong.refusals).toMatchObject([{ reason: 'other-item' }])

		const back = speakersList(logOf(...steps, ['start', { entryId: 'F1' }], ['item', { item: null }], signUp('F2')))
		expect(back.contributions.map(({ item, seconds }) => [item, seconds]), 'the speech ends with its item').toEqual([[null, 60], [7, 60]])
		expect(asked(back), 'somebody of the open lane spoke last on it').toEqual(['F2', 'M2'])
	})

	it('lets who waits speak on a closed list, and nobody in a closed debate', () => {
		const steps = [signUp('M1'), ['close', { of: 'list' }] as Step, signUp('F1')]
		const closed = speakersList(logOf(...steps))
		expect([closed.closed, closed.takesSignUps, asked(closed), closed.refusals[0]?.reason]).toEqual(['list', false, ['M1'], 'closed'])

		const over = speakersList(logOf(...steps, ['close', { of: 'debate' }], ['start', { entryId: 'M1' }]))
		expect([over.closed, over.next, over.current, over.queue.length]).toEqual(['debate', null, null, 1])

		const open = speakersList(logOf(...steps, ['close', { of: 'debate' }], ['reopen', {}], signUp('F2')))
		expect([open.closed, asked(open)]).toEqual([null, ['M1', 'F2']])
	})

	it('does what a point of order wanted only when it was carried', () => {
		const raise = (purpose: string): Step[] => [signUp('M1'), ['pointOfOrder', { entryId: 'go', personKey: 'F1', purpose, by: 'self' }]]
		const rejected = speakersList(logOf(...raise('endDebate'), ['decided', { entryId: 'go', accepted: false }]))
		expect([rejected.closed, asked(rejected)]).toEqual([null, ['M1']])

		const carried = speakersList(logOf(...raise('endDebate'), ...speak('go'), ['decided', { entryId: 'go', accepted: true }], ['decided', { entryId: 'go', accepted: false }]))
		expect(carried).toMatchObject({ closed: 'debate', decisions: [{ entryId: 'go', purpose: 'endDebate', accepted: true }], refusals: [{ reason: 'no-effect' }] })
		expect(speakersList(logOf(...raise('close'), ['decided', { entryId: 'go', accepted: true }])).closed).toBe('list')
	})

	it('puts a wrong lane right without losing the place', () => {
		const list = speakersList(logOf(signUp('M1'), signUp('F1'), ['lane', { entryId: 'M1', lane: 'quoted' }]))

		expect(list.queue.map(({ entryId, lane }) => [entryId, lane])).toEqual([['M1', 'quoted'], ['F1', 'quoted']])
	})
})
