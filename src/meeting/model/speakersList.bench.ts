// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Step } from '../fixtures.ts'

import { bench, describe } from 'vitest'
import { logOf } from '../fixtures.ts'
import { speakersList } from './speakersList.ts'

/** Everybody signs up, then the chair moves each to the front: the longest line there can be */
function log(people: number) {
	const ids = Array.from({ length: people }, (_, index) => `e${index}`)
	return logOf(
		...ids.map((entryId, index): Step => ['signUp', { entryId, personKey: entryId, lane: index % 3 ? 'open' : 'quoted', by: 'self' }]),
		...ids.map((entryId, index): Step => ['reorder', { entryId, before: ids[index - 1] ?? null }]),
	)
}

// Ten times the rows are to take about ten times as long: `npx vitest bench src/meeting`
describe('a log', () => {
	for (const people of [500, 5000]) {
		const rows = log(people)
		bench(`${rows.length} rows`, () => {
			speakersList(rows)
		})
	}
})
