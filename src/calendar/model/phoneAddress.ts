// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * An address that DAVx⁵ opens with server and user name filled in
 *
 * @param address where calendars are found, as a web address
 * @param uid the person's account
 */
export function phoneAddress(address: string, uid: string): string {
	const { protocol, host, pathname } = new URL(address)
	return `${protocol === 'https:' ? 'caldavs' : 'caldav'}://${encodeURIComponent(uid)}@${host}${pathname}`
}
