// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Scope } from './scope.ts'

import { t } from '../../ui/l10n.ts'

export function scopeLabel(scope: Scope): string {
	switch (scope) {
		case 'one': return t('verband', 'Only this date')
		case 'following': return t('verband', 'This and all following dates')
		case 'all': return t('verband', 'All dates of the series')
	}
}

export function cancelledText(scope: Scope): string {
	switch (scope) {
		case 'one': return t('verband', 'The date is cancelled. It stays visible.')
		case 'following': return t('verband', 'This date and all that follow are cancelled. They stay visible.')
		case 'all': return t('verband', 'The series is cancelled. It stays visible.')
	}
}

export function removedText(scope: Scope): string {
	switch (scope) {
		case 'one': return t('verband', 'The date is deleted.')
		case 'following': return t('verband', 'This date and all that follow are deleted.')
		case 'all': return t('verband', 'The series is deleted.')
	}
}
