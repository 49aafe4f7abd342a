// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Task } from '../../http/types.ts'

import { describe, expect, it } from 'vitest'
import { again, choosable, inOrder, taskForm, toTaskInput, withTask } from './tasks.ts'

function task(fields: Partial<Task>): Task {
	return {
		id: 1,
		gliederungId: 21,
		meetingId: 5,
		itemId: null,
		resolutionId: null,
		title: 'Plakate holen',
		person: null,
		due: null,
		overdue: false,
		done: false,
		doneAt: null,
		internal: false,
		can: { edit: true, tick: true },
		etag: '"1"',
		...fields,
	}
}

describe('tasks', () => {
	it('puts what is urgent first and what is done last, the newest of that before the older', () => {
		const tasks = [
			task({ id: 1, done: true, doneAt: '2026-06-01T10:00:00+02:00' }),
			task({ id: 2 }),
			task({ id: 3, due: '2026-07-02' }),
			task({ id: 4, done: true, doneAt: '2026-06-02T10:00:00+02:00' }),
			task({ id: 5, due: '2026-07-01' }),
		]
		expect(inOrder(tasks).map(({ id }) => id)).toEqual([5, 3, 2, 4, 1])
	})

	it('makes a form of a task and a task of the form', () => {
		const one = task({ person: { id: 7, name: 'Kim', hasAccount: true }, due: '2026-07-01', internal: true, itemId: null })
		expect(toTaskInput(taskForm(one, false))).toEqual({ title: 'Plakate holen', personId: 7, due: '2026-07-01', internal: true, itemId: null })
		expect(toTaskInput({ ...taskForm(null, true, 4), title: ' Raum ' })).toEqual({ title: 'Raum', personId: null, due: null, internal: true, itemId: 4 })
	})

	it('makes the same task once more', () => {
		expect(again(task({ itemId: 3, done: true }))).toEqual({
			meetingId: 5,
			title: 'Plakate holen',
			itemId: 3,
			resolutionId: null,
			personId: null,
			due: null,
			internal: false,
			done: true,
		})
	})

	it('replaces a task or adds it', () => {
		expect(withTask([task({})], task({ title: 'neu' })).map(({ title }) => title)).toEqual(['neu'])
		expect(withTask([task({})], task({ id: 2 })).map(({ id }) => id)).toEqual([1, 2])
	})

	it('keeps whoever has the task among those who may have it', () => {
		const kim = { id: 7, name: 'Kim', hasAccount: true }
		const alex = { id: 8, name: 'Alex', hasAccount: false }
		expect(choosable([alex], task({ person: kim }))).toEqual([alex, kim])
		expect(choosable([alex], task({ person: alex }))).toEqual([alex])
		expect(choosable([alex], null)).toEqual([alex])
	})
})
