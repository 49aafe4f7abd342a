// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Occurrence } from '../../http/types.ts'

import { isDay } from './days.ts'
import { spanOf } from './spans.ts'

/** What a change of one date of a series goes for */
export type Scope = 'one' | 'following' | 'all'

/** What an address may say of the date that is meant: its name in the series, or its day */
export function readDate(value: unknown): string | null {
	return typeof value === 'string' && (isDay(value) || /^\d{8}(T\d{6}Z)?$/.test(value)) ? value : null
}

/** Whether that is a date's name, so that the date can be changed */
export function isRecurrenceId(date: string | null): date is string {
	return date !== null && !isDay(date)
}

/** Whether a date of a series is the one that an address means */
export function isMeant(occurrence: Occurrence, date: string, zone: string): boolean {
	return isRecurrenceId(date) ? occurrence.recurrenceId === date : spanOf(occurrence, zone).first === date
}
