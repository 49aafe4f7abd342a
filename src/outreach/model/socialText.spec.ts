// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest'
import { socialText } from './socialText.ts'

it('is title, text and link, each a paragraph of its own, and nothing empty', () => {
	expect(socialText(' Neu ', 'Kommt vorbei.\n', 'https://a.example')).toBe('Neu\n\nKommt vorbei.\n\nhttps://a.example')
	expect(socialText('Neu', ' ', 'https://a.example')).toBe('Neu\n\nhttps://a.example')
})
