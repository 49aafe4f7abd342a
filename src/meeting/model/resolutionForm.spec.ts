// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { formOf, toInput } from './resolutionForm.ts'

describe('toInput', () => {
	it('tells no votes from none in favour', () => {
		expect(toInput({ ...formOf(null, 'Haushalt'), votesYes: '', votesNo: '0', votesAbstained: 2 }))
			.toMatchObject({ title: 'Haushalt', votesYes: null, votesNo: 0, votesAbstained: 2, due: null })
	})

	it('forgets whom it was referred to when it was not', () => {
		const form = { ...formOf(null, ''), result: 'referred' as const, referredTo: 'Landesausschuss' }

		expect(toInput(form).referredTo).toBe('Landesausschuss')
		expect(toInput({ ...form, result: 'adopted' }).referredTo).toBe('')
	})
})
