// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CallComparison, ContactKind, LobbyMode } from '../http/types.ts'
import type { Countdown } from './model/countdown.ts'

import { n, t } from '../ui/l10n.ts'

export function countdownLabel({ state, count }: Countdown): string {
	switch (state) {
		case 'days': return n('verband', 'in %n day', 'in %n days', count)
		case 'hours': return n('verband', 'in %n hour', 'in %n hours', count)
		case 'minutes': return n('verband', 'in %n minute', 'in %n minutes', count)
		case 'now': return t('verband', 'going on now')
		case 'over': return t('verband', 'over')
	}
}

export function contactLabel(kind: ContactKind): string {
	switch (kind) {
		case 'visit': return t('verband', 'Visit')
		case 'call': return t('verband', 'Phone call')
		case 'mail': return t('verband', 'E-mail')
		case 'talk': return t('verband', 'Conversation')
		case 'call-room': return t('verband', 'in the call')
	}
}

export function lobbyLabel(mode: LobbyMode): string {
	switch (mode) {
		case 'auto': return t('verband', 'By itself')
		case 'open': return t('verband', 'Open now')
		case 'closed': return t('verband', 'Closed now')
	}
}

export function reasonLabel(why: CallComparison['added'][number]['why']): string {
	switch (why) {
		case 'office': return t('verband', 'by office')
		case 'no-office': return t('verband', 'has no such office any more')
		case 'several-offices': return t('verband', 'holds more than one office')
		case 'invited': return t('verband', 'invited to the room by somebody')
		case 'no-account': return t('verband', 'has no account')
		case 'disabled': return t('verband', 'account is disabled')
	}
}
