// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, EventInput } from '../../http/types.ts'
import type { Scope } from '../model/scope.ts'
import type { Plan } from '../model/seriesChange.ts'
import type { Wall } from '../model/wall.ts'
import type { Performed } from './performPlan.ts'

import { useRouter } from 'vue-router'
import { useAssociation } from '../../gliederung/store.ts'
import { formatDay } from '../../ui/dates.ts'
import { t } from '../../ui/l10n.ts'
import { useAction } from '../../ui/useAction.ts'
import { useUndo } from '../../ui/useUndo.ts'
import { cancelledText, removedText } from '../model/scopeWords.ts'
import { isWholeDay, shiftWall, utcOf, wallDay, wallIn, wallMs } from '../model/wall.ts'
import { performPlan } from './performPlan.ts'

/** Reading iCalendar weighs more than the calendar: only who changes a series loads it */
const model = () => Promise.all([import('../model/dateForms.ts'), import('../model/seriesChange.ts')])

/** Performs a plan, tells of it, and offers the way back */
function useDoing(changed: (event: Event | null) => void) {
	const association = useAssociation()
	const router = useRouter()
	const undo = useUndo()

	/** Whatever page is open by then: what was open may be gone */
	async function takeBack({ event, undo: back }: Performed): Promise<void> {
		const now = await back()
		const { name, params } = router.currentRoute.value
		if (name === 'event' && event !== null && event.id !== now.id && Number(params.id) === event.id) {
			await router.replace({ name: 'event', params: { id: String(now.id) } })
		}
		association.revision++
	}

	async function done(event: Event, plan: Plan, message: string): Promise<void> {
		const performed = await performPlan(event, plan)
		changed(performed.event)
		undo.show({ message, undo: () => takeBack(performed) })
	}

	async function open(event: Event, recurrenceId: string) {
		const [forms, changes] = await model()
		return { forms, changes, at: forms.seriesDate(event, recurrenceId, association.timeZone) }
	}

	function movedText(event: Event, start: Wall): string {
		const day = formatDay(wallDay(start), association.today)
		return isWholeDay(start)
			? t('verband', '“{title}” is now on {day}.', { title: event.title, day })
			: t('verband', '“{title}” is now on {day}, {time}.', { title: event.title, day, time: start.slice(11, 16) })
	}

	return { done, open, movedText }
}

/**
 * What can be done to one date of a series, to it and all that follow, or to all. All of it can be undone.
 *
 * @param changed is told the event that holds the dates now, or null if it is deleted
 */
export function useSeriesActions(changed: (event: Event | null) => void) {
	const { done, open, movedText } = useDoing(changed)
	const { error, running, run } = useAction()

	const cancel = (event: Event, recurrenceId: string, scope: Scope) => run(async () => {
		const { changes, at } = await open(event, recurrenceId)
		await done(event, changes.planCancelling(at, scope, true), cancelledText(scope))
	})

	const revive = (event: Event, recurrenceId: string) => run(async () => {
		const { changes, at } = await open(event, recurrenceId)
		await done(event, changes.planCancelling(at, 'one', false), t('verband', 'The date takes place after all.'))
	})

	const remove = (event: Event, recurrenceId: string, scope: Scope) => run(async () => {
		const { changes, at } = await open(event, recurrenceId)
		await done(event, changes.planRemoval(at, scope), removedText(scope))
	})

	/** Where the date is to be, told from where it is; a date without a name is that of an event without repetition */
	const move = (event: Event, recurrenceId: string | null, scope: Scope, by: (start: Wall) => Wall) => run(async () => {
		if (recurrenceId === null) {
			const { input, start } = singleMove(event, by)
			return done(event, { act: 'update', input }, movedText(event, start))
		}
		const { forms, changes, at } = await open(event, recurrenceId)
		const start = by(forms.spanNow(at).start)
		return done(event, changes.planMove(at, scope, start), movedText(event, start))
	})

	return { error, running, scopesOf, movableScopes, cancel, revive, remove, move }
}

/** For what it may be asked */
async function scopesOf(event: Event, recurrenceId: string): Promise<Scope[]> {
	const [forms] = await model()
	return forms.scopesOf(forms.seriesDate(event, recurrenceId, event.timeZone))
}

/** The same for moving: a rule that is not ours cannot go to another day */
async function movableScopes(event: Event, recurrenceId: string | null): Promise<Scope[]> {
	if (recurrenceId === null) {
		return []
	}
	const [forms] = await model()
	const at = forms.seriesDate(event, recurrenceId, event.timeZone)
	return at.series.repetition.rhythm === 'other' ? ['one'] : forms.scopesOf(at)
}

/** An event without repetition at another time, as long as before on the clock on the wall */
function singleMove(event: Event, by: (start: Wall) => Wall): { input: EventInput, start: Wall } {
	const { allDay, timeZone } = event
	const [from, to] = [wallIn(event.start, timeZone), wallIn(event.end, timeZone)]
	const start = by(from)
	const end = shiftWall(start, wallMs(to) - wallMs(from))
	return { start, input: allDay ? { start, end, allDay } : { start: utcOf(start, timeZone), end: utcOf(end, timeZone), allDay } }
}
