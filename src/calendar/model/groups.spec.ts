// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { groupOptions } from './groups.ts'

describe('the groups that protect an event', () => {
	const known = [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }]

	it('are those one knows of', () => {
		expect(groupOptions(known, '')).toEqual(known)
		expect(groupOptions(known, 'b')).toEqual(known)
	})

	it('keep the one that somebody else chose', () => {
		expect(groupOptions(known, 'c').map(({ id }) => id)).toEqual(['c', 'a', 'b'])
		expect(groupOptions([], 'c')).toEqual([{ id: 'c', name: 'c' }])
	})
})
