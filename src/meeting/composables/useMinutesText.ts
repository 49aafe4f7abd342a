// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MinutesText } from '../../http/types.ts'
import type { Merge } from '../model/mergeText.ts'

import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { ApiError, isAborted } from '../../http/api-error.ts'
import { fetchText, saveText } from '../minutesApi.ts'
import { mergeText } from '../model/mergeText.ts'
import { useAutosave } from './useAutosave.ts'

/** What two people wrote differently, and the version that the other one saved */
export interface TextConflict {
	merge: Extract<Merge, { merged: false }>
	theirs: MinutesText
}

/** The text that is typed, the version that it grew out of, and what stands in the way */
function useMergedText() {
	const text = ref('')
	const stored = shallowRef<MinutesText | null>(null)
	const conflict = shallowRef<TextConflict | null>(null)
	const isDirty = computed(() => stored.value !== null && text.value !== stored.value.text)

	/** Takes over a stored version, with what was typed here kept on top of it */
	function take(theirs: MinutesText): void {
		const merge = stored.value === null ? null : mergeText(stored.value.text, text.value, theirs.text)
		if (merge?.merged === false) {
			conflict.value = { merge, theirs }
			return
		}
		stored.value = theirs
		text.value = merge === null ? theirs.text : merge.text
	}

	return { text, stored, conflict, isDirty, take }
}

/**
 * One item's minutes while they are written: saved by itself, kept and tried again without a connection, brought
 * together with what somebody else saved meanwhile. What two people wrote differently is left to them to settle.
 *
 * @param itemId of the agenda
 */
export function useMinutesText(itemId: number) {
	const merged = useMergedText()
	const { text, stored, conflict, isDirty, take } = merged
	const error = shallowRef<unknown>(null)
	const controller = new AbortController()

	const { typed, save } = useAutosave(async () => {
		if (stored.value === null || conflict.value !== null || !isDirty.value) {
			return false
		}
		const sent = text.value
		try {
			const answer = await saveText(itemId, sent, stored.value.etag)
			// Blanks that are trimmed on the way are no change of anybody's
			stored.value = text.value === sent ? { ...answer, text: sent } : answer
			error.value = null
		} catch (caught) {
			const current = caught instanceof ApiError && caught.status === 412 ? caught.current as MinutesText | null : null
			error.value = current === null ? caught : null
			if (current !== null) {
				take(current)
			}
		}
		return isDirty.value && conflict.value === null && canBeTriedAgain(error.value)
	})

	/** Ends a conflict with the text that is to stand */
	function settle(chosen: string): void {
		if (conflict.value !== null) {
			stored.value = conflict.value.theirs
			conflict.value = null
			text.value = chosen
			save()
		}
	}

	fetchText(itemId, controller.signal).then(take, (caught) => {
		error.value = isAborted(caught) ? null : caught
	})
	onScopeDispose(() => controller.abort())

	return { text, stored, conflict, isDirty, error, typed, save, settle }
}

/** Without a connection, or when the server stumbles; not when it says no */
function canBeTriedAgain(error: unknown): boolean {
	return error === null || (error instanceof ApiError && (error.status === 0 || error.status >= 500))
}
