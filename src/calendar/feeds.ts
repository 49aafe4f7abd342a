// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Feed, FeedInput } from '../http/types.ts'

import { generateRemoteUrl, generateUrl } from '@nextcloud/router'
import { del, get, post } from '../http/ocs.ts'

/** My personal ones, and the public ones of whom I write for */
export async function fetchFeeds(signal?: AbortSignal): Promise<Feed[]> {
	return (await get<Feed[]>('feeds', { signal })).data
}

/** The answer alone names the address */
export async function createFeed(input: FeedInput): Promise<Feed> {
	return (await post<Feed>('feeds', input)).data
}

export async function revokeFeed(id: number): Promise<void> {
	await del(`feeds/${id}`)
}

/** Where phones find the person's calendars */
export function calDavAddress(): string {
	return `${generateRemoteUrl('dav')}/`
}

/** The programme for everybody */
export function programmeAddress(): string {
	return new URL(generateUrl('/apps/verband/public/'), window.location.href).href
}

/** Where Nextcloud makes passwords for apps */
export function appPasswordAddress(): string {
	return generateUrl('/settings/user/security')
}
