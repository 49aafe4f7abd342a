// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Ref } from 'vue'

import { onScopeDispose, ref } from 'vue'

/** Whether the window is as narrow as a phone's, followed while it changes */
export function useIsPhone(): Readonly<Ref<boolean>> {
	const query = window.matchMedia('(max-width: 640px)')
	const isPhone = ref(query.matches)
	const follow = () => {
		isPhone.value = query.matches
	}
	query.addEventListener('change', follow)
	onScopeDispose(() => query.removeEventListener('change', follow))
	return isPhone
}
