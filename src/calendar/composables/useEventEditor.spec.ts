// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'

import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../http/api-error.ts'
import { del } from '../../http/ocs.ts'
import { createEvent, fetchEvent, updateEvent } from '../api.ts'
import { newForm } from '../model/eventForm.ts'
import { noHosting } from '../model/hosting.ts'
import { useEventEditor } from './useEventEditor.ts'

vi.mock('../../http/ocs.ts', () => ({ del: vi.fn() }))
vi.mock('../api.ts', () => ({ createEvent: vi.fn(), fetchEvent: vi.fn(), updateEvent: vi.fn() }))

function stored(over: Partial<Event> = {}): Event {
	return {
		id: 1,
		gliederungId: 2,
		partners: [],
		hosts: [],
		title: 'Sitzung',
		start: '2027-06-03T19:00:00+02:00',
		end: '2027-06-03T21:00:00+02:00',
		allDay: false,
		timeZone: 'Europe/Berlin',
		location: '',
		stop: '',
		url: null,
		conference: null,
		description: '',
		kind: 'meeting',
		topics: [],
		status: 'published',
		audience: 'members',
		protectedGroup: null,
		rrule: null,
		recurrence: 'none',
		exceptions: 0,
		uid: 'u',
		updatedAt: '',
		deletedAt: null,
		can: { edit: true, delete: true, removeHosts: true, answerFor: [], leaveAs: [], handTo: [] },
		etag: '"1"',
		icalendar: '',
		...over,
	}
}

function editor() {
	let made: ReturnType<typeof useEventEditor>
	mount({ template: '<i />', setup: () => void (made = useEventEditor(newForm('2027-06-03'))) }, { global: { plugins: [createPinia()] } })
	return made!
}

beforeEach(() => vi.resetAllMocks())

describe('useEventEditor', () => {
	it('asks nobody while something is missing', async () => {
		const { errors, save } = editor()
		expect(errors.value).toEqual({})

		expect(await save()).toBeNull()

		expect(errors.value).toEqual({ title: 'This is needed.' })
		expect(createEvent).not.toHaveBeenCalled()
	})

	it('enters an event', async () => {
		vi.mocked(createEvent).mockResolvedValue(stored())
		const { form, host, isDirty, save } = editor()
		host.value = 2
		form.value.title = 'Sitzung'

		expect(await save()).toMatchObject({ id: 1 })

		expect(createEvent).toHaveBeenCalledWith(2, expect.objectContaining({ title: 'Sitzung', start: '2027-06-03T19:00:00+02:00' }))
		expect(isDirty.value).toBe(false)
	})

	it('keeps what was typed when saving fails, and shows the error at its field', async () => {
		vi.mocked(createEvent).mockRejectedValue(new ApiError({ status: 400, code: 'not-text', field: 'location' }))
		const { form, errors, isDirty, save } = editor()
		form.value = { ...form.value, title: 'x', location: 'y' }

		expect(await save()).toBeNull()

		expect(form.value).toMatchObject({ title: 'x', location: 'y' })
		expect(errors.value).toHaveProperty('location')
		expect(isDirty.value).toBe(true)
	})

	it('puts two versions together, and sends only what differs from the newer one', async () => {
		vi.mocked(fetchEvent).mockResolvedValue(stored())
		const newer = stored({ title: 'Ihres', kind: 'social', etag: '"2"' })
		vi.mocked(updateEvent).mockRejectedValueOnce(new ApiError({ status: 412, code: 'conflict', current: newer })).mockResolvedValueOnce(newer)
		const { form, conflict, load, save, resolve } = editor()
		await load(1)
		form.value = { ...form.value, title: 'Meins', location: 'Celle' }

		expect(await save()).toBeNull()
		expect(conflict.value).toEqual({ both: ['title'], theirs: ['kind'] })
		expect(form.value).toMatchObject({ title: 'Meins', location: 'Celle' })
		await resolve(new Set(['title']))

		expect(vi.mocked(updateEvent).mock.calls).toEqual([
			[1, { title: 'Meins', location: 'Celle' }, '"1"'],
			[1, { title: 'Meins', location: 'Celle' }, '"2"'],
		])
		expect(conflict.value).toBeNull()
	})

	it('asks nothing where a host has merely answered meanwhile', async () => {
		vi.mocked(fetchEvent).mockResolvedValue(stored())
		const newer = stored({ hosts: [{ gliederungId: 2, accepted: true }, { gliederungId: 3, accepted: true }], etag: '"2"' })
		vi.mocked(updateEvent).mockRejectedValueOnce(new ApiError({ status: 412, code: 'conflict', current: newer })).mockResolvedValueOnce(newer)
		const { form, conflict, load, save } = editor()
		await load(1)
		form.value = { ...form.value, location: 'Celle' }

		expect(await save()).toMatchObject({ etag: '"2"' })
		expect(conflict.value).toBeNull()
		expect(vi.mocked(updateEvent)).toHaveBeenLastCalledWith(1, { location: 'Celle' }, '"2"')
	})

	it('lets choose who hosts it where both have changed that, and drops what is not chosen', async () => {
		const hosts = (...ids: number[]) => ids.map((gliederungId) => ({ gliederungId, accepted: true }))
		const newer = stored({ hosts: hosts(2, 3, 4), etag: '"2"' })
		vi.mocked(fetchEvent).mockResolvedValue(stored({ hosts: hosts(2, 3) }))
		vi.mocked(del).mockRejectedValue(new ApiError({ status: 412, code: 'conflict', current: newer }))
		const { hosting, conflict, isDirty, load, save, resolve } = editor()
		await load(1)
		hosting.value = { ...noHosting(), off: [3] }

		expect(await save()).toBeNull()
		expect(conflict.value).toEqual({ both: ['hosts'], theirs: [] })
		expect(await resolve(new Set())).toMatchObject({ etag: '"2"' })
		expect([hosting.value, isDirty.value]).toEqual([noHosting(), false])

		await load(1)
		hosting.value = { ...noHosting(), off: [3] }
		expect(await save()).toBeNull()
		vi.mocked(del).mockResolvedValue({ data: { etag: '"3"' } } as never)
		await resolve(new Set(['hosts']))
		expect(del).toHaveBeenLastCalledWith('events/1/hosts/3', { ifMatch: '"2"' })
		expect(hosting.value).toEqual(noHosting())
	})
})
