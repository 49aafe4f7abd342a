// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What programs stumble over, put anywhere. */
const STUMBLES = ['\0', '\r', '\n', '\r\n ', '\u202e', ':', ';', '"', '=', '-', '99999999999', '\r\nBEGIN:VEVENT\r\n', '\r\nEND:VEVENT\r\n', '\r\nRRULE:FREQ=SECONDLY\r\n', '\r\nDTSTART:', '&amp;', '\\']

/**
 * Damages texts a little, always the same way for the same seed.
 *
 * @param {number} seed of the random numbers (mulberry32)
 * @return {(text: string) => Buffer} the flip
 */
export function flipper(seed) {
	let state = seed
	const below = (limit) => {
		state = (state + 0x6D2B79F5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
	}
	return (text) => {
		const bytes = Buffer.from(text)
		const at = below(bytes.length)
		const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at + 1)]
		switch (below(5)) {
			case 0: return Buffer.concat([before, Buffer.from([bytes[at] ^ (1 << below(8))]), behind])
			case 1: return Buffer.concat([before, Buffer.from([below(256)]), behind])
			case 2: return Buffer.concat([before, bytes.subarray(Math.min(bytes.length, at + 1 + below(12)))])
			case 3: return Buffer.concat([before, Buffer.from(STUMBLES[below(STUMBLES.length)]), bytes.subarray(at)])
			default: return before
		}
	}
}
