// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Repetition } from './repetition.ts'
import type { Wall } from './wall.ts'

import ICAL from 'ical.js'
import { NO_REPETITION, readRepetition } from './repetition.ts'
import { isWholeDay, recurrenceIdOf, shiftWall, wallMs, wallOf } from './wall.ts'
import { isZone } from './zone.ts'

/**
 * An event's iCalendar text, read with ical.js: what is not understood stays in it. Whoever changes
 * one takes a copy first.
 */
export interface SeriesText {
	calendar: ICAL.Component
	master: ICAL.Component
	/** The clock that the series repeats by */
	zone: string
	/** The association's, for times that name no zone */
	association: string
	start: Wall
	/** Milliseconds on the clock on the wall */
	length: number
	/** `other` also for a series with further dates that no rule gives */
	repetition: Repetition
}

const DAY_MS = 86_400_000

/** A type that ical.js does not know: it leaves rules as they are written, and does not fail at foreign ones */
const RAW = 'x-raw'
const RULE_LINE = /^((?:RR|EXR)ULE)(?=[;:])/gim
const RAW_LINE = new RegExp(`^((?:RR|EXR)ULE);VALUE=${RAW}`, 'gim')

export function readSeries(icalendar: string, association: string): SeriesText {
	const calendar = ICAL.Component.fromString(icalendar.replaceAll(RULE_LINE, `$1;VALUE=${RAW}`))
	const events = calendar.getAllSubcomponents('vevent')
	const master = events.find((event) => !event.hasProperty('recurrence-id')) ?? events[0]!
	const dtstart = master.getFirstProperty('dtstart')!
	const zone = zoneOf(dtstart, association)
	const start = wallsOf(dtstart)[0]!
	const rrule = master.getFirstProperty('rrule')?.getFirstValue() as string | undefined ?? null
	const isForeign = master.hasProperty('rdate') || master.getAllProperties('rrule').length > 1
		|| events.some((event) => event.getFirstProperty('recurrence-id')?.getParameter('range'))
	return {
		calendar,
		master,
		zone,
		association,
		start,
		length: lengthOf(master, start, association),
		repetition: isForeign ? { ...NO_REPETITION, rhythm: 'other', rrule: rrule ?? '' } : readRepetition(rrule, start, zone),
	}
}

export function writeSeries(series: SeriesText): string {
	return series.calendar.toString().replaceAll(RAW_LINE, '$1') + '\r\n'
}

/** Puts a rule in place of the one there is */
export function setRrule(series: SeriesText, rrule: string | null): void {
	series.master.removeAllProperties('rrule')
	if (rrule !== null) {
		series.master.addProperty(new ICAL.Property(['rrule', {}, RAW, rrule]))
	}
}

export function copySeries(series: SeriesText): SeriesText {
	return readSeries(writeSeries(series), series.association)
}

/** The changed dates, by their original starts on the series' clock */
export function changedDates(series: SeriesText): Map<Wall, ICAL.Component> {
	return new Map(series.calendar.getAllSubcomponents('vevent')
		.filter((event) => event !== series.master && event.hasProperty('recurrence-id'))
		.map((event) => [onClock(series, event.getFirstProperty('recurrence-id')!)[0]!, event]))
}

/** The values of a property on the series' clock, whatever zone they were written in */
export function onClock(series: SeriesText, property: ICAL.Property): Wall[] {
	const zone = zoneOf(property, series.association)
	return wallsOf(property).map((wall) => isWholeDay(wall) || zone === series.zone
		? wall
		: wallOf(recurrenceIdOf(wall, zone), series.zone)!)
}

/**
 * Puts a time into a component, written as the series' start is: in its zone, or as a day
 *
 * @param component gets it in place of what it has of that name
 * @param name of the property
 * @param walls one, or several as EXDATE has them
 * @param like the property whose zone is taken
 */
export function setTimes(component: ICAL.Component, name: string, walls: readonly Wall[], like: ICAL.Property): void {
	component.removeAllProperties(name)
	if (walls.length > 0) {
		component.addProperty(timeProperty(name, walls, like))
	}
}

export function timeProperty(name: string, walls: readonly Wall[], like: ICAL.Property): ICAL.Property {
	const isDay = isWholeDay(walls[0]!)
	const tzid = like.getFirstParameter('tzid')
	const suffix = !isDay && isUtc(like) ? 'Z' : ''
	return new ICAL.Property([name, tzid && !isDay ? { tzid } : {}, isDay ? 'date' : 'date-time', ...walls.map((wall) => wall + suffix)])
}

/** Writes when an event is; its DURATION gives way to a DTEND */
export function setSpan(event: ICAL.Component, start: Wall, length: number, like: ICAL.Property): void {
	setTimes(event, 'dtstart', [start], like)
	setTimes(event, 'dtend', [shiftWall(start, length)], like)
	event.removeAllProperties('duration')
}

/** When a changed date is now, on the series' clock */
export function spanOfDate(series: SeriesText, event: ICAL.Component): { start: Wall, length: number } {
	const start = onClock(series, event.getFirstProperty('dtstart')!)[0]!
	return { start, length: lengthOf(event, wallsOf(event.getFirstProperty('dtstart')!)[0]!, series.association) }
}

function wallsOf(property: ICAL.Property): Wall[] {
	return (property.getValues() as (ICAL.Time | ICAL.Period)[])
		.map((value) => ('start' in value ? value.start : value).toString().replace('Z', ''))
}

function zoneOf(property: ICAL.Property, association: string): string {
	const tzid = property.getFirstParameter('tzid')
	if (isUtc(property)) {
		return 'UTC'
	}
	return tzid && isZone(tzid) ? tzid : association
}

function isUtc(property: ICAL.Property): boolean {
	return String(property.getFirstValue()).endsWith('Z')
}

function lengthOf(event: ICAL.Component, start: Wall, association: string): number {
	const dtend = event.getFirstProperty('dtend')
	if (dtend) {
		const zone = zoneOf(event.getFirstProperty('dtstart')!, association)
		const end = wallsOf(dtend)[0]!
		const own = zoneOf(dtend, association)
		const there = isWholeDay(end) || own === zone ? end : wallOf(recurrenceIdOf(end, own), zone)!
		return Math.max(0, wallMs(there) - wallMs(start))
	}
	const duration = event.getFirstPropertyValue('duration') as ICAL.Duration | null
	return duration ? Math.max(0, duration.toSeconds() * 1000) : (isWholeDay(start) ? DAY_MS : 0)
}
