// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setLanguage, setLocale } from '@nextcloud/l10n'
import { afterEach, vi } from 'vitest'

setLanguage('en')
setLocale('en_US')

afterEach(() => {
	document.body.replaceChildren()
})

// happy-dom's NodeIterator ends at the first node that is removed, so DOMPurify does nonsense in
// it. Here the first layer (the parser) has to hold alone; the browser tests see both.
vi.mock('dompurify', () => ({
	default: {
		sanitize(html: string, config?: { RETURN_DOM_FRAGMENT?: boolean }) {
			const template = document.createElement('template')
			template.innerHTML = html
			return config?.RETURN_DOM_FRAGMENT ? template.content : html
		},
	},
}))
