// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { t } from './l10n.ts'

/**
 * Asks before unsaved input is lost: always on the way to another page of the app, where a form ends; at a reload, a
 * foreign address or the end of the tab unless a draft of it is kept.
 *
 * @param isDirty whether there is unsaved input now
 * @param isKept whether it would be here again after a reload: from useDraft, if the form has one
 */
export function useUnsaved(isDirty: () => boolean, isKept: () => boolean = () => false): void {
	const mayLeave = () => !isDirty() || window.confirm(t('verband', 'You have unsaved changes. Leave this page and lose them?'))
	const onUnload = (event: BeforeUnloadEvent) => {
		if (isDirty() && !isKept()) {
			event.preventDefault()
		}
	}

	onBeforeRouteLeave(mayLeave)
	onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())
	onMounted(() => window.addEventListener('beforeunload', onUnload))
	onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}
