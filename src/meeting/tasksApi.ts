// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { NewTask, Task, TaskInput, Tasks } from '../http/types.ts'

import { del, get, post, put } from '../http/ocs.ts'

export interface TaskQuery {
	mine?: '1'
	/** Ids of bodies, separated by commas */
	gliederungId?: string
	meetingId?: number
	open?: '1'
	limit?: number
	cursor?: string | null
}

export async function fetchTasks(query: TaskQuery, signal?: AbortSignal): Promise<Tasks> {
	return (await get<Tasks>('tasks', { query: { ...query }, signal })).data
}

export async function createTask(input: NewTask): Promise<Task> {
	return (await post<Task>('tasks', input)).data
}

export async function updateTask(task: Task, input: TaskInput): Promise<Task> {
	return (await put<Task>(`tasks/${task.id}`, input, { ifMatch: task.etag })).data
}

export async function deleteTask(task: Task): Promise<void> {
	await del(`tasks/${task.id}`, { ifMatch: task.etag })
}
