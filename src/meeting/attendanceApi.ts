// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Attendance, AttendanceMark, ExpectedDate, NewExpectedDate, Occurrence, Occurrences } from '../http/types.ts'

import { del, get, post, put } from '../http/ocs.ts'

/** As many as somebody picks from */
const FOUND = 20

/**
 * Who was there, as far as one may see it
 *
 * @param gliederungId whose board
 * @param from YYYY-MM-DD
 * @param to YYYY-MM-DD, that day not included
 * @param signal ends it
 */
export async function fetchAttendance(gliederungId: number, from: string, to: string, signal?: AbortSignal): Promise<Attendance> {
	return (await get<Attendance>(`gliederungen/${gliederungId}/attendance`, { query: { from, to }, signal })).data
}

export async function expectAt(gliederungId: number, input: NewExpectedDate): Promise<ExpectedDate> {
	return (await post<ExpectedDate>(`gliederungen/${gliederungId}/expected-dates`, input)).data
}

export async function markAttendance(id: number, states: readonly AttendanceMark[], ifMatch: string): Promise<ExpectedDate> {
	return (await put<ExpectedDate>(`expected-dates/${id}`, { states: [...states] }, { ifMatch })).data
}

export async function expectNoMore(id: number, ifMatch: string): Promise<void> {
	await del(`expected-dates/${id}`, { ifMatch })
}

/** Dates that a word finds, for somebody who says at which the board was expected */
export async function findDates(q: string, from: string, to: string, signal?: AbortSignal): Promise<Occurrence[]> {
	return (await get<Occurrences>('occurrences', { query: { q, from, to, limit: FOUND }, signal })).data.occurrences
}
