// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCurrentUser } from '@nextcloud/auth'
import { onBeforeUnmount, onMounted } from 'vue'

const PREFIX = 'verband-draft:'
const KEPT_MS = 3_600_000

const currentUid = () => getCurrentUser()?.uid ?? ''

interface Kept<T> {
	/** Whose it is: the next person at this device may sign in within the same tab */
	uid: string
	at: number
	typed: T
}

/**
 * Keeps what is typed over a reload of this tab, or until a phone brings back the tab it has put aside. It lies in the
 * browser from when the page goes to when it is here again, and no longer (docs/decisions/0012-drafts.md).
 *
 * @param name of the form
 * @param typed what is to be kept now, null for nothing
 * @return what was kept the last time, and whether what is typed now would be
 */
export function useDraft<T>(name: string, typed: () => T | null): { taken: T | null, isKept: () => boolean } {
	const key = PREFIX + name
	const taken = take<T>(key)

	function keep(): boolean {
		const now = typed()
		return now !== null && store(key, { uid: currentUid(), at: Date.now(), typed: now })
	}

	/** The page may stay after all, so nothing is left lying */
	function isKept(): boolean {
		const kept = keep()
		sessionStorage.removeItem(key)
		return kept
	}

	function onVisibility(): void {
		if (document.visibilityState === 'hidden') {
			keep()
		} else {
			sessionStorage.removeItem(key)
		}
	}

	onMounted(() => {
		window.addEventListener('pagehide', keep)
		document.addEventListener('visibilitychange', onVisibility)
	})
	onBeforeUnmount(() => {
		window.removeEventListener('pagehide', keep)
		document.removeEventListener('visibilitychange', onVisibility)
		sessionStorage.removeItem(key)
	})
	return { taken, isKept }
}

function take<T>(key: string): T | null {
	const text = sessionStorage.getItem(key)
	sessionStorage.removeItem(key)
	const draft = text === null ? null : JSON.parse(text) as Kept<T>
	return draft !== null && draft.uid === currentUid() && Date.now() - draft.at < KEPT_MS ? draft.typed : null
}

/** False where there is no room for it: then the browser's own question before leaving is all there is */
function store<T>(key: string, draft: Kept<T>): boolean {
	try {
		sessionStorage.setItem(key, JSON.stringify(draft))
		return true
	} catch {
		return false
	}
}
