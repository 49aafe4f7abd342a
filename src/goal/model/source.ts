// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is taken in one go: no programme comes near it, and every step below takes time in proportion to it */
export const MAX_CHARACTERS = 1_000_000
export const MAX_LINES = 50_000

export type Refusal = 'too-large' | 'not-text' | 'empty'

/** A text that is no programme for us, and why */
export class Unreadable extends Error {
	readonly reason: Refusal

	constructor(reason: Refusal) {
		super(reason)
		this.reason = reason
	}
}

/** An umlaut of UTF-8 that somebody read as Windows-1252 */
const MANGLED = /Ã[¤¶¼Ÿ„–œ\u0080-\u009f]/g
/** What Windows-1252 has in place of the control characters 0x80 to 0x9f */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * A file's bytes as text: UTF-8 or UTF-16 with its mark, else UTF-8 where it is valid, else Windows-1252.
 *
 * @param bytes of the file
 */
export function decode(bytes: Uint8Array): string {
	if (bytes.length > MAX_CHARACTERS * 2) {
		throw new Unreadable('too-large')
	}
	const [first = 0, second = 0] = bytes
	if (first === 0xff && second === 0xfe) {
		return new TextDecoder('utf-16le').decode(bytes)
	}
	if (first === 0xfe && second === 0xff) {
		return new TextDecoder('utf-16be').decode(bytes)
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('windows-1252').decode(bytes)
	}
}

/**
 * A text's lines, trimmed: any line end, form feeds as empty lines, tabs and odd blanks as blanks, marks of possible
 * hyphens gone where no line ends in them, and umlauts repaired that were read in the wrong encoding.
 *
 * @param text as it was pasted or read
 */
export function linesOf(text: string): string[] {
	if (text.length > MAX_CHARACTERS) {
		throw new Unreadable('too-large')
	}
	// eslint-disable-next-line no-control-regex
	if (/^(%PDF|PK\u0003|\{\\rtf)/.test(text) || text.includes('\0')) {
		throw new Unreadable('not-text')
	}
	const lines = repaired(text)
		.replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
		.replaceAll('\f', '\n\n')
		.replaceAll(/\u00ad(?=[ \t]*(?:\n|$))/g, '-')
		// eslint-disable-next-line no-control-regex
		.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u00a0\u2000-\u200a\u202f]/g, ' ')
		.replaceAll(/[\u00ad\u200b-\u200d\ufeff]/g, '')
		.normalize('NFC')
		.split('\n')
		.map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
	if (lines.length > MAX_LINES) {
		throw new Unreadable('too-large')
	}
	if (lines.every((line) => line === '')) {
		throw new Unreadable('empty')
	}
	return lines
}

function repaired(text: string): string {
	if ((text.match(MANGLED)?.length ?? 0) < 3) {
		return text
	}
	const bytes = Array.from(text, (character) => {
		const code = character.codePointAt(0) ?? 0
		const at = code < 0x100 && (code < 0x80 || code > 0x9f) ? -1 : WINDOWS.indexOf(character)
		return at === -1 ? code : 0x80 + at
	})
	if (bytes.some((byte) => byte > 0xff)) {
		return text
	}
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
	} catch {
		return text
	}
}
