// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'

import { toInstant, toWall } from './zone.ts'

/**
 * A time as a clock on the wall shows it, `YYYY-MM-DDTHH:MM:SS`, or a whole day, `YYYY-MM-DD`.
 * As texts they sort by time; arithmetic on them knows no switch of clocks.
 */
export type Wall = string

const HOUR_MS = 3_600_000

export function wallAt(day: Day, time: string | null): Wall {
	return time === null ? day : `${day}T${time}:00`
}

/** What the API gives as start or end, on a clock */
export function wallIn(time: string, zone: string): Wall {
	if (isWholeDay(time)) {
		return time
	}
	const wall = toWall(time, zone)
	return wallAt(wall.day, wall.time)
}

export function wallDay(wall: Wall): Day {
	return wall.slice(0, 10)
}

export function isWholeDay(wall: Wall): boolean {
	return wall.length === 10
}

export function wallMs(wall: Wall): number {
	return Date.parse(isWholeDay(wall) ? `${wall}T00:00:00Z` : `${wall.slice(0, 19)}Z`)
}

/** The time so many milliseconds on; a whole day stays one */
export function shiftWall(wall: Wall, ms: number): Wall {
	return new Date(wallMs(wall) + ms).toISOString().slice(0, isWholeDay(wall) ? 10 : 19)
}

/** How a date is named within its series, as the API does it: its original start in UTC, or the day */
export function recurrenceIdOf(wall: Wall, zone: string): string {
	return isWholeDay(wall) ? wall.replaceAll('-', '') : basic(utcOf(wall, zone))
}

/** The wall clock time that a date's name means; null for what is no name */
export function wallOf(recurrenceId: string, zone: string): Wall | null {
	const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(recurrenceId)
	if (match === null) {
		return null
	}
	const [, year, month, date, hour, minute, second] = match
	const day = `${year}-${month}-${date}`
	const instant = Date.parse(`${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}Z`)
	if (Number.isNaN(instant) || hour === undefined) {
		return Number.isNaN(instant) ? null : day
	}
	const wall = toWall(instant, zone)
	return `${wall.day}T${wall.time}:${second}`
}

/** The instant of a wall clock time, as `YYYY-MM-DDTHH:MM:SSZ` */
export function utcOf(wall: Wall, zone: string): string {
	const instant = Date.parse(toInstant(wallDay(wall), wall.slice(11, 16), zone))
	return new Date(instant + Number(wall.slice(17, 19)) * 1000).toISOString().slice(0, 19) + 'Z'
}

/** ISO 8601's basic format, as iCalendar has it */
export function basic(text: string): string {
	return text.replaceAll(/[-:]/g, '')
}

/** Whether a clock shows the time once on that day: not at all, or twice, where it is put forward or back */
export function isOnce(wall: Wall, zone: string): boolean {
	const instant = Date.parse(utcOf(wall, zone))
	const shown = (ms: number) => Object.values(toWall(ms, zone)).join('T')
	return shown(instant) === wall.slice(0, 16) && shown(instant + HOUR_MS) !== wall.slice(0, 16)
}
