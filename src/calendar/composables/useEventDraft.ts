// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EventForm } from '../model/eventForm.ts'
import type { HostingForm } from '../model/hosting.ts'
import type { Scope } from '../model/scope.ts'
import type { useDateScope } from './useDateScope.ts'
import type { useEventEditor } from './useEventEditor.ts'

import { ref } from 'vue'
import { useDraft } from '../../ui/useDraft.ts'
import { noHosting } from '../model/hosting.ts'

interface EventDraft {
	form: EventForm
	base: EventForm
	host: number | null
	hosting: HostingForm
	scope: Scope
	/** The version it was typed against; null for a new event */
	etag: string | null
}

type Editor = Pick<ReturnType<typeof useEventEditor>, 'form' | 'base' | 'host' | 'hosting' | 'stored' | 'isDirty'>

/**
 * What is typed into an event's form stays there over a reload, but for protected events
 *
 * @param name of the form: its address
 * @param editor the form
 * @param dates for which dates it goes
 * @param isLeft whether it has been saved
 */
export function useEventDraft(name: string, editor: Editor, dates: Pick<ReturnType<typeof useDateScope>, 'scope'>, isLeft: () => boolean) {
	const { form, base, host, hosting, stored, isDirty } = editor
	const isBack = ref(false)
	const isProtected = () => [form.value, base.value].some(({ audience }) => audience === 'protected')
	const { taken, isKept } = useDraft<EventDraft>(name, () => isDirty.value && !isLeft() && !isProtected()
		? { form: form.value, base: base.value, host: host.value, hosting: hosting.value, scope: dates.scope.value, etag: stored.value?.etag ?? null }
		: null)

	/** Puts it back; had somebody saved meanwhile, the old version's ETag lets the server say so */
	function restore(): void {
		if (taken === null) {
			return
		}
		dates.scope.value = taken.scope
		base.value = taken.base
		form.value = taken.form
		host.value = taken.host
		hosting.value = taken.hosting
		if (stored.value !== null && taken.etag !== null) {
			stored.value = { ...stored.value, etag: taken.etag }
		}
		isBack.value = true
	}

	function discard(): void {
		form.value = base.value
		hosting.value = noHosting()
		isBack.value = false
	}

	return { hasDraft: taken !== null, isBack, isKept, restore, discard }
}
