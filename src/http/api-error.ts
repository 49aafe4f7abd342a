// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ErrorBody, ErrorCode } from './types.ts'

import { isCancel } from '@nextcloud/axios'

/** What only the client can find out: no answer at all, or none that came from the app */
export type ClientCode = 'offline' | 'session-expired'

export type AnyCode = ErrorCode | ClientCode

interface Details {
	status: number
	code: AnyCode
	field?: string
	row?: number
	column?: string
	current?: ErrorBody['current']
}

/** A refused or failed request. Carries a code, never prose: `errorText()` has the words. */
export class ApiError extends Error {
	readonly status: number
	readonly code: AnyCode
	/** Name of the request's field that caused it */
	readonly field: string | null
	readonly row: number | null
	readonly column: string | null
	/** What is stored now, when somebody else was faster (412) */
	readonly current: NonNullable<ErrorBody['current']> | null

	constructor({ status, code, field, row, column, current }: Details) {
		super(`${status} ${code}`)
		this.name = 'ApiError'
		this.status = status
		this.code = code
		this.field = field ?? null
		this.row = row ?? null
		this.column = column ?? null
		this.current = current ?? null
	}
}

/** Whether a request ended because the page did not want its answer any more */
export function isAborted(error: unknown): boolean {
	return isCancel(error)
}
