// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event } from '../../http/types.ts'
import type { EventForm } from './eventForm.ts'

import { formFor, seriesDate } from './dateForms.ts'
import { addDays, addMonths, daysBetween, weekday } from './days.ts'
import { formOf } from './eventForm.ts'
import { NO_REPETITION } from './repetition.ts'

/**
 * A form for a new event like another one: all but when it is, which is the same weekday about a
 * year later, or the next one from today, and whether it repeats.
 *
 * @param event the one that is copied
 * @param recurrenceId of the date of a series that is meant
 * @param association its time zone and today
 * @param association.timeZone the zone
 * @param association.today the day
 */
export function templateForm(event: Event, recurrenceId: string | null, { timeZone, today }: { timeZone: string, today: string }): EventForm {
	const form = recurrenceId === null ? formOf(event) : formFor(event, seriesDate(event, recurrenceId, timeZone), 'one')
	const startDay = nextDay(form.startDay, today)
	return {
		...form,
		status: 'published',
		startDay,
		endDay: addDays(startDay, daysBetween(form.startDay, form.endDay)),
		repetition: { ...NO_REPETITION },
	}
}

/** What is still to come stays; what is past is proposed for the same weekday, a year later if that is ahead */
function nextDay(day: string, today: string): string {
	if (day >= today) {
		return day
	}
	const later = addMonths(day, 12)
	const near = later >= today ? later : today
	return addDays(near, (weekday(day) - weekday(near) + 7) % 7)
}
