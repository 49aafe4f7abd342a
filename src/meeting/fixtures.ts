// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Lane, LogRow } from './model/speakersLog.ts'

/** What a row is made of: its kind and payload */
export type Step = [kind: string, payload?: Record<string, unknown>]

/** A log with a row each minute, from 19:00 on */
export function logOf(...steps: readonly Step[]): LogRow[] {
	return steps.map(([kind, payload], index) => ({
		seq: index + 1,
		at: new Date(Date.UTC(2026, 10, 24, 19, index)).toISOString(),
		kind,
		payload: payload ?? {},
	}))
}

const LANE_OF: Record<string, Lane> = { F: 'quoted', M: 'open', X: 'unspecified' }

/** `F1` signs up on the quoted lane, `M1` on the open one, `X1` on neither; a second request of F1 is `F1b` */
export function signUp(entryId: string, more: Record<string, unknown> = {}): Step {
	return ['signUp', { entryId, personKey: entryId.slice(0, 2), lane: LANE_OF[entryId[0]!], item: null, by: 'self', ...more }]
}

/** Somebody who waits is asked, and ends a minute later */
export function speak(...entryIds: readonly string[]): Step[] {
	return entryIds.flatMap((entryId): Step[] => [['start', { entryId }], ['end', { entryId }]])
}
