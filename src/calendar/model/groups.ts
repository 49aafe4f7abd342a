// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Group } from '../../http/types.ts'

/**
 * What may be chosen: the groups one knows of and, first, the one that stands there already, which somebody else chose
 *
 * @param known groups
 * @param current id of the group as stored, '' for none
 */
export function groupOptions(known: readonly Group[], current: string): Group[] {
	return current === '' || known.some(({ id }) => id === current) ? [...known] : [{ id: current, name: current }, ...known]
}
