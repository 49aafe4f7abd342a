// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref } from 'vue'
import type { SpeakersList } from '../model/speakersList.ts'

import { onMounted, onScopeDispose, watch } from 'vue'
import { t } from '../../ui/l10n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { ownEntry, secondsLeft } from '../model/speakersAsk.ts'

const TOLD_AT = [60, 30, 0]

/** Where one stands in the list, in words */
export function placeText(list: SpeakersList, key: string | null): string {
	const own = key === null ? null : ownEntry(list, key)
	if (list.current !== null && list.current.personKey === key) {
		return t('verband', 'You have the floor.')
	}
	if (own === null) {
		return t('verband', 'You are not on the speakers’ list.')
	}
	if (own.position === null) {
		return t('verband', 'You are on the list, which is closed just now.')
	}
	return own.position === 1
		? t('verband', 'You are next.')
		: t('verband', 'You are number {position} on the list.', { position: own.position })
}

/**
 * Says what concerns the person alone, and nothing of others: that it is their turn, how much time is left. F2 tells at
 * any time where they stand.
 *
 * @param list of the speakers
 * @param key one's own in it
 * @param now milliseconds since 1970, by the server's clock
 */
export function useOwnTurn(list: Ref<SpeakersList>, key: Ref<string | null>, now: Ref<number>): void {
	const announcer = useAnnouncer()
	const isOwn = (personKey: string | undefined) => key.value !== null && personKey === key.value

	watch(() => isOwn(list.value.next?.personKey) && list.value.next!.entryId, (entryId) => {
		if (entryId) {
			announcer.announce(t('verband', 'You are next.'))
		}
	})
	watch(() => isOwn(list.value.current?.personKey) && list.value.current!.entryId, (entryId) => {
		if (entryId) {
			announcer.announce(t('verband', 'You have the floor.'))
		}
	})
	watch(() => isOwn(list.value.current?.personKey) ? secondsLeft(list.value, new Date(now.value).toISOString()) : null, (left, before) => {
		const passed = left === null || (before ?? null) === null ? undefined : TOLD_AT.find((at) => left <= at && before! > at)
		if (passed !== undefined) {
			announcer.announce(passed === 0 ? t('verband', 'Your time is over.') : t('verband', '{seconds} seconds left', { seconds: passed }))
		}
	})

	const tell = (event: KeyboardEvent) => {
		if (event.key === 'F2') {
			event.preventDefault()
			announcer.announce(placeText(list.value, key.value))
		}
	}
	onMounted(() => window.addEventListener('keydown', tell))
	onScopeDispose(() => window.removeEventListener('keydown', tell))
}
