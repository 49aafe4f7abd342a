// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CurrentSpeaker, QueueEntry, SpeakersList } from './speakersList.ts'

import { spokenMs } from './speakersFloor.ts'
import { countedLane } from './speakersRules.ts'

/**
 * Whole seconds somebody has spoken, pauses left out
 *
 * @param current who speaks
 * @param now ISO instant, by the server's clock
 */
export function spokenSeconds(current: CurrentSpeaker, now: string): number {
	return Math.floor(spokenMs(current, now) / 1000)
}

/** Whole seconds that are left of the speech, below 0 what is over; null: no limit, or nobody speaks */
export function secondsLeft({ current, limitSeconds }: SpeakersList, now: string): number | null {
	return current && limitSeconds !== null ? limitSeconds - spokenSeconds(current, now) : null
}

/** A person's own request on the item that is dealt with, or the person's point of order where there is none */
export function ownEntry({ queue }: SpeakersList, personKey: string): QueueEntry | null {
	const own = queue.filter((entry) => entry.personKey === personKey)
	return own.find(({ purpose }) => purpose === null) ?? own[0] ?? null
}

/**
 * What `reorder` is to say so that somebody is asked one place earlier or later among those between whom the chair
 * decides: the same lane and, with first speakers first, the same number of contributions. null: there is nobody to pass.
 */
export function moved(list: SpeakersList, entryId: string, direction: 'earlier' | 'later'): { entryId: string, before: string } | null {
	const { queue, settings } = list
	const group = (entry: QueueEntry) => [entry.purpose === null, entry.lane && countedLane(entry.lane, settings), settings.firstSpeakersFirst && entry.first].join()
	const own = queue.find((entry) => entry.entryId === entryId)
	const peers = own ? queue.filter((entry) => group(entry) === group(own)) : []
	const place = peers.findIndex((entry) => entry.entryId === entryId)
	const [mover, passed] = direction === 'earlier' ? [peers[place], peers[place - 1]] : [peers[place + 1], peers[place]]
	return mover && passed ? { entryId: mover.entryId, before: passed.entryId } : null
}
