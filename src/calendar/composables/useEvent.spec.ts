// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, Occurrence } from '../../http/types.ts'

import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { fetchDates, fetchEvent } from '../api.ts'
import { useEvent } from './useEvent.ts'

vi.mock('../api.ts', () => ({ fetchEvent: vi.fn(), fetchDates: vi.fn() }))

const series = { id: 7, title: 'Treffen', recurrence: 'computed', exceptions: 0 } as Event
const second = { eventId: 7, recurrenceId: '20271215T180000Z', start: '2027-12-15T19:00:00+01:00', allDay: false } as Occurrence

describe('useEvent', () => {
	beforeEach(() => {
		setActivePinia(createPinia())
		vi.mocked(fetchEvent).mockResolvedValue(series)
	})

	it('lets nothing be done before it knows which date is meant', async () => {
		let answer: (dates: Occurrence[]) => void = () => {}
		vi.mocked(fetchDates).mockImplementation(() => new Promise((resolve) => {
			answer = resolve
		}))
		const date = ref<string | null>(second.recurrenceId)
		const { event, meant, settled } = effectScope().run(() => useEvent(() => 7, () => date.value))!
		await flushPromises()
		expect(event.value).toEqual(series)
		expect(settled.value).toBe(false)

		answer([second])
		await flushPromises()
		answer([second])
		await flushPromises()
		expect(meant.value).toEqual(second)
		expect(settled.value).toBe(true)

		date.value = '20271222T180000Z'
		await nextTick()
		expect(settled.value).toBe(false)
	})

	it('has nothing to find out about a single event', async () => {
		vi.mocked(fetchEvent).mockResolvedValue({ ...series, recurrence: 'none' } as Event)
		const { settled } = effectScope().run(() => useEvent(() => 7, () => null))!
		await flushPromises()
		expect(settled.value).toBe(true)
	})
})
