// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Rhythm } from './repetition.ts'
import type { RepetitionProblem } from './seriesDates.ts'

import { t } from '../../ui/l10n.ts'

export function repetitionErrorText(problem: RepetitionProblem): string {
	switch (problem) {
		case 'interval': return t('verband', 'Choose a number from 1 to 52.')
		case 'until': return t('verband', 'The last day has to lie behind the first.')
		case 'until-too-late': return t('verband', 'A series lasts ten years at the most.')
		case 'count': return t('verband', 'Choose a number from 1 to 500, with the last date in this century.')
		case 'clock': return t('verband', 'Between two and three at night clocks are put forward and back. Choose another hour for a series.')
	}
}

/** The label of the number of weeks, months or years between dates */
export function intervalUnit(rhythm: Rhythm): string {
	switch (rhythm) {
		case 'weekly': return t('verband', 'Weeks from one to the next')
		case 'yearly': return t('verband', 'Years from one to the next')
		case 'daily': return t('verband', 'Days from one to the next')
		default: return t('verband', 'Months from one to the next')
	}
}
