// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Meeting } from '../../http/types.ts'

export interface MeetingGroup {
	/** Of the person's own branches, or of others */
	own: boolean
	meetings: Meeting[]
}

/**
 * What concerns somebody before what concerns others, each in its order
 *
 * @param meetings in the order of time
 * @param mine ids of the person's Gliederungen
 */
export function ownFirst(meetings: readonly Meeting[], mine: readonly number[]): MeetingGroup[] {
	const isOwn = (one: Meeting) => [one.gliederungId, ...one.hosts].some((id) => mine.includes(id))
	return [
		{ own: true, meetings: meetings.filter(isOwn) },
		{ own: false, meetings: meetings.filter((one) => !isOwn(one)) },
	]
}
