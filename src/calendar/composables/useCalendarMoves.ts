// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, Occurrence } from '../../http/types.ts'
import type { Day } from '../model/days.ts'
import type { Scope } from '../model/scope.ts'

import { computed, shallowRef } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { formatDay } from '../../ui/dates.ts'
import { t } from '../../ui/l10n.ts'
import { fetchEvent } from '../api.ts'
import { daysBetween } from '../model/days.ts'
import { shiftWall } from '../model/wall.ts'
import { useSeriesActions } from './useSeriesActions.ts'

const DAY_MS = 86_400_000

interface Asked {
	event: Event
	item: Occurrence
	days: number
	scopes: Scope[]
	text: string
}

/**
 * What is dragged to another day of the calendar. Of a series it is asked for which dates that goes.
 *
 * @param changed to load the calendar anew
 */
export function useCalendarMoves(changed: () => void) {
	const association = useAssociation()
	const { error, running, movableScopes, move } = useSeriesActions(changed)
	const asked = shallowRef<Asked | null>(null)
	const failed = shallowRef<unknown>(null)
	const own = computed(() => new Set(association.writable.map(({ id }) => id)))

	const isMovable = ({ hosts }: Occurrence) => hosts.some((id) => own.value.has(id))

	const send = (event: Event, item: Occurrence, scope: Scope, days: number) => move(event, item.recurrenceId, scope, (start) => shiftWall(start, days * DAY_MS))

	async function drop(item: Occurrence, from: Day, to: Day): Promise<void> {
		failed.value = null
		try {
			const event = await fetchEvent(item.eventId)
			const scopes = await movableScopes(event, item.recurrenceId)
			const days = daysBetween(from, to)
			if (scopes.length < 2) {
				await send(event, item, 'one', days)
			} else {
				asked.value = { event, item, days, scopes, text: t('verband', '“{title}” to {day}', { title: item.title, day: formatDay(to, association.today) }) }
			}
		} catch (caught) {
			failed.value = caught
		}
	}

	function choose(scope: Scope): void {
		const { event, item, days } = asked.value!
		asked.value = null
		send(event, item, scope, days)
	}

	return { asked, error: computed(() => failed.value ?? error.value), running, isMovable, drop, choose }
}
