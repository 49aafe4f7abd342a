// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { callInputOf, newCallForm } from './callForm.ts'

const instant = (day: string, time: string) => `${day}T${time}:00+02:00`

describe('callInputOf', () => {
	it('sends times and audience of a new call only', () => {
		const form = { ...newCallForm('2026-06-10', 'Call'), link: '  https://a.example/b ' }

		expect(callInputOf(form, instant, true)).toEqual({
			title: 'Call',
			audience: 'chairs',
			start: '2026-06-10T20:00:00+02:00',
			end: '2026-06-10T19:00:00+00:00',
			rhythmWeeks: 4,
			link: 'https://a.example/b',
			dialIn: '',
			lobbyMinutes: 15,
			topicsUntilHours: 48,
			topicOrder: 'support',
		})
		expect(Object.keys(callInputOf(form, instant, false))).not.toContain('start')
	})

	it('leaves it to the server to refuse what is no number', () => {
		expect(callInputOf({ ...newCallForm('2026-06-10', 'Call'), rhythmWeeks: 'vier' }, instant, true).rhythmWeeks).toBe(-1)
	})
})
