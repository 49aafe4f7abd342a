// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, EventStatus } from '../../http/types.ts'

import { ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { t } from '../../ui/l10n.ts'
import { useUndo } from '../../ui/useUndo.ts'
import { deleteEvent, restoreEvent, updateEvent } from '../api.ts'

function done(status: EventStatus, before: EventStatus): string {
	switch (status) {
		case 'cancelled': return t('verband', 'The event is cancelled. It stays visible.')
		case 'published': return before === 'draft'
			? t('verband', 'The event is published.')
			: t('verband', 'The event takes place after all.')
		default: return t('verband', 'The event is a draft again.')
	}
}

/**
 * What can be done to an event beside its fields; all of it can be undone, so nobody is asked first
 *
 * @param changed is told the new version, or null after a deletion
 */
export function useEventActions(changed: (event: Event | null) => void) {
	const router = useRouter()
	const undo = useUndo()
	const { error, running, run } = useRunner()

	const setStatus = (event: Event, status: EventStatus) => run(async () => {
		const updated = await updateEvent(event.id, { status }, event.etag)
		changed(updated)
		undo.show({
			message: done(status, event.status),
			undo: async () => changed(await updateEvent(event.id, { status: event.status }, updated.etag)),
		})
	})

	const remove = (event: Event) => run(async () => {
		await deleteEvent(event.id, event.etag)
		changed(null)
		undo.show({
			message: t('verband', '“{title}” is deleted.', { title: event.title }),
			undo: async () => {
				await restoreEvent(event.id)
				await router.push({ name: 'event', params: { id: String(event.id) } })
			},
		})
	})

	const restore = (event: Event) => run(async () => changed(await restoreEvent(event.id)))

	async function copyLink(event: Event, date: string | null = null): Promise<void> {
		const link = window.location.origin + router.resolve({ name: 'event', params: { id: String(event.id) }, query: date === null ? {} : { date } }).href
		if (await copy(link)) {
			undo.show({ message: t('verband', 'The link is copied.') })
		}
	}

	return { error, running, setStatus, remove, restore, copyLink }
}

/** One thing at a time, with its error */
function useRunner() {
	const error = shallowRef<unknown>(null)
	const running = ref(false)

	async function run(action: () => Promise<void>): Promise<void> {
		if (running.value) {
			return
		}
		running.value = true
		error.value = null
		try {
			await action()
		} catch (caught) {
			error.value = caught
		} finally {
			running.value = false
		}
	}

	return { error, running, run }
}

async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text)
		return true
	} catch {
		// No access to the clipboard, as on a page without TLS
		window.prompt(t('verband', 'Copy this link'), text)
		return false
	}
}
