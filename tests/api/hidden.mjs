// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { api, expectStatus } from './client.mjs'

/**
 * What the access matrix tries ids of. Every path with an id begins with a word of this table: for each, things that
 * some may not know of (with whom), and one thing that every member sees, if there is such a thing.
 */
const CHAIR = 'ub-hannover-vorsitz'
const FOREIGN = ['mitglied-oldenburg', 'lv-vorsitz', 'admin']
const NO_BOARD = ['mitglied', ...FOREIGN]
const day = '2027-01-10'

const make = (path, body) => expectStatus(201, CHAIR, 'POST', path, { body }).then(({ data }) => data)

async function events(own) {
	const event = (body) => make(`/gliederungen/${own}/events`, { title: 'A1', start: day, allDay: true, ...body })
	const deleted = await event({})
	await expectStatus(200, CHAIR, 'DELETE', `/events/${deleted.id}`, { headers: { 'If-Match': deleted.etag } })
	return {
		visible: (await event({})).id,
		hidden: [
			{ id: (await event({ status: 'draft' })).id, from: NO_BOARD },
			{ id: deleted.id, from: NO_BOARD },
			{ id: (await event({ audience: 'own' })).id, from: FOREIGN },
			{ id: (await event({ audience: 'protected', protectedGroup: `verband-board-${own}` })).id, from: NO_BOARD },
		],
	}
}

async function meetings(own) {
	const meeting = (body) => make(`/gliederungen/${own}/meetings`, { title: 'A1', kind: 'presence', start: `${day}T19:00:00+01:00`, end: `${day}T21:00:00+01:00`, ...body })
	const open = await meeting({})
	const own_ = await meeting({ audience: 'own' })
	return { open: open.id, own: own_.id, draft: (await meeting({ status: 'draft' })).id }
}

/** @return {Promise<Record<string, {visible?: number, hidden: {id: number, from: string[]}[]}>>} by the first word of a path */
export async function things() {
	const own = (await api(CHAIR, 'GET', '/me')).data.boardIds[0]
	const detail = (await api(CHAIR, 'GET', `/gliederungen/${own}`)).data
	const term = (await api(CHAIR, 'GET', '/terms')).data[0]
	const met = await meetings(own)
	const item = async (meeting, body) => (await make(`/meetings/${meeting}/items`, { title: 'A1', ...body })).id
	const resolution = async (meeting, body) => (await make(`/meetings/${meeting}/resolutions`, { title: 'A1', text: 'x', result: 'adopted', ...body })).id
	const feed = await expectStatus(201, 'mitglied', 'POST', '/feeds', { body: { kind: 'personal' } })
	// goals and their programme are every member's to read
	const goals = (await api(CHAIR, 'GET', '/goals')).data.goals
	return {
		goals: { visible: goals[0].id, hidden: [] },
		// hidden ones are the board's that is asked, and whose they are
		suggestions: { visible: (await api(CHAIR, 'GET', '/suggestions')).data.suggestions.find(({ hidden }) => !hidden).id, hidden: [{ id: (await make('/suggestions', { gliederungId: own, text: 'A1', hidden: true })).suggestion.id, from: NO_BOARD }] },
		programmes: { visible: goals[0].programmeId, hidden: [] },
		// every member sees the whole tree with its offices and terms
		gliederungen: { visible: own, hidden: [] },
		offices: { visible: detail.offices[0].id, hidden: [] },
		terms: { visible: term.id, hidden: [] },
		events: await events(own),
		feeds: { hidden: [{ id: feed.data.id, from: [CHAIR, ...FOREIGN] }] },
		meetings: { visible: met.open, hidden: [{ id: met.own, from: FOREIGN }, { id: met.draft, from: NO_BOARD }] },
		items: {
			visible: await item(met.open, {}),
			hidden: [{ id: await item(met.open, { internal: true }), from: NO_BOARD }, { id: await item(met.own, {}), from: FOREIGN }],
		},
		// what is to be corrected is the body's
		corrections: { hidden: [{ id: await correction(own), from: NO_BOARD }] },
		// before its meeting is closed a resolution is the board's
		resolutions: { hidden: [{ id: await resolution(met.open, {}), from: NO_BOARD }, { id: await resolution(met.open, { internal: true }), from: NO_BOARD }] },
		// and so is a task
		tasks: { hidden: [{ id: (await make('/tasks', { meetingId: met.open, title: 'A1' })).id, from: NO_BOARD }, { id: (await make('/tasks', { meetingId: met.open, title: 'A1', internal: true })).id, from: NO_BOARD }] },
		// who was where is the board's own affair
		'expected-dates': { hidden: [{ id: (await make(`/gliederungen/${own}/expected-dates`, { eventId: (await make(`/gliederungen/${own}/events`, { title: 'A1', start: day, allDay: true })).id, kind: 'own-event' })).id, from: NO_BOARD }] },
		// the example's: nobody makes one by the way
		calls: { hidden: [{ id: (await api('lv-vorsitz', 'GET', '/calls')).data.calls[0].id, from: ['mitglied', 'mitglied-oldenburg'] }] },
		contacts: { hidden: [{ id: (await expectStatus(201, 'lv-vorsitz', 'POST', `/gliederungen/${own}/contacts`, { body: { kind: 'visit' } })).data.id, from: [CHAIR, 'mitglied', 'mitglied-oldenburg', 'admin'] }] },
		// every member reads them, nobody else
		broadcasts: { hidden: [] },
		'board-reports': { hidden: [{ id: await report(own), from: ['mitglied', 'mitglied-oldenburg'] }] },
	}
}

/** One at a time for each Gliederung: the one that is open already will do. */
async function report(own) {
	const open = (await api(CHAIR, 'GET', `/gliederungen/${own}/board-reports`)).data.find(({ state }) => state === 'open')
	return open?.id ?? (await make(`/gliederungen/${own}/board-reports`, { electedOn: day.replace('2027', '2026'), seats: [{ role: 'chair', name: 'Jo Beispiel' }] })).id
}

/** One of the example's, in minutes that are being corrected */
async function correction(own) {
	const { meetings: past } = (await api(CHAIR, 'GET', `/meetings?gliederungId=${own}&state=closed`)).data
	for (const { id } of past) {
		const [first] = (await api(CHAIR, 'GET', `/meetings/${id}/corrections`)).data
		if (first) {
			return first.id
		}
	}
	throw new Error('The example has no correction.')
}
