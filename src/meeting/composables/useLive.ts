// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Answer } from '../../http/ocs.ts'
import type { Live } from '../../http/types.ts'
import type { LogRow } from '../model/speakersLog.ts'

import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { ApiError, isAborted } from '../../http/api-error.ts'
import { fetchLive } from '../liveApi.ts'
import { grownLog, pollDelay } from '../model/live.ts'
import { speakersList } from '../model/speakersList.ts'
import { usePolling } from './usePolling.ts'

/** Two questions in a row without an answer are no hiccup any more */
const LOST_AFTER = 2

/** The server's time in milliseconds since 1970, each second anew */
function useServerTime() {
	const now = ref(Date.now())
	const ahead = ref(0)
	const ticking = window.setInterval(() => {
		now.value = Date.now()
	}, 1000)
	onScopeDispose(() => window.clearInterval(ticking))
	return {
		time: computed(() => now.value + ahead.value),
		set(instant: string) {
			now.value = Date.now()
			ahead.value = Date.parse(instant) - now.value
		},
	}
}

/**
 * A sitting, asked for again and again while the page is open: what it is now, its speakers' list, and the server's time.
 * It goes on by itself once the connection is back.
 *
 * @param id of the meeting
 */
export function useLive(id: number) {
	const answer = shallowRef<Answer<Live> | null>(null)
	const log = shallowRef<readonly LogRow[]>([])
	const error = shallowRef<unknown>(null)
	const failures = ref(0)
	const answeredAt = ref<number | null>(null)
	const live = computed(() => answer.value?.data ?? null)
	const clock = useServerTime()
	const controller = new AbortController()
	onScopeDispose(() => controller.abort())

	function take(fresh: Answer<Live>): void {
		failures.value = 0
		error.value = null
		answeredAt.value = Date.now()
		if (fresh !== answer.value) {
			clock.set(fresh.data.now)
			log.value = grownLog(log.value, fresh.data.speech)
			answer.value = fresh
		}
	}

	const refresh = usePolling(async () => {
		try {
			take(await fetchLive(id, answer.value, controller.signal))
		} catch (caught) {
			failures.value++
			error.value = isAborted(caught) || (live.value !== null && !isGone(caught)) ? null : caught
		}
		return !isGone(error.value)
	}, () => pollDelay(live.value?.state ?? null, document.hidden, failures.value))

	return {
		live,
		error,
		/** What stands here may be old */
		isLost: computed(() => failures.value >= LOST_AFTER && live.value !== null),
		answeredAt,
		now: clock.time,
		list: computed(() => speakersList(log.value, live.value?.speech?.rules)),
		refresh,
	}
}

/** Asking again would not help */
function isGone(error: unknown): boolean {
	return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
}

export type LiveSitting = ReturnType<typeof useLive>
