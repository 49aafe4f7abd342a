// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Live } from '../../http/types.ts'
import type { SpeakersList } from '../model/speakersList.ts'
import type { Lane, Purpose } from '../model/speakersLog.ts'

import { computed } from 'vue'
import { useAction } from '../../ui/useAction.ts'
import { notePresence } from '../liveApi.ts'
import { ownEntry } from '../model/speakersAsk.ts'
import { say } from './useSpeech.ts'

/**
 * What somebody in a sitting does for themself
 *
 * @param shown the sitting as it is
 * @param changed after each act
 */
export function useOwnActs(shown: () => { live: Live, list: SpeakersList }, changed: () => void) {
	const action = useAction()
	const key = computed(() => shown().live.me.key)

	function act(work: (id: number) => Promise<void>): Promise<boolean> {
		return action.run(async () => {
			await work(shown().live.id)
			changed()
		})
	}

	const own = computed(() => key.value === null ? null : ownEntry(shown().list, key.value))

	return {
		action,
		/** One's own request that waits */
		own,
		/** Has at least said so */
		isThere: computed(() => ['here', 'waiting'].includes(shown().live.me.presence)),
		presence: (what: 'arrive' | 'leave') => act((id) => notePresence(id, { act: what })),
		signUp: (lane: Lane) => act((id) => say(id, { kind: 'signUp', lane })),
		withdraw: () => act((id) => say(id, { kind: 'withdraw', entryId: own.value!.entryId })),
		changeLane: (lane: Lane) => act((id) => say(id, { kind: 'lane', entryId: own.value!.entryId, lane })),
		raise: (purpose: Purpose, opens: Lane | null) => act((id) => say(id, { kind: 'pointOfOrder', purpose, opens })),
	}
}
