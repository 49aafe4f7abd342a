// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportChange, ImportPlan } from '../../http/types.ts'

export type PlanCounts = Record<ImportChange['action'], number>

export function countActions(plan: Pick<ImportPlan, 'changes'>): PlanCounts {
	const counts: PlanCounts = { add: 0, change: 0, leave: 0 }
	for (const change of plan.changes) {
		counts[change.action]++
	}
	return counts
}

/** Whether applying the plan would do anything, and may */
export function canApply(plan: Pick<ImportPlan, 'changes' | 'errors'>): boolean {
	return plan.errors.length === 0 && plan.changes.some((change) => change.action !== 'leave')
}

/**
 * A file's bytes as base64: the server finds out the encoding, so nothing is decoded here
 *
 * @param bytes of the file
 */
export function toBase64(bytes: Uint8Array): string {
	const parts: string[] = []
	// In pieces: a function takes some ten thousand arguments at the most
	for (let at = 0; at < bytes.length; at += 0x6000) {
		parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x6000)))
	}
	return btoa(parts.join(''))
}
