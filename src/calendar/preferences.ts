// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Preferences } from '../http/types.ts'

import { get, put } from '../http/ocs.ts'

/** What I want to be told */
export async function fetchPreferences(signal?: AbortSignal): Promise<Preferences> {
	return (await get<Preferences>('me/preferences', { signal })).data
}

export async function updatePreferences(change: Partial<Preferences>): Promise<Preferences> {
	return (await put<Preferences>('me/preferences', change)).data
}
