// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WaitingLine } from './waitingLine.ts'

const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const anyStep = fc.record({ what: fc.constantFrom('append', 'append', 'remove', 'move'), id: anyId, before: fc.option(anyId) })

describe('WaitingLine', () => {
	it('stands as an array would', () => {
		fc.assert(fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
			const line = new WaitingLine<string>()
			let expected: string[] = []
			for (const { what, id, before } of steps) {
				const waits = expected.includes(id)
				if (what === 'append' && !waits) {
					line.append(id, id)
					expected.push(id)
				} else if (what === 'remove') {
					line.remove(id)
					expected = expected.filter((one) => one !== id)
				} else if (what === 'move') {
					line.move(id, before)
					if (waits && before !== id) {
						expected = expected.filter((one) => one !== id)
						expected.splice(before !== null && expected.includes(before) ? expected.indexOf(before) : expected.length, 0, id)
					}
				}
			}

			expect(line.values()).toEqual(expected)
		}))
	})
})
