// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Day } from '../model/days.ts'
import type { DayRange, ViewName } from '../model/range.ts'

import { computed } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { t } from '../../ui/l10n.ts'
import { groupByDay, place } from '../model/byDay.ts'
import { weekNumber } from '../model/days.ts'
import { holidaysIn } from '../model/holidays.ts'
import { rangeOf, sameRange, showsToday, step } from '../model/range.ts'
import { monthText, rangeText } from '../model/words.ts'
import { useCalendarState } from './useCalendarState.ts'
import { useNarrow } from './useMedia.ts'
import { useOccurrences } from './useOccurrences.ts'

function titleOf(view: ViewName, date: Day, { from, to }: DayRange): string {
	switch (view) {
		case 'month': return monthText(date)
		case 'week': return t('verband', '{range} (week {number})', { range: rangeText(from, to), number: weekNumber(from) })
		default: return rangeText(from, to)
	}
}

/** What the calendar page shows, out of its address */
export function useCalendar() {
	const association = useAssociation()
	const { state, go, adjust } = useCalendarState()
	const narrow = useNarrow()

	const today = computed(() => association.me?.today ?? new Date().toISOString().slice(0, 10))
	const view = computed<ViewName>(() => state.value.view ?? (narrow.value ? 'list' : 'month'))
	const date = computed(() => state.value.date ?? today.value)
	// The same days stay the same object: another day of the month draws nothing anew
	const range = computed<DayRange>((last) => sameRange(rangeOf(view.value, date.value), last))
	const { set, error, loading, reload } = useOccurrences(() => range.value, () => state.value)

	const placed = computed(() => place(set.value?.occurrences ?? [], association.timeZone))
	const byDay = computed(() => groupByDay(placed.value, range.value))
	const holidays = computed(() => holidaysIn(range.value))

	const title = computed(() => titleOf(view.value, date.value, range.value))

	return {
		state,
		go,
		adjust,
		narrow,
		today,
		view,
		date,
		range,
		set,
		error,
		loading,
		reload,
		placed,
		byDay,
		holidays,
		title,
		atToday: computed(() => showsToday(view.value, date.value, today.value)),
		stepBy: (direction: 1 | -1) => go({ date: step(view.value, date.value, direction), day: null, event: null }),
	}
}
