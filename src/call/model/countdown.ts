// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Countdown {
	/** over: the next one is not known yet */
	state: 'days' | 'hours' | 'minutes' | 'now' | 'over'
	count: number
}

/**
 * How long until a call begins, in the unit in which somebody would say it.
 *
 * @param start ISO 8601
 * @param end ISO 8601
 * @param now milliseconds since 1970
 */
export function countdown(start: string, end: string, now: number): Countdown {
	const minutes = Math.ceil((Date.parse(start) - now) / 60_000)
	if (minutes <= 0) {
		return { state: Date.parse(end) > now ? 'now' : 'over', count: 0 }
	}
	if (minutes < 120) {
		return { state: 'minutes', count: minutes }
	}
	return minutes < 48 * 60 ? { state: 'hours', count: Math.floor(minutes / 60) } : { state: 'days', count: Math.floor(minutes / 1440) }
}
