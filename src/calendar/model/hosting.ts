// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Event, Gliederung } from '../../http/types.ts'
import type { Conflict } from './eventDiff.ts'

import { fold } from '../../gliederung/model/tree.ts'

/** What the editor wants changed of those who hold an event; done when it is saved */
export interface HostingForm {
	/** Gliederungen to be asked */
	ask: number[]
	/** Hosts and invitations to be taken off */
	off: number[]
	/** Names of organisations that somebody has just checked */
	partners: string[]
	/** Ids of organisations to be taken off */
	partnersOff: number[]
}

export const noHosting = (): HostingForm => ({ ask: [], off: [], partners: [], partnersOff: [] })

export function isHostingChanged(form: HostingForm): boolean {
	return Object.values(form).some((list) => list.length > 0)
}

export interface Hosts {
	/** Gliederungen, asked ones too */
	ids: number[]
	/** Of other organisations */
	names: string[]
}

/** Who holds it once these wishes are fulfilled */
export function hostsWith({ hosts, partners }: Pick<Event, 'hosts' | 'partners'>, wishes: HostingForm = noHosting()): Hosts {
	const ids = hosts.map(({ gliederungId }) => gliederungId).filter((id) => !wishes.off.includes(id))
	const names = partners.filter(({ id }) => !wishes.partnersOff.includes(id)).map(({ name }) => name)
	return { ids: [...new Set([...ids, ...wishes.ask])], names: [...new Set([...names, ...wishes.partners])] }
}

/** What of the wishes has been done, with these left */
export function doneOf(wishes: HostingForm, left: HostingForm): HostingForm {
	const done = <T>(all: T[], open: T[]) => all.filter((one) => !open.includes(one))
	return { ask: done(wishes.ask, left.ask), off: done(wishes.off, left.off), partners: done(wishes.partners, left.partners), partnersOff: done(wishes.partnersOff, left.partnersOff) }
}

/** The wishes that a newer version of the event leaves anything to do of */
export function openWishes(wishes: HostingForm, event: Pick<Event, 'hosts' | 'partners'>): HostingForm {
	const { ids, names } = hostsWith(event)
	const partnerIds = event.partners.map(({ id }) => id)
	return {
		ask: wishes.ask.filter((id) => !ids.includes(id)),
		off: wishes.off.filter((id) => ids.includes(id)),
		partners: wishes.partners.filter((name) => !names.includes(name)),
		partnersOff: wishes.partnersOff.filter((id) => partnerIds.includes(id)),
	}
}

/** Adds to a conflict that others host it now: to be chosen where something is wished here too, else told beside the rest */
export function withHosts(conflict: Conflict, before: Hosts, theirs: Hosts, wishes: HostingForm): Conflict {
	if (JSON.stringify(before) === JSON.stringify(theirs)) {
		return conflict
	}
	if (isHostingChanged(wishes)) {
		return { ...conflict, both: [...conflict.both, 'hosts'] }
	}
	return conflict.both.length + conflict.theirs.length > 0 ? { ...conflict, theirs: [...conflict.theirs, 'hosts'] } : conflict
}

/**
 * Those that can still be asked
 *
 * @param all every Gliederung
 * @param event the event, null for a new one
 * @param first where a new event is entered
 * @param form what is wanted already
 */
export function askable(all: readonly Gliederung[], event: Event | null, first: number | null, form: HostingForm): Gliederung[] {
	const hosts = event === null ? [first] : event.hosts.map(({ gliederungId }) => gliederungId)
	return all.filter(({ id }) => !form.ask.includes(id) && (!hosts.includes(id) || form.off.includes(id)))
}

/**
 * What a few letters find, the best first: a short name or a name that begins so, then words, then anything
 *
 * @param all to choose from
 * @param typed the letters
 */
export function findGliederungen(all: readonly Gliederung[], typed: string): Gliederung[] {
	const words = fold(typed).split(/\s+/).filter(Boolean)
	const rank = (one: Gliederung): number => {
		const names = [fold(one.shortName), fold(one.name), fold(one.place)]
		// What it is stands in its kind too: the Landesverband may be called otherwise
		const text = [...names, one.kind].join(' ')
		if (!words.every((word) => text.includes(word))) {
			return 0
		}
		const whole = words.join(' ')
		if (names.some((name) => name === whole)) {
			return 4
		}
		return names.some((name) => name.startsWith(whole)) ? 3 : text.split(/[\s-]+/).some((word) => word.startsWith(words[0] ?? '')) ? 2 : 1
	}
	return all.map((one) => ({ one, rank: rank(one) }))
		.filter((found) => found.rank > 0)
		.sort((a, b) => b.rank - a.rank || a.one.name.localeCompare(b.one.name, 'de'))
		.map(({ one }) => one)
}
