// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contribution } from './speakersFold.ts'
import type { Item, Lane, LogRow, SpeakersSettings } from './speakersLog.ts'

import { speakersList } from './speakersList.ts'
import { LANES } from './speakersLog.ts'

/** Fewer persons than these are not told of: their figures would be a person's */
export const FEWEST_PERSONS = 3

export type ByLane<T> = Partial<Record<Lane, T>>

/** What was said on a lane */
export interface Spoken {
	contributions: number
	seconds: number
}

/** Figures that may be told: behind each lane's stand no persons at all, or enough of them */
export interface Told {
	lanes: ByLane<Spoken>
	/** How often the lane that spoke last spoke again: how often the quota could not be kept */
	repeats: number
}

/**
 * All that a closed sitting keeps of its speakers' list: lanes and durations, no people, no instants, no order.
 * Every figure that anybody is shown is a sum of these cells, each of which may be told alone, so that no two
 * figures differ by what a few persons said. What may not be told is not in it.
 */
export interface SittingRecord {
	version: 1
	/** Persons or places by lane, as they were counted; null: they were not */
	people: ByLane<number> | null
	items: ({ item: Item } & Told)[]
	/** Items with too few speakers each, together; null: none, or too few even so */
	rest: Told | null
	/** Something was said that is not in it */
	incomplete: boolean
}

/**
 * What a sitting keeps once its log is deleted
 *
 * @param log of the speakers' list; who speaks on at its end does not count, so the sitting ends the speech first
 * @param people persons or places by lane; null: not counted
 * @param settings with which the list began
 */
export function sittingRecord(log: readonly LogRow[], people: ByLane<number> | null, settings?: Readonly<SpeakersSettings>): SittingRecord | null {
	return tell(speakersList(log, settings).contributions, people)
}

/**
 * The figures of a sitting that may be told. null: there are none; it takes both the quoted and the open lane.
 * While the sitting lasts they are for those who sit in it: from one answer to the next they change by one speech.
 *
 * @param contributions all of the sitting
 * @param people persons or places by lane; null: not counted
 */
export function tell(contributions: readonly Contribution[], people: ByLane<number> | null): SittingRecord | null {
	const speeches = contributions.filter(({ purpose }) => purpose === null)
	const lanes = LANES.filter((lane) => isEnough(speakers(speeches, lane)) && isEnough(people?.[lane] ?? 0))
	const told = speeches.filter((speech) => lanes.includes(laneOf(speech)))
	if (!lanes.includes('quoted') || !lanes.includes('open') || told.length === 0) {
		return null
	}
	const byItem = groupByItem(told)
	const mayBeTold = (said: readonly Contribution[]) => lanes.every((lane) => isEnough(speakers(said, lane)))
	const few = byItem.flatMap(([, said]) => mayBeTold(said) ? [] : said)
	const rest = few.length > 0 && mayBeTold(few) ? cell(few, lanes) : null
	return {
		version: 1,
		people: people && Object.fromEntries(lanes.map((lane) => [lane, people[lane] ?? 0])),
		items: byItem.filter(([, said]) => mayBeTold(said)).map(([item, said]) => ({ item, ...cell(said, lanes) })),
		rest,
		incomplete: (few.length > 0 && rest === null) || told.length < speeches.length,
	}
}

function groupByItem(speeches: readonly Contribution[]): [Item, Contribution[]][] {
	const items = [...new Set(speeches.map(({ item }) => item))].sort((a, b) => (a ?? -1) - (b ?? -1))
	return items.map((item) => [item, speeches.filter((speech) => speech.item === item)])
}

/** A contribution that counted in no category is one of "keine Angabe" */
function laneOf({ lane }: Contribution): Lane {
	return lane ?? 'unspecified'
}

function speakers(said: readonly Contribution[], lane: Lane): number {
	return new Set(said.filter((one) => laneOf(one) === lane).map(({ personKey }) => personKey)).size
}

function isEnough(persons: number): boolean {
	return persons === 0 || persons >= FEWEST_PERSONS
}

function cell(said: readonly Contribution[], lanes: readonly Lane[]): Told {
	return {
		lanes: Object.fromEntries(lanes.map((lane) => {
			const ofLane = said.filter((one) => laneOf(one) === lane)
			return [lane, { contributions: ofLane.length, seconds: ofLane.reduce((sum, { seconds }) => sum + seconds, 0) }]
		})),
		repeats: said.filter(({ repeat }) => repeat).length,
	}
}

/** The sitting as a whole, as far as it may be told */
export function whole({ items, rest }: SittingRecord): Told {
	return sum(rest ? [...items, rest] : items)
}

/** A term's figures: how many of its sittings are in them, and how many had too few speakers, or none, to be told of */
export interface TermRecord extends Told {
	sittings: number
	untold: number
	/** Persons or places summed over the sittings; null: one of them did not count */
	people: ByLane<number> | null
}

/**
 * @param records of a term's sittings, null for each that may not be told
 */
export function termRecord(records: readonly (SittingRecord | null)[]): TermRecord {
	const told = records.filter((record) => record !== null)
	const people = told.map((record) => record.people).filter((one) => one !== null)
	return {
		...sum(told.map(whole)),
		sittings: told.length,
		untold: records.length - told.length,
		people: told.length > 0 && people.length === told.length ? perLane(people, (counts) => counts.reduce((all, count) => all + count, 0)) : null,
	}
}

function sum(cells: readonly Told[]): Told {
	return {
		lanes: perLane(cells.map(({ lanes }) => lanes), (spoken) => ({
			contributions: spoken.reduce((all, { contributions }) => all + contributions, 0),
			seconds: spoken.reduce((all, { seconds }) => all + seconds, 0),
		})),
		repeats: cells.reduce((all, { repeats }) => all + repeats, 0),
	}
}

/** A lane that one of them may not tell is not told: what is there would look like all there was */
function perLane<T>(all: readonly ByLane<T>[], add: (values: T[]) => T): ByLane<T> {
	const lanes = LANES.filter((lane) => all.length > 0 && all.every((one) => one[lane] !== undefined))
	return Object.fromEntries(lanes.map((lane) => [lane, add(all.map((one) => one[lane]!))]))
}

/** One lane beside the others. Shares are between 0 and 1; null: nothing to have a share of */
export interface LaneShare extends Spoken {
	lane: Lane
	people: number | null
	ofContributions: number | null
	ofSeconds: number | null
	ofPeople: number | null
}

/**
 * A row for each lane that may be told, its share in what was said beside its share of the people
 *
 * @param told an item's, a sitting's or a term's figures
 * @param people of the sitting or term
 */
export function shares(told: Told, people: ByLane<number> | null): LaneShare[] {
	const rows = LANES.filter((lane) => told.lanes[lane] !== undefined).map((lane) => ({ lane, ...told.lanes[lane]!, people: people?.[lane] ?? null }))
	const all = (value: (row: typeof rows[number]) => number) => rows.reduce((total, row) => total + value(row), 0)
	const share = (part: number, total: number) => total > 0 ? part / total : null
	const [contributions, seconds, persons] = [all((row) => row.contributions), all((row) => row.seconds), all((row) => row.people ?? 0)]
	return rows.map((row) => ({
		...row,
		ofContributions: share(row.contributions, contributions),
		ofSeconds: share(row.seconds, seconds),
		ofPeople: row.people === null ? null : share(row.people, persons),
	}))
}
