// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from './days.ts'

/** What a clock on the wall in a time zone shows */
export interface WallTime {
	day: Day
	/** `HH:MM` */
	time: string
}

const DAY_MS = 86_400_000
const MIDNIGHTS_KEPT = 2000
const midnights = new Map<string, number>()
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
	let format = formatters.get(zone)
	if (!format) {
		format = new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		})
		formatters.set(zone, format)
	}
	return format
}

function wallMs(ms: number, zone: string): number {
	const part: Record<string, number> = {}
	for (const { type, value } of formatter(zone).formatToParts(ms)) {
		part[type] = Number(value)
	}
	return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!)
}

/** Milliseconds the zone is ahead of UTC at an instant */
function offsetAt(ms: number, zone: string): number {
	const day = Math.floor(ms / DAY_MS)
	const [from, to] = [offsetOfDay(day, zone), offsetOfDay(day + 1, zone)]
	// Asking Intl for each of hundreds of events takes long; between two equal midnights there is nothing to ask
	return from === to ? from : exactOffset(Math.floor(ms / 1000) * 1000, zone)
}

function offsetOfDay(day: number, zone: string): number {
	const key = zone + day
	let offset = midnights.get(key)
	if (offset === undefined) {
		if (midnights.size > MIDNIGHTS_KEPT) {
			midnights.clear()
		}
		offset = exactOffset(day * DAY_MS, zone)
		midnights.set(key, offset)
	}
	return offset
}

function exactOffset(ms: number, zone: string): number {
	return wallMs(ms, zone) - ms
}

/** Whether the browser knows the zone; unknown ones would throw while rendering */
export function isZone(zone: string): boolean {
	try {
		formatter(zone)
		return true
	} catch {
		return false
	}
}

export function toWall(instant: string | number, zone: string): WallTime {
	const ms = typeof instant === 'number' ? instant : Date.parse(instant)
	const iso = new Date(ms + offsetAt(ms, zone)).toISOString()
	return { day: iso.slice(0, 10), time: iso.slice(11, 16) }
}

/**
 * The instant of a wall time, as ISO 8601 with the zone's offset.
 * A time that the switch to summer time skips is read with the offset before it, a doubled one
 * means its first passing: RFC 5545, 3.3.5.
 */
export function toInstant(day: Day, time: string, zone: string): string {
	const wall = Date.parse(`${day}T${time}:00Z`)
	const before = offsetAt(wall - 43_200_000, zone)
	const after = offsetAt(wall + 43_200_000, zone)
	const ms = [before, after].map((offset) => wall - offset).find((candidate) => wall - candidate === offsetAt(candidate, zone))
		?? wall - before
	return withOffset(ms, offsetAt(ms, zone))
}

function withOffset(ms: number, offset: number): string {
	const minutes = Math.round(Math.abs(offset) / 60_000)
	const pad = (value: number) => String(value).padStart(2, '0')
	return new Date(ms + offset).toISOString().slice(0, 19)
		+ (offset < 0 ? '-' : '+') + pad(Math.floor(minutes / 60)) + ':' + pad(minutes % 60)
}
