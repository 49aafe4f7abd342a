// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { GliederungKind, Milestone, OfficeRole, Pattern } from '../http/types.ts'

import { t } from '../ui/l10n.ts'

export const KINDS: readonly GliederungKind[] = ['landesverband', 'bezirk', 'unterbezirk', 'kreisverband', 'team']

/** In the order in which offices are listed */
export const ROLES: readonly OfficeRole[] = ['chair', 'deputy', 'secretary', 'board', 'staff', 'delegate', 'awareness', 'contact']

export function kindLabel(kind: GliederungKind): string {
	switch (kind) {
		case 'landesverband': return t('verband', 'State association')
		case 'bezirk': return t('verband', 'District')
		case 'unterbezirk': return t('verband', 'Sub-district')
		case 'kreisverband': return t('verband', 'County branch')
		default: return t('verband', 'Team')
	}
}

export function roleLabel(role: OfficeRole): string {
	switch (role) {
		case 'chair': return t('verband', 'Chair')
		case 'deputy': return t('verband', 'Deputy chair')
		case 'secretary': return t('verband', 'Secretary')
		case 'board': return t('verband', 'Board member')
		case 'staff': return t('verband', 'Office staff')
		case 'delegate': return t('verband', 'Delegate')
		case 'awareness': return t('verband', 'Awareness team')
		default: return t('verband', 'Contact person')
	}
}

export function patternLabel(pattern: Pattern): string {
	switch (pattern) {
		case 'diagonal': return t('verband', 'Diagonal')
		case 'diagonal-back': return t('verband', 'Diagonal, falling')
		case 'dots': return t('verband', 'Dots')
		case 'grid': return t('verband', 'Grid')
		case 'horizontal': return t('verband', 'Horizontal')
		case 'vertical': return t('verband', 'Vertical')
		case 'cross': return t('verband', 'Crossed')
		default: return t('verband', 'Plain')
	}
}

export function milestoneLabel(kind: Milestone['kind']): string {
	return kind === 'landeskonferenz' ? t('verband', 'State conference') : t('verband', 'Other date')
}
