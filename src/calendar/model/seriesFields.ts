// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import ICAL from 'ical.js'

/** The texts that one date may have of its own, by their names in the form and in iCalendar */
const PROPERTIES = {
	title: 'summary',
	location: 'location',
	description: 'description',
	url: 'url',
	conference: 'conference',
	stop: 'x-verband-stop',
} as const

export type TextField = keyof typeof PROPERTIES

export const TEXT_FIELDS = Object.keys(PROPERTIES) as TextField[]

export function readText(event: ICAL.Component, field: TextField): string {
	const property = event.getFirstProperty(PROPERTIES[field])
	const value = String(property?.getFirstValue() ?? '')
	return property?.type === 'unknown' ? unescape(value) : value
}

/** An empty text takes the property away */
export function writeText(event: ICAL.Component, field: TextField, text: string): void {
	const name = PROPERTIES[field]
	event.removeAllProperties(name)
	if (text !== '') {
		const type = { conference: 'uri', url: 'uri', stop: 'unknown' }[field as string] ?? 'text'
		event.addProperty(new ICAL.Property([name, {}, type, type === 'unknown' ? escape(text) : text]))
	}
}

/** ical.js leaves the values of properties that it does not know as they are written */
function escape(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

function unescape(text: string): string {
	return text.replace(/\\([\\;,nN])/g, (_, char: string) => char.toLowerCase() === 'n' ? '\n' : char)
}
