// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setLanguage, setLocale } from '@nextcloud/l10n'
import { afterEach } from 'vitest'

setLanguage('en')
setLocale('en_US')

afterEach(() => {
	document.body.replaceChildren()
})
