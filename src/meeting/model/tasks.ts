// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { NewTask, PersonRef, Task, TaskInput } from '../../http/types.ts'

export interface TaskForm {
	title: string
	/** 0 for nobody yet */
	personId: number
	/** YYYY-MM-DD, empty for none */
	due: string
	internal: boolean
	/** 0 for no item of the agenda */
	itemId: number
}

export function taskForm(task: Task | null, internal: boolean, itemId: number | null = null): TaskForm {
	return task === null
		? { title: '', personId: 0, due: '', internal, itemId: itemId ?? 0 }
		: { title: task.title, personId: task.person?.id ?? 0, due: task.due ?? '', internal: task.internal, itemId: task.itemId ?? 0 }
}

export function toTaskInput(form: TaskForm): TaskInput & { title: string } {
	return {
		title: form.title.trim(),
		personId: form.personId === 0 ? null : form.personId,
		due: form.due === '' ? null : form.due,
		internal: form.internal,
		itemId: form.itemId === 0 ? null : form.itemId,
	}
}

/** The same task once more, for who takes back that it was taken away */
export function again(task: Task): NewTask {
	const { meetingId, title, itemId, resolutionId, due, internal, done } = task
	return { meetingId: meetingId ?? 0, title, itemId, resolutionId, personId: task.person?.id ?? null, due, internal, done }
}

/** What is open first, the most urgent before what has time; then what was done last */
export function inOrder(tasks: readonly Task[]): Task[] {
	return [...tasks].sort((a, b) => Number(a.done) - Number(b.done)
		|| (a.done ? (b.doneAt ?? '').localeCompare(a.doneAt ?? '') : (a.due ?? '9').localeCompare(b.due ?? '9'))
		|| a.id - b.id)
}

/** In place of the one with its id, or as a new one */
export function withTask(tasks: readonly Task[], task: Task): Task[] {
	return tasks.some(({ id }) => id === task.id) ? tasks.map((one) => one.id === task.id ? task : one) : [...tasks, task]
}

/** Whom a task may be given to, with whoever has it now */
export function choosable(people: readonly PersonRef[], task: Task | null): PersonRef[] {
	const current = task?.person ?? null
	return current === null || people.some(({ id }) => id === current.id) ? [...people] : [...people, current]
}
