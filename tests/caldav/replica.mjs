// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { baseUrl, dav, home, password } from './client.mjs'

export const isInstalled = spawnSync('vdirsyncer', ['--version']).status === 0
const OURS = 'app-generated--verband--'
const pairOf = (name) => /gliederung-|--tasks$/.test(name) ? 'writing' : 'reading'

/** A person's calendars in a folder, kept by vdirsyncer as by a phone. */
export class Replica {
	constructor(account, secret) {
		this.account = account
		this.folder = mkdtempSync(join(tmpdir(), `verband-${account}-`))
		const value = JSON.stringify
		mkdirSync(join(this.folder, 'calendars'))
		// what a phone may only read it makes as it was
		const pair = (name, readOnly) => `[pair ${name}]
a = "here_${name}"
b = "server_${name}"
collections = ["from b"]
conflict_resolution = "b wins"
${readOnly ? 'partial_sync = "revert"' : ''}
[storage here_${name}]
type = "filesystem"
path = ${value(join(this.folder, 'calendars'))}
fileext = ".ics"
[storage server_${name}]
type = "caldav"
url = ${value(`${baseUrl}/remote.php/dav/`)}
username = ${value(account)}
password = ${value(secret)}
${readOnly ? 'read_only = true' : ''}
`
		writeFileSync(join(this.folder, 'config'), `[general]\nstatus_path = ${value(join(this.folder, 'status'))}\n${pair('reading', true)}${pair('writing', false)}`)
	}

	static async of(account) {
		return new Replica(account, await password(account))
	}

	/** Finds its calendars, drops those that are gone, and syncs, twice where something was refused. */
	async sync() {
		this.run(['discover'], 'y\n'.repeat(50))
		const { text } = await dav(this.account, 'PROPFIND', home(this.account), { headers: { Depth: '1' } })
		const names = new Set([...text.matchAll(/app-generated--verband--[\w-]+/g)].map(([name]) => name))
		for (const name of this.calendars().filter((one) => !names.has(one))) {
			rmSync(join(this.folder, 'calendars', name), { recursive: true })
			for (const kind of ['items', 'metadata']) {
				rmSync(join(this.folder, 'status', pairOf(name), `${name}.${kind}`), { force: true })
			}
		}
		const collections = [...names].map((name) => `${pairOf(name)}/${name}`)
		if (collections.length > 0 && this.run(['sync', ...collections], '', false) === null) {
			this.run(['sync', ...collections])
		}
	}

	run(args, input = '', must = true) {
		const { status, stdout, stderr } = spawnSync('vdirsyncer', ['--config', join(this.folder, 'config'), ...args], { encoding: 'utf8', input })
		assert.ok(status === 0 || !must, `${this.account}: vdirsyncer ${args.join(' ')}\n${stdout}${stderr}`)
		return status === 0 ? stdout + stderr : null
	}

	calendars() {
		return readdirSync(join(this.folder, 'calendars')).filter((name) => name.startsWith(OURS))
	}

	/** @return {{path: string, calendar: string, text: string}[]} every event there is, unfolded */
	objects() {
		return this.calendars().flatMap((calendar) => readdirSync(join(this.folder, 'calendars', calendar)).filter((name) => name.endsWith('.ics')).map((name) => {
			const path = join(this.folder, 'calendars', calendar, name)
			return { path, calendar, text: readFileSync(path, 'utf8').replace(/\r?\n[ \t]/g, '') }
		}))
	}

	/** The one with this title. */
	find(title) {
		return this.objects().find(({ text }) => text.includes(`SUMMARY:${title}`))
	}

	write(calendar, name, text) {
		const path = join(this.folder, 'calendars', calendar, `${name}.ics`)
		assert.ok(existsSync(join(this.folder, 'calendars', calendar)), calendar)
		writeFileSync(path, text)
	}

	edit(title, change) {
		const { path } = this.find(title) ?? assert.fail(`${this.account} has no ${title}`)
		writeFileSync(path, change(readFileSync(path, 'utf8')))
	}

	remove(title) {
		rmSync(this.find(title).path)
	}

	end() {
		rmSync(this.folder, { recursive: true, force: true })
	}
}
