// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest'
// the example's programme, as it would be on paper
import text from '../../../preview/src/Example/data/arbeitsprogramm.txt?raw'
import { parseProgramme } from './programme.ts'
import { proposeGoals } from './proposals.ts'

it('the example association has the programme and the goals that its paper says (npx vitest -u writes them anew)', async () => {
	const programme = parseProgramme(text)
	const goals = proposeGoals(programme).map(({ chapter, title, quote, spans, kind, deadline }) => ({
		chapter,
		title,
		quote,
		lines: spans.map(({ lineFrom, lineTo }) => [lineFrom, lineTo]),
		kind,
		on: deadline.on,
	}))

	await expect(JSON.stringify({ ...programme, goals }, null, '\t') + '\n').toMatchFileSnapshot('../../../preview/src/Example/data/programme.json')
	expect(programme.chapters.filter(({ bold }) => bold)).toHaveLength(5)
	expect(new Set(goals.map(({ kind }) => kind)).size).toBe(8)
})
