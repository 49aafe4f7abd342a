// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'
import type { Plan } from '../model/seriesChange.ts'

import { deleteEvent, joinEvents, restoreEvent, splitEvent, updateEvent } from '../api.ts'

export interface Performed {
	/** The event that now holds the dates in question; null if it is deleted */
	event: Event | null
	/** Puts everything back as it was */
	undo: () => Promise<Event>
}

/** Does what a plan says to the version of an event that it was made for */
export async function performPlan(event: Event, plan: Plan): Promise<Performed> {
	switch (plan.act) {
		case 'update': {
			const updated = await updateEvent(event.id, plan.input, event.etag)
			return { event: updated, undo: () => updateEvent(event.id, asItWas(event), updated.etag) }
		}
		case 'split': {
			const { event: left, following } = await splitEvent(event.id, plan.body, event.etag)
			const body = { recurrenceId: plan.body.recurrenceId, icalendar: event.icalendar, following: { id: following.id, etag: following.etag } }
			return { event: following, undo: () => joinEvents(event.id, body, left.etag) }
		}
		case 'delete': {
			await deleteEvent(event.id, event.etag)
			return { event: null, undo: () => restoreEvent(event.id) }
		}
	}
}

function asItWas({ icalendar, kind, topics, status, audience, protectedGroup }: Event) {
	return { icalendar, kind, topics, status, audience, ...(audience === 'protected' ? { protectedGroup } : {}) }
}
