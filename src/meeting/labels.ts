// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MeetingAnswer, MeetingKind } from '../http/types.ts'

import { t } from '../ui/l10n.ts'

/** In the order in which they are offered */
export const MEETING_KINDS: readonly MeetingKind[] = ['presence', 'phone', 'retreat', 'conference', 'exchange']

export function meetingKindLabel(kind: MeetingKind): string {
	switch (kind) {
		case 'phone': return t('verband', 'Telephone conference')
		case 'retreat': return t('verband', 'Retreat')
		case 'conference': return t('verband', 'Conference')
		case 'exchange': return t('verband', 'Exchange')
		default: return t('verband', 'Meeting in person')
	}
}

export function answerLabel(answer: MeetingAnswer): string {
	switch (answer) {
		case 'yes': return t('verband', 'is coming')
		case 'excused': return t('verband', 'is excused')
		default: return t('verband', 'has not answered')
	}
}
