// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { countdown } from './countdown.ts'

const START = '2026-06-10T20:00:00+02:00'
const END = '2026-06-10T21:00:00+02:00'
const at = (moment: string) => countdown(START, END, Date.parse(moment))

describe('countdown', () => {
	it.each([
		['2026-06-03T20:00:00+02:00', { state: 'days', count: 7 }],
		['2026-06-08T20:01:00+02:00', { state: 'hours', count: 47 }],
		['2026-06-10T17:30:00+02:00', { state: 'hours', count: 2 }],
		['2026-06-10T18:00:00+02:00', { state: 'hours', count: 2 }],
		['2026-06-10T18:01:00+02:00', { state: 'minutes', count: 119 }],
		['2026-06-10T19:59:30+02:00', { state: 'minutes', count: 1 }],
		['2026-06-10T20:00:00+02:00', { state: 'now', count: 0 }],
		['2026-06-10T20:59:59+02:00', { state: 'now', count: 0 }],
		['2026-06-10T21:00:00+02:00', { state: 'over', count: 0 }],
	])('says at %s what somebody would say', (moment, expected) => {
		expect(at(moment)).toEqual(expected)
	})
})
