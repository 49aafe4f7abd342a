// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SuggestionState } from '../http/types.ts'

import { t } from '../ui/l10n.ts'

/** In the order in which a suggestion may go through them */
export const SUGGESTION_STATES: readonly SuggestionState[] = ['received', 'seen', 'in-discussion', 'agenda', 'goal', 'answered', 'declined']

export function suggestionStateLabel(state: SuggestionState): string {
	switch (state) {
		case 'seen': return t('verband', 'read')
		case 'in-discussion': return t('verband', 'being discussed')
		case 'agenda': return t('verband', 'on an agenda')
		case 'goal': return t('verband', 'has become a goal')
		case 'answered': return t('verband', 'answered')
		case 'declined': return t('verband', 'declined (suggestion)')
		default: return t('verband', 'received')
	}
}
