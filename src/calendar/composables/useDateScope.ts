// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'
import type { EventForm } from '../model/eventForm.ts'
import type { Scope } from '../model/scope.ts'
import type { Performed } from './performPlan.ts'

import { ref } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { updateEvent } from '../api.ts'
import { formFor, scopesOf, seriesDate } from '../model/dateForms.ts'
import { formOf, inputOf } from '../model/eventForm.ts'
import { planEdit } from '../model/seriesChange.ts'
import { performPlan } from './performPlan.ts'

/**
 * For which dates of a series a form goes: what it begins with, and how it is saved
 *
 * @param recurrenceId of the date that was open; null for an event without repetition, or its series
 */
export function useDateScope(recurrenceId: string | null) {
	const association = useAssociation()
	const scope = ref<Scope>(recurrenceId === null ? 'all' : 'one')
	/** Puts back what was saved last, where that changed a series */
	let undo: Performed['undo']

	/** The series itself: what a split has made of it is another event, and goes for all its dates */
	let first: number | null = null
	const isSeries = (event: Event) => event.recurrence === 'computed' && event.id === (first ??= event.id)
	const open = (event: Event) => seriesDate(event, recurrenceId ?? '', association.timeZone)

	function toForm(event: Event): EventForm {
		return isSeries(event) ? formFor(event, open(event), scope.value) : formOf(event)
	}

	async function save(event: Event, base: EventForm, form: EventForm): Promise<Event> {
		if (!isSeries(event)) {
			return updateEvent(event.id, inputOf(form, event.timeZone, base), event.etag)
		}
		const performed = await performPlan(event, planEdit(open(event), scope.value, base, form))
		undo = performed.undo
		return performed.event!
	}

	/** What can be chosen; nothing where there is no choice */
	function scopes(event: Event): Scope[] {
		return recurrenceId !== null && isSeries(event) ? scopesOf(open(event)) : []
	}

	return { scope, scopes, toForm, save, undo: () => undo }
}
