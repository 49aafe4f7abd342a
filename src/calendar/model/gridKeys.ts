// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'

import { addDays, addMonths, startOfWeek } from './days.ts'

/** The keys that WAI-ARIA's date grid names; a key that is not ours gives null */
export function dayForKey(day: Day, key: string, shift: boolean): Day | null {
	switch (key) {
		case 'ArrowLeft': return addDays(day, -1)
		case 'ArrowRight': return addDays(day, 1)
		case 'ArrowUp': return addDays(day, -7)
		case 'ArrowDown': return addDays(day, 7)
		case 'Home': return startOfWeek(day)
		case 'End': return addDays(startOfWeek(day), 6)
		case 'PageUp': return addMonths(day, shift ? -12 : -1)
		case 'PageDown': return addMonths(day, shift ? 12 : 1)
		default: return null
	}
}
