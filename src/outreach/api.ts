// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Broadcast, BroadcastChannel, BroadcastOwn, Broadcasts } from '../http/types.ts'

import { get, post, put } from '../http/ocs.ts'

export async function fetchBroadcasts(signal?: AbortSignal): Promise<Broadcasts> {
	return (await get<Broadcasts>('broadcasts', { signal })).data
}

export async function sendBroadcast(title: string, text: string, channels: BroadcastChannel[]): Promise<Broadcast> {
	return (await post<Broadcast>('broadcasts', { title, text, channels })).data
}

export async function setOwnBroadcast(change: { joined?: boolean, mail?: boolean }): Promise<BroadcastOwn> {
	return (await put<BroadcastOwn>('me/broadcast', change)).data
}
