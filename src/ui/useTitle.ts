// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { watchEffect } from 'vue'

let suffix: string | null = null

/**
 * Names the browser's tab after the page: "Calendar - Verband - Nextcloud"
 *
 * @param title the page's name; followed while it changes
 */
export function useTitle(title: () => string): void {
	suffix ??= document.title
	watchEffect(() => {
		document.title = [title(), suffix].filter((part) => part !== '' && part !== null).join(' - ')
	})
}
