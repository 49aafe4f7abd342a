// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, Parted } from '../http/types.ts'
import type { HostingForm } from './model/hosting.ts'

import { del, post, put } from '../http/ocs.ts'

/** Asks a Gliederung to host too, or says yes for one's own */
export async function joinEvent(id: number, gliederungId: number, ifMatch: string): Promise<Event> {
	return (await put<Event>(`events/${id}/hosts/${gliederungId}`, {}, { ifMatch })).data
}

export async function handOnEvent(id: number, gliederungId: number, ifMatch: string): Promise<Event> {
	return (await put<Event>(`events/${id}/hosts/${gliederungId}`, { first: true }, { ifMatch })).data
}

/** Says no, leaves, or takes a host off: after that the event may not be one's own to see any more */
export async function partFromEvent(id: number, gliederungId: number, ifMatch: string): Promise<Parted> {
	return (await del<Parted>(`events/${id}/hosts/${gliederungId}`, { ifMatch })).data
}

export async function addPartner(id: number, name: string, ifMatch: string): Promise<Event> {
	return (await post<Event>(`events/${id}/partners`, { name, checked: true }, { ifMatch })).data
}

export async function removePartner(id: number, partnerId: number, ifMatch: string): Promise<Event> {
	return (await del<Event>(`events/${id}/partners/${partnerId}`, { ifMatch })).data
}

/**
 * Does what the editor's part about hosts holds, one thing after the other
 *
 * @param event the version to begin with
 * @param form what is wanted
 * @param done is told each new version, with what is left to do
 */
export async function applyHosting(event: Event, form: HostingForm, done: (etag: string, left: HostingForm) => void): Promise<string> {
	let etag = event.etag
	let left = form
	const step = async (act: () => Promise<{ etag: string }>, after: HostingForm) => {
		etag = (await act()).etag
		left = after
		done(etag, left)
	}
	for (const id of form.off) {
		await step(() => partFromEvent(event.id, id, etag), { ...left, off: left.off.filter((one) => one !== id) })
	}
	for (const id of form.partnersOff) {
		await step(() => removePartner(event.id, id, etag), { ...left, partnersOff: left.partnersOff.filter((one) => one !== id) })
	}
	for (const id of form.ask) {
		await step(() => joinEvent(event.id, id, etag), { ...left, ask: left.ask.filter((one) => one !== id) })
	}
	for (const name of form.partners) {
		await step(() => addPartner(event.id, name, etag), { ...left, partners: left.partners.filter((one) => one !== name) })
	}
	return etag
}
