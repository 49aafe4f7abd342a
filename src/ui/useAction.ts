// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref, ShallowRef } from 'vue'

import { ref, shallowRef } from 'vue'

export interface Action {
	/** Whether it runs; a second start meanwhile does nothing */
	running: Ref<boolean>
	/** What was thrown last */
	error: ShallowRef<unknown>
	/** Resolves to whether it went through */
	run: (work: () => Promise<void>) => Promise<boolean>
}

/** A button's work: once at a time, its error kept to be shown beside it */
export function useAction(): Action {
	const running = ref(false)
	const error = shallowRef<unknown>(null)

	async function run(work: () => Promise<void>): Promise<boolean> {
		if (running.value) {
			return false
		}
		running.value = true
		error.value = null
		try {
			await work()
			return true
		} catch (caught) {
			error.value = caught
			return false
		} finally {
			running.value = false
		}
	}

	return { running, error, run }
}
