// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BoardReportInput, Office, OfficeRole } from '../../http/types.ts'
import type { PersonChoice } from './person.ts'

import { choiceOf, toPersonInput } from './person.ts'

/** The roles that are elected together */
export const ELECTED: readonly OfficeRole[] = ['chair', 'deputy', 'secretary', 'board']

/** One line of the form */
export interface SeatForm {
	/** Tells the lines apart while they are added and taken away */
	key: number
	role: OfficeRole
	person: PersonChoice | null
}

export interface BoardReportForm {
	/** YYYY-MM-DD */
	electedOn: string
	/** YYYY-MM-DD */
	beginsOn: string
	seats: SeatForm[]
}

/**
 * Starts from the present board, since many are elected again
 *
 * @param offices of the Gliederung
 * @param today YYYY-MM-DD
 */
export function fromBoard(offices: readonly Office[], today: string): BoardReportForm {
	const board = offices.filter((office) => office.current && ELECTED.includes(office.role))
	const seats = board
		.map((office) => ({ role: office.role, person: choiceOf(office.person) }))
		.sort((a, b) => ELECTED.indexOf(a.role) - ELECTED.indexOf(b.role))
	return { electedOn: today, beginsOn: today, seats: (seats.length > 0 ? seats : [{ role: 'chair' as const, person: null }]).map((seat, key) => ({ ...seat, key })) }
}

/** One more line: the first is the chair's, further ones are members of the board */
export function withSeat(form: BoardReportForm): SeatForm[] {
	const key = Math.max(-1, ...form.seats.map((seat) => seat.key)) + 1
	return [...form.seats, { key, role: form.seats.length === 0 ? 'chair' : 'board', person: null }]
}

/** Lines on which nobody stands are left out */
export function toInput(form: BoardReportForm): BoardReportInput {
	return {
		electedOn: form.electedOn,
		beginsOn: form.beginsOn < form.electedOn ? form.electedOn : form.beginsOn,
		seats: taken(form).map((seat) => ({ role: seat.role, ...toPersonInput(seat.person) })),
	}
}

/** The lines with somebody on them, as the server counts them in its errors */
export function taken(form: BoardReportForm): SeatForm[] {
	return form.seats.filter((seat) => seat.person !== null)
}
