// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import { contrast, standOut, SURFACE, textOn } from './color.ts'
import { PATTERNS, swatchBackground } from './pattern.ts'

const EVERY = ['00', '33', '66', '99', 'cc', 'ff'].flatMap((r, _i, all) => all.flatMap((g) => all.map((b) => `#${r}${g}${b}`)))

describe('contrast', () => {
	it('is what WCAG says', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
		expect(contrast('#ffffff', '#ffffff')).toBeCloseTo(1)
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
	})

	it('takes what is no colour as a grey', () => {
		expect(contrast('red', '#ffffff')).toBeGreaterThan(4.5)
		expect(contrast('', '#171717')).toBeGreaterThan(3)
	})
})

describe('textOn', () => {
	it('can be read on every colour', () => {
		for (const color of EVERY) {
			expect(contrast(textOn(color), color), color).toBeGreaterThanOrEqual(4.5)
		}
	})
})

describe('standOut', () => {
	it.each(Object.entries(SURFACE))('reaches the contrast for every colour in the %s theme', (_name, surface) => {
		for (const color of EVERY) {
			expect(contrast(standOut(color, surface, 4.5), surface), color).toBeGreaterThanOrEqual(4.5)
		}
	})

	it('leaves a colour alone that stands out already', () => {
		expect(standOut('#c00000', SURFACE.light)).toBe('#c00000')
	})
})

describe('swatchBackground', () => {
	it('tells every pattern apart, in one colour too', () => {
		const seen = new Set(PATTERNS.map((pattern) => swatchBackground({ color: '#c00000', pattern }, false)))

		expect(seen.size).toBe(PATTERNS.length)
	})
})
