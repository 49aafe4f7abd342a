// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { missing, vendorFiles } from '../shared.mjs'
import { board, dav, home, skip } from './client.mjs'

const CHAIR = 'ub-hannover-vorsitz'
const unfolded = (text) => text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
/** What another program noted for itself, but for what is shown as it is or is personal. */
const notes = (text) => unfolded(text.replace(/BEGIN:(VALARM|VTIMEZONE)[^]*?END:\1/g, '').replace(/^[^]*?(?=BEGIN:VEVENT)/, ''))
	.filter((line) => /^X-(?!MOZ-|ALT-DESC|VERBAND-|WR-)[\w-]+[:;].*:?./.test(line) && !line.endsWith(':'))

/** One text for each event of a file, with its changed dates and the file's time zones, as a client would put them. */
function events(text) {
	const zones = (text.match(/BEGIN:VTIMEZONE[^]*?END:VTIMEZONE/g) ?? []).join('\r\n')
	const byUid = new Map()
	for (const event of text.match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? []) {
		const uid = unfolded(event).find((line) => line.startsWith('UID')) ?? ''
		byUid.set(uid, [...(byUid.get(uid) ?? []), event])
	}
	return [...byUid.values()].map((parts) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//vendor//EN', ...(zones ? [zones] : []), ...parts, 'END:VCALENDAR', ''].join('\r\n'))
}

describe('vendors\' files', { skip: skip || missing }, () => {
	let folder
	before(async () => {
		folder = `${home(CHAIR)}${await board(CHAIR)}/`
	})

	/** The reason, or "stored", which is made undone. */
	async function put(name, body) {
		const path = `${folder}vendor.ics`
		const answer = await dav(CHAIR, 'PUT', path, { body, headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
		const stored = await dav(CHAIR, 'GET', path)
		if (answer.status !== 201) {
			assert.ok(answer.status >= 400 && answer.status < 500, `${name}: ${answer.status} ${answer.text.slice(0, 300)}`)
			assert.equal(stored.status, 404, name)
			return /<s:message>([\w-]+)/.exec(answer.text)?.[1] ?? assert.fail(`${name}: no reason in ${answer.text}`)
		}
		assert.equal(stored.status, 200, name)
		const kept = unfolded(stored.text)
		assert.deepEqual(notes(body).filter((line) => !kept.includes(line)), [], name)
		assert.equal((await dav(CHAIR, 'DELETE', path)).status, 204, name)
		return 'stored'
	}

	const count = (reasons) => Object.fromEntries([...new Set(reasons)].sort().map((reason) => [reason, reasons.filter((one) => one === reason).length]))

	test('whole files are stored or refused by name', async (t) => {
		const reasons = []
		for (const [name, text] of vendorFiles()) {
			reasons.push(await put(name, text))
		}
		t.diagnostic(`${reasons.length} files: ${JSON.stringify(count(reasons))}`)
		assert.ok(count(reasons).stored >= 23)
	})

	test('events one by one are stored or refused by name', async (t) => {
		const reasons = []
		for (const [name, text] of vendorFiles()) {
			// one file says the same four hundred times
			for (const event of events(text).slice(0, 5)) {
				reasons.push(await put(name, event))
			}
		}
		t.diagnostic(`${reasons.length} events: ${JSON.stringify(count(reasons))}`)
		assert.ok(count(reasons).stored >= 55)
	})
})
