// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Occurrence } from '../../http/types.ts'

import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import CalendarGrid from './CalendarGrid.vue'
import { useAssociation } from '../../gliederung/store.ts'
import { groupByDay, place } from '../model/byDay.ts'
import { rangeOf, weeksOf } from '../model/range.ts'

const ZONE = 'Europe/Berlin'
const pinia = createPinia()
const router = createRouter({
	history: createMemoryHistory(),
	routes: [{ path: '/', component: {} }, { path: '/events/:id', name: 'event', component: {} }],
})

function occurrence(eventId: number, start: string, over: Partial<Occurrence> = {}): Occurrence {
	return {
		eventId,
		recurrenceId: null,
		gliederungId: 7,
		hosts: [7],
		title: 'Sitzung ' + eventId,
		start,
		end: start,
		allDay: false,
		location: '',
		kind: 'meeting',
		topics: [],
		status: 'published',
		audience: 'members',
		recurring: false,
		updatedAt: start,
		...over,
	}
}

function grid(items: Occurrence[] = [], over: Record<string, unknown> = {}) {
	const range = rangeOf('month', '2026-11-22')
	return mount(CalendarGrid, {
		attachTo: document.body,
		global: { plugins: [pinia, router] },
		props: {
			label: 'November 2026',
			weeks: weeksOf(range),
			byDay: groupByDay(place(items, ZONE), range),
			holidays: new Map([['2026-10-31', 'Reformation Day']]),
			date: '2026-11-22',
			today: '2026-11-22',
			month: '2026-11',
			lines: 4,
			openDay: null,
			loading: false,
			...over,
		},
	})
}

const focusedDay = () => (document.activeElement as HTMLElement).dataset.day

beforeEach(() => {
	const association = useAssociation(pinia)
	association.gliederungen = [{ id: 7, name: 'UB Celle', shortName: 'CE', color: '#aa0000', pattern: 'dots' }] as never
})

describe('the month grid', () => {
	it('is one stop for the keyboard', () => {
		const wrapper = grid([occurrence(1, '2026-11-22T19:00:00+01:00')])

		expect(wrapper.findAll('[tabindex="0"]').map((cell) => cell.attributes('data-day'))).toEqual(['2026-11-22'])
		expect(wrapper.findAll('a, button').every((one) => one.attributes('tabindex') === '-1')).toBe(true)
	})

	it('says what a day has', () => {
		const wrapper = grid([1, 2, 3, 4].map((id) => occurrence(id, '2026-11-03T19:00:00+01:00')))

		const name = (day: string) => wrapper.get(`[data-day="${day}"]`).attributes('aria-label')
		expect(name('2026-11-03')).toBe('Tuesday, 3 November, 4 events')
		expect(name('2026-11-04')).toBe('Wednesday, 4 November, no events')
		expect(name('2026-10-31')).toBe('Saturday, 31 October, Reformation Day, no events')
		expect(wrapper.get('[aria-current="date"]').attributes('data-day')).toBe('2026-11-22')
	})

	it('moves with the arrow keys, and asks for the month it leaves to', async () => {
		const wrapper = grid()
		const press = (key: string, shiftKey = false) => wrapper.get('[tabindex="0"]').trigger('keydown', { key, shiftKey })

		await press('ArrowLeft')
		expect(focusedDay()).toBe('2026-11-21')
		await press('Home')
		expect(focusedDay()).toBe('2026-11-16')
		await press('ArrowDown')
		await press('ArrowDown')
		expect(focusedDay()).toBe('2026-11-30')
		await press('ArrowRight')
		expect(wrapper.emitted('move')).toEqual([['2026-12-01']])
		await wrapper.setProps({ date: '2026-12-01', month: '2026-12', weeks: weeksOf(rangeOf('month', '2026-12-01')) })
		expect(focusedDay()).toBe('2026-12-01')
		await press('PageUp', true)
		expect(wrapper.emitted('move')![1]).toEqual(['2025-12-01'])
	})

	it('opens a day with Enter', async () => {
		const wrapper = grid()

		await wrapper.get('[tabindex="0"]').trigger('keydown', { key: 'Enter' })

		expect(wrapper.emitted('openDay')).toEqual([['2026-11-22']])
	})

	it('names what has no room, and opens the day for it', async () => {
		const wrapper = grid([1, 2, 3, 4, 5, 6].map((id) => occurrence(id, '2026-11-03T19:00:00+01:00')))

		const more = wrapper.get('[data-day="2026-11-03"] button')
		expect(more.text()).toBe('+3 more')
		await more.trigger('click')
		expect(wrapper.emitted('openDay')).toEqual([['2026-11-03']])
	})

	it('shows hostile titles as they are', () => {
		const title = '<img src=x onerror=alert(1)>{{constructor.constructor(\'alert(1)\')()}}'
		const wrapper = grid([occurrence(1, '2026-11-03T19:00:00+01:00', { title })])

		expect(wrapper.get('bdi').text()).toBe(title)
		expect(wrapper.find('img').exists()).toBe(false)
	})

	it('tells cancelled and draft without colour', () => {
		const wrapper = grid([
			occurrence(1, '2026-11-03T19:00:00+01:00', { status: 'cancelled' }),
			occurrence(2, '2026-11-04T19:00:00+01:00', { status: 'draft' }),
		])

		expect(wrapper.get('[data-day="2026-11-03"] a').text()).toContain('cancelled')
		expect(wrapper.get('[data-day="2026-11-04"] a').text()).toContain('Draft')
	})

	it('leaves new tabs to the browser', async () => {
		const wrapper = grid([occurrence(5, '2026-11-03T19:00:00+01:00', { recurring: true, recurrenceId: '20261103T180000Z' })])
		const link = wrapper.get('a')

		expect(link.attributes('href')).toBe('/events/5?date=20261103T180000Z')
		await link.trigger('click', { ctrlKey: true })
		expect(wrapper.emitted('openEvent')).toBeUndefined()
		await link.trigger('click')
		expect(wrapper.emitted('openEvent')).toHaveLength(1)
		expect(wrapper.emitted('openDay')).toBeUndefined()
	})
})
