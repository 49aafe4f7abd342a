// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Live, LiveItem } from '../../http/types.ts'
import type { LogRow } from './speakersLog.ts'

import { toInstant, toWall } from '../../calendar/model/zone.ts'

/** The log with what an answer brings; while nothing is told of it, what was known before is forgotten */
export function grownLog(log: readonly LogRow[], speech: Live['speech']): readonly LogRow[] {
	if (speech === null) {
		return []
	}
	if (speech.full) {
		return speech.log
	}
	return speech.log.length > 0 ? [...log, ...speech.log] : log
}

/** Seconds spent on an item, with those that run just now; `now` in milliseconds since 1970, by the server's clock */
export function secondsOn({ usedSeconds, currentSince }: Pick<LiveItem, 'usedSeconds' | 'currentSince'>, now: number): number {
	return usedSeconds + (currentSince === null ? 0 : Math.max(0, Math.floor((now - Date.parse(currentSince)) / 1000)))
}

/** As a stopwatch shows it: 0:07, 12:05, 1:02:03; over the limit with a plus */
export function asClock(seconds: number): string {
	const all = Math.abs(Math.trunc(seconds))
	const two = (value: number) => String(value).padStart(2, '0')
	const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60) % 60]
	return (hours > 0 ? `${hours}:${two(minutes)}` : String(minutes)) + ':' + two(all % 60)
}

/** What comes after the current item, or first: the next one in the agenda that is still open, else an earlier one that was put back */
export function nextItem(items: readonly LiveItem[], currentId: number | null): LiveItem | null {
	const place = items.findIndex(({ id }) => id === currentId)
	const isOpen = ({ id, state }: LiveItem) => state === 'scheduled' && id !== currentId
	return items.slice(place + 1).find(isOpen) ?? items.find(isOpen) ?? null
}

/**
 * The last time that a clock on the wall showed this: who sits past midnight means the evening before
 *
 * @param time HH:MM
 * @param now milliseconds since 1970
 * @param zone IANA name
 */
export function lastPassed(time: string, now: number, zone: string): string {
	const today = toInstant(toWall(now, zone).day, time, zone)
	return Date.parse(today) <= now ? today : toInstant(toWall(now - 86_400_000, zone).day, time, zone)
}

/** How long until the next question: seldom while nobody looks, or while nobody answers */
export function pollDelay(state: Live['state'] | null, isHidden: boolean, failures: number): number {
	if (failures > 0) {
		return Math.min(10_000, 1000 * 2 ** failures)
	}
	if (isHidden || state === 'closed') {
		return 15_000
	}
	return 2500
}
