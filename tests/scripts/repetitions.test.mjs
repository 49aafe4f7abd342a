// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

/** A fourth engine, where the machine has it: the others are held to the same file by PHPUnit and Vitest. */
const PROGRAM = `
import json, sys
from datetime import datetime, timezone
from dateutil.rrule import rrulestr
from zoneinfo import ZoneInfo
berlin = ZoneInfo('Europe/Berlin')
for case in json.load(sys.stdin):
    start = datetime.fromisoformat(case['start'])
    if len(case['start']) == 10:
        print(' '.join(d.strftime('%Y%m%d') for d in rrulestr(case['rrule'], dtstart=start)))
    else:
        rule = rrulestr(case['rrule'], dtstart=start.replace(tzinfo=berlin))
        print(' '.join(d.astimezone(timezone.utc).strftime('%Y%m%dT%H%M%SZ') for d in rule))
`
/** As PHP's hash() has it. */
function fnv1a32(text) {
	const hash = [...text].reduce((before, char) => Math.imul(before ^ char.charCodeAt(0), 16777619), 2166136261)
	return (hash >>> 0).toString(16).padStart(8, '0')
}
const hasDateutil = spawnSync('python3', ['-c', 'import dateutil']).status === 0

test('python-dateutil reckons the offered repetitions as the others do', { skip: !hasDateutil && 'python3-dateutil is not installed' }, () => {
	const text = readFileSync(new URL('../fixtures/repetitions.json', import.meta.url), 'utf8')
	const { status, stdout, stderr } = spawnSync('python3', ['-c', PROGRAM], { input: text, encoding: 'utf8', maxBuffer: 50_000_000 })
	assert.equal(status, 0, stderr)
	const lines = stdout.trim().split('\n')
	const cases = JSON.parse(text)
	assert.equal(lines.length, cases.length)
	cases.forEach(({ start, rrule, hash }, at) => {
		assert.equal(fnv1a32(lines[at]), hash, `${start} ${rrule}`)
	})
})
