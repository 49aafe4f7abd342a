// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A list with one of its items at another place
 *
 * @param list as it is
 * @param from index of the item
 * @param to index that it is to have
 */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
	const item = list[from]
	if (item === undefined || to < 0 || to >= list.length) {
		return [...list]
	}
	const rest = list.filter((_one, index) => index !== from)
	return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** How long an agenda takes, as far as somebody has said */
export function plannedMinutes(items: readonly { minutes: number | null }[]): number {
	return items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}
