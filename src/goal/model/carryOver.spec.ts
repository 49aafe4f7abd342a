// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest'
import { proposedToCarry } from './carryOver.ts'

it('proposes what was not settled, once, and no stance', () => {
	const goal = { kind: 'concept', continuedIn: null } as const
	expect(proposedToCarry([
		{ ...goal, id: 1, state: 'open' },
		{ ...goal, id: 2, state: 'done' },
		{ ...goal, id: 3, state: 'dropped' },
		{ ...goal, id: 4, state: 'examined', kind: 'examination' },
		{ ...goal, id: 5, state: 'partial' },
		{ ...goal, id: 6, state: 'stalled', continuedIn: { id: 9, termId: 2, termName: '2026/27' } },
		{ ...goal, id: 7, state: 'open', kind: 'stance' },
	])).toEqual([1, 5])
})
