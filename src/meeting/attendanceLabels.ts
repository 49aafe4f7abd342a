// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AttendanceKind, AttendanceState } from '../http/types.ts'
import type { Attended } from './model/attendance.ts'

import { t } from '../ui/l10n.ts'
import { percent } from './model/attendanceRows.ts'

export function kindLabel(kind: AttendanceKind): string {
	switch (kind) {
		case 'presence': return t('verband', 'Meetings in person')
		case 'phone': return t('verband', 'Telephone conferences')
		case 'retreat': return t('verband', 'Retreats')
		case 'own-event': return t('verband', 'Events of our own')
		case 'party-event': return t('verband', 'Central dates of the party')
	}
}

export function attendedLabel(state: AttendanceState): string {
	switch (state) {
		case 'present': return t('verband', 'there')
		case 'late': return t('verband', 'came later')
		case 'left-early': return t('verband', 'left earlier')
		case 'excused': return t('verband', 'excused')
		case 'missing': return t('verband', 'missing')
	}
}

/** "7 of 9 (78 %)" */
export function rateLabel({ attended, n, rate }: Attended): string {
	return rate === null
		? t('verband', 'nothing noted yet')
		: t('verband', '{attended} of {n} ({percent} %)', { attended, n, percent: percent(rate) })
}
