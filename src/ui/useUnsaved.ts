// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { t } from './l10n.ts'

/**
 * Asks before a page with unsaved input is left, by link, by the back button or by closing the tab.
 *
 * @param isDirty whether something would be lost now
 */
export function useUnsaved(isDirty: () => boolean): void {
	const mayLeave = () => !isDirty() || window.confirm(t('verband', 'You have unsaved changes. Leave this page and lose them?'))
	const onUnload = (event: BeforeUnloadEvent) => {
		if (isDirty()) {
			event.preventDefault()
		}
	}

	onBeforeRouteLeave(mayLeave)
	onBeforeRouteUpdate((to, from) => to.path === from.path || mayLeave())
	onMounted(() => window.addEventListener('beforeunload', onUnload))
	onBeforeUnmount(() => window.removeEventListener('beforeunload', onUnload))
}
