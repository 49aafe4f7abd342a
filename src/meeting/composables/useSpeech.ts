// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SpeechInput } from '../../http/types.ts'

import { ApiError } from '../../http/api-error.ts'
import { appendSpeech } from '../liveApi.ts'

const TRIES = 4

export type SpeechAct = Omit<SpeechInput, 'clientId'>

/** Also where the page does not come over https, and randomUUID is missing */
function newId(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function wait(ms: number) {
	return new Promise((resolve) => {
		setTimeout(resolve, ms)
	})
}

/**
 * Writes an act to the speakers' log. Without a connection it is sent again under the same id, so that it is written once
 * whatever got lost on the way.
 *
 * @param meetingId of the sitting
 * @param act what is done
 */
export async function say(meetingId: number, act: SpeechAct): Promise<void> {
	const input = { ...act, clientId: newId() }
	for (let tries = 1; ; tries++) {
		try {
			await appendSpeech(meetingId, input)
			return
		} catch (error) {
			if (!(error instanceof ApiError) || error.code !== 'offline' || tries >= TRIES) {
				throw error
			}
			await wait(500 * 2 ** tries)
		}
	}
}
