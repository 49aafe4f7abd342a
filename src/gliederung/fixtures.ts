// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Gliederung, Me, Office, Settings } from '../http/types.ts'

/** Data for tests: only what a test is about is named in it */
export function gliederung(over: Partial<Gliederung> & { id: number }): Gliederung {
	return {
		parentId: null,
		kind: 'unterbezirk',
		code: `ub-${over.id}`,
		name: `UB ${over.id}`,
		shortName: `U${over.id}`,
		color: '#c8102e',
		pattern: 'solid',
		place: '',
		stop: '',
		contact: null,
		chairs: [],
		vacant: false,
		example: false,
		can: { edit: false, editOffices: false, createEvent: false, reportBoard: false },
		etag: 'e1',
		...over,
	}
}

export function office(over: Partial<Office> & { id: number }): Office {
	return {
		gliederungId: 1,
		person: { id: over.id, name: `Person ${over.id}` },
		role: 'chair',
		from: '2026-01-01',
		until: null,
		vote: true,
		current: true,
		etag: 'e1',
		...over,
	}
}

export function me(over: Partial<Me> = {}): Me {
	return {
		personId: 1,
		displayName: 'Kim',
		isMember: true,
		isAdmin: false,
		isLandesvorstand: false,
		gliederungIds: [],
		ownIds: [],
		boardIds: [],
		timeZone: 'Europe/Berlin',
		today: '2027-05-20',
		kinds: [],
		...over,
	}
}

export function settings(over: Partial<Settings> = {}): Settings {
	return {
		adminGroup: 'office',
		timeZone: 'Europe/Berlin',
		kinds: [{ id: 'meeting', enabled: true }],
		bezirkHelps: false,
		minutesAccount: '',
		correctionDays: 14,
		draftDays: 30,
		goalStallDays: 60,
		etag: 'e1',
		...over,
	}
}

/** Landesverband 1 with Bezirk 2 (10, 11), Bezirk 3 (12) and team 4 */
export function smallTree(): Gliederung[] {
	return [
		gliederung({ id: 12, parentId: 3, name: 'KV Emsland', kind: 'kreisverband', vacant: true }),
		gliederung({ id: 11, parentId: 2, name: 'UB Hildesheim', place: 'Hildesheim' }),
		gliederung({ id: 3, parentId: 1, name: 'Weser-Ems', kind: 'bezirk' }),
		gliederung({ id: 10, parentId: 2, name: 'UB Göttingen', chairs: [{ id: 7, name: 'Renée Müßig' }], memberGroupMissing: true }),
		gliederung({ id: 2, parentId: 1, name: 'Hannover', kind: 'bezirk' }),
		gliederung({ id: 4, parentId: 1, name: 'AK Antifa', kind: 'team' }),
		gliederung({ id: 1, name: 'Landesverband', kind: 'landesverband' }),
	]
}
