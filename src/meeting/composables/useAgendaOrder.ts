// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ShallowRef } from 'vue'
import type { AgendaItem, MeetingDetail } from '../../http/types.ts'

import { shallowRef, watch } from 'vue'
import { ApiError } from '../../http/api-error.ts'
import { t } from '../../ui/l10n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { orderItems } from '../api.ts'
import { moved } from '../model/agenda.ts'

/**
 * The agenda in the order in which it is shown: a move is seen at once and sent behind it. What is moved while one
 * order is on its way goes with the next.
 *
 * @param meeting as it was loaded
 * @param changed asks for it anew
 */
export function useAgendaOrder(meeting: () => MeetingDetail, changed: () => void) {
	const announcer = useAnnouncer()
	const items = shallowRef<AgendaItem[]>([])
	const { error, send, know } = useSending(items, meeting, changed)

	watch(meeting, (loaded) => {
		items.value = loaded.agenda
		know(loaded.agendaEtag)
	}, { immediate: true })

	async function move(from: number, to: number): Promise<void> {
		const item = items.value[from]
		if (item === undefined || to < 0 || to >= items.value.length || from === to) {
			return
		}
		items.value = moved(items.value, from, to)
		announcer.announce(t('verband', '“{title}” is now item {number} of {count}', { title: item.title, number: to + 1, count: items.value.length }))
		await send()
	}

	return { items, error, move }
}

function useSending(items: ShallowRef<AgendaItem[]>, meeting: () => MeetingDetail, changed: () => void) {
	const error = shallowRef<unknown>(null)
	let sending = false
	let etag = ''

	async function send(): Promise<void> {
		if (sending) {
			return
		}
		sending = true
		error.value = null
		try {
			for (let sent: AgendaItem[] | null = null; sent !== items.value;) {
				sent = items.value
				etag = (await orderItems(meeting().id, sent.map(({ id }) => id), etag)).etag
			}
		} catch (caught) {
			error.value = caught
			items.value = meeting().agenda
			if (caught instanceof ApiError && caught.code === 'conflict') {
				changed()
			}
		} finally {
			sending = false
		}
	}

	return {
		error,
		send,
		know: (loaded: string) => {
			etag = loaded
		},
	}
}
