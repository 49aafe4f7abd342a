// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync, writeFileSync } from 'node:fs'

/** What requests took, by name: as the client saw it, and of the server's CPU, which a busy machine blurs less. */
export class Times {
	constructor(log) {
		this.log = log
		this.reset()
	}

	reset() {
		this.wall = {}
		writeFileSync(this.log, '')
	}

	note(name, ms) {
		(this.wall[name] ??= []).push(ms)
	}

	/** Whether all of these were asked. */
	has(...names) {
		return names.every((name) => name in this.wall)
	}

	/** @returns {{wall: (...names: string[]) => number, cpu: (...names: string[]) => number}} medians, added up */
	medians() {
		const cpu = {}
		for (const line of readFileSync(this.log, 'utf8').trim().split('\n')) {
			const [name, ms] = line.split(' ');
			(cpu[name] ??= []).push(Number(ms))
		}
		const of = (times) => (...names) => names.reduce((sum, name) => sum + share(times[name], 0.5), 0)
		return { wall: of(this.wall), cpu: of(cpu) }
	}

	p95(name) {
		return share(this.wall[name], 0.95)
	}
}

function share(values, part) {
	return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
}
