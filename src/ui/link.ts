// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

const CLICKABLE = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** For everything that leads out of the app */
export const LINK_REL = 'noopener noreferrer nofollow'

/**
 * The address if it may become a link: http, https, mailto or tel, and absolute. Anything else
 * (javascript:, data:, file:, //host, \\host) stays text.
 *
 * @param text what somebody entered
 */
export function safeUrl(text: string | null | undefined): string | null {
	const trimmed = (text ?? '').trim()
	// A browser takes these out of an address before it reads the scheme
	// eslint-disable-next-line no-control-regex
	if (/[\u0000-\u0020\u007f\\]/.test(trimmed) || !/^(https?:\/\/|mailto:|tel:)/i.test(trimmed)) {
		return null
	}
	try {
		return CLICKABLE.has(new URL(trimmed).protocol) ? trimmed : null
	} catch {
		return null
	}
}
