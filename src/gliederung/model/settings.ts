// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Settings, SettingsInput } from '../../http/types.ts'

/**
 * Only what was changed, so that two people may change different things
 *
 * @param before as stored
 * @param after as in the form
 */
export function changes(before: Settings, after: Settings): SettingsInput {
	const input: SettingsInput = {}
	if (before.adminGroup !== after.adminGroup.trim()) {
		input.adminGroup = after.adminGroup.trim()
	}
	if (before.timeZone !== after.timeZone) {
		input.timeZone = after.timeZone
	}
	if (before.bezirkHelps !== after.bezirkHelps) {
		input.bezirkHelps = after.bezirkHelps
	}
	if (before.minutesAccount !== after.minutesAccount.trim()) {
		input.minutesAccount = after.minutesAccount.trim()
	}
	for (const days of ['correctionDays', 'draftDays', 'goalStallDays'] as const) {
		if (before[days] !== after[days]) {
			input[days] = after[days]
		}
	}
	if (JSON.stringify(before.kinds) !== JSON.stringify(after.kinds)) {
		input.kinds = after.kinds
	}
	return input
}
