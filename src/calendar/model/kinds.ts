// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Audience, EventKind, EventStatus } from '../../http/types.ts'

import { t } from '../../ui/l10n.ts'

/** In the order in which they are offered */
export const EVENT_KINDS: readonly EventKind[] = [
	'meeting',
	'telephone-conference',
	'retreat',
	'forum',
	'state-weekend',
	'conference',
	'chairs-conference',
	'chairs-call',
	'summer-camp',
	'training',
	'action',
	'alliance',
	'social',
	'other',
]

export const AUDIENCES: readonly Audience[] = ['public', 'members', 'bezirk', 'own', 'protected']

export function isKind(text: string): text is EventKind {
	return (EVENT_KINDS as readonly string[]).includes(text)
}

export function kindLabel(kind: EventKind): string {
	switch (kind) {
		case 'meeting': return t('verband', 'Meeting')
		case 'telephone-conference': return t('verband', 'Telephone conference')
		case 'retreat': return t('verband', 'Retreat')
		case 'forum': return t('verband', 'Topic forum')
		case 'state-weekend': return t('verband', 'State-wide weekend')
		case 'conference': return t('verband', 'Conference')
		case 'chairs-conference': return t('verband', 'Conference of chairs')
		case 'chairs-call': return t('verband', 'Call of chairs')
		case 'summer-camp': return t('verband', 'Summer camp')
		case 'training': return t('verband', 'Training')
		case 'action': return t('verband', 'Campaign action')
		case 'alliance': return t('verband', 'Alliance event')
		case 'social': return t('verband', 'Social')
		default: return t('verband', 'Other')
	}
}

export function audienceLabel(audience: Audience): string {
	switch (audience) {
		case 'public': return t('verband', 'Public, also on the website')
		case 'bezirk': return t('verband', 'Members of the district')
		case 'own': return t('verband', 'Members of the hosting branch only')
		case 'protected': return t('verband', 'A protected group')
		default: return t('verband', 'All members')
	}
}

export function statusLabel(status: EventStatus): string {
	switch (status) {
		case 'draft': return t('verband', 'Draft')
		case 'cancelled': return t('verband', 'Cancelled')
		default: return t('verband', 'Published')
	}
}
