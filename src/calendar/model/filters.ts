// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EventKind } from '../../http/types.ts'
import type { Day } from './days.ts'
import type { ViewName } from './range.ts'

import { isDay } from './days.ts'
import { isKind } from './kinds.ts'
import { readDate } from './scope.ts'

/** What narrows the calendar down */
export interface Filters {
	/** Hosted by one of these */
	gliederung: number[]
	/** Hosted in one of these Bezirke */
	within: number[]
	kind: EventKind[]
	topic: string
	q: string
	/** Only what my own Gliederungen do */
	mine: boolean
}

/** All that a calendar's address says */
export interface CalendarState extends Filters {
	/** null: whatever suits the screen */
	view: ViewName | null
	/** null: today */
	date: Day | null
	/** A day whose list is open beside the grid */
	day: Day | null
	/** An event that is open beside the calendar */
	event: number | null
	/** Which date of it, if it is a series */
	at: string | null
}

type Query = Record<string, unknown>

const MAX_IDS = 200
const MAX_TEXT = 200
const VIEWS: readonly string[] = ['month', 'week', 'list']

export const NO_FILTERS: Readonly<Filters> = { gliederung: [], within: [], kind: [], topic: '', q: '', mine: false }

/** Reads an address that anybody may have typed: what makes no sense is left out */
export function readQuery(query: Query): CalendarState {
	const view = text(query.view)
	const event = ids(query.event)[0] ?? null
	return {
		view: VIEWS.includes(view) ? view as ViewName : null,
		date: day(query.date),
		day: day(query.day),
		event,
		at: event === null ? null : readDate(query.at),
		gliederung: ids(query.gliederung),
		within: ids(query.within),
		kind: [...new Set(text(query.kind).split(','))].filter(isKind),
		topic: text(query.topic),
		q: text(query.q),
		mine: text(query.mine) === '1',
	}
}

/** The address for a state, without what goes without saying */
export function writeQuery(state: CalendarState): Record<string, string> {
	const query: Record<string, string> = {
		view: state.view ?? '',
		date: state.date ?? '',
		day: state.day ?? '',
		event: state.event === null ? '' : String(state.event),
		at: state.event === null ? '' : state.at ?? '',
		...apiFilters(state),
	}
	return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
}

/** The filters as the API names them, empty ones as empty texts */
export function apiFilters(filters: Filters): Record<keyof Filters, string> {
	return {
		gliederung: filters.gliederung.join(','),
		within: filters.within.join(','),
		kind: filters.kind.join(','),
		topic: filters.topic,
		q: filters.q,
		mine: filters.mine ? '1' : '',
	}
}

/** How many filters narrow the view; the switch between mine and all is none of them */
export function countFilters(filters: Filters): number {
	return filters.gliederung.length + filters.within.length + filters.kind.length
		+ (filters.topic ? 1 : 0) + (filters.q ? 1 : 0)
}

function text(value: unknown): string {
	const first = Array.isArray(value) ? value[0] : value
	// eslint-disable-next-line no-control-regex -- what the API would refuse
	return typeof first === 'string' ? first.replace(/[\x00-\x1f\x7f]|\p{Cs}/gu, ' ').trim().slice(0, MAX_TEXT).trim() : ''
}

function day(value: unknown): Day | null {
	const found = text(value)
	return isDay(found) ? found : null
}

function ids(value: unknown): number[] {
	const raw = Array.isArray(value) ? value[0] : value
	const found = (typeof raw === 'string' || typeof raw === 'number' ? String(raw) : '').split(',').filter((part) => /^\d{1,15}$/.test(part)).map(Number).filter((id) => id > 0)
	return [...new Set(found)].slice(0, MAX_IDS)
}
