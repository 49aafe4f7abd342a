// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Task } from '../../http/types.ts'
import type { Action } from '../../ui/useAction.ts'

import { t } from '../../ui/l10n.ts'
import { useAction } from '../../ui/useAction.ts'
import { useUndo } from '../../ui/useUndo.ts'
import { updateTask } from '../tasksApi.ts'

/**
 * One tap says that a task is done, the next takes it back
 *
 * @param changed is told of the task as it is then
 */
export function useTaskTick(changed: (task: Task) => void): Action & { tick: (task: Task) => Promise<boolean> } {
	const action = useAction()
	const undo = useUndo()

	async function set(task: Task, done: boolean): Promise<Task> {
		const saved = await updateTask(task, { done })
		changed(saved)
		return saved
	}

	const tick = (task: Task) => action.run(async () => {
		const saved = await set(task, !task.done)
		undo.show({
			message: saved.done ? t('verband', 'Done: {title}', { title: task.title }) : t('verband', 'Open again: {title}', { title: task.title }),
			undo: async () => {
				await set(saved, task.done)
			},
		})
	})

	return { ...action, tick }
}
