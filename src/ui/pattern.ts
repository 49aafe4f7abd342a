// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Pattern } from '../http/types.ts'

import { standOut, SURFACE, textOn } from './color.ts'

/** 6 px tiles: still told apart in a swatch of 16 px */
const IMAGES: Record<Pattern, (line: string) => string> = {
	solid: () => 'none',
	diagonal: (line) => `repeating-linear-gradient(45deg, ${line} 0 1.5px, transparent 1.5px 5px)`,
	'diagonal-back': (line) => `repeating-linear-gradient(-45deg, ${line} 0 1.5px, transparent 1.5px 5px)`,
	dots: (line) => `radial-gradient(circle, ${line} 1.3px, transparent 1.6px) 0 0 / 5px 5px`,
	grid: (line) => `repeating-linear-gradient(0deg, ${line} 0 1px, transparent 1px 5px), repeating-linear-gradient(90deg, ${line} 0 1px, transparent 1px 5px)`,
	horizontal: (line) => `repeating-linear-gradient(0deg, ${line} 0 1.5px, transparent 1.5px 5px)`,
	vertical: (line) => `repeating-linear-gradient(90deg, ${line} 0 1.5px, transparent 1.5px 5px)`,
	cross: (line) => `repeating-linear-gradient(45deg, ${line} 0 1px, transparent 1px 6px), repeating-linear-gradient(-45deg, ${line} 0 1px, transparent 1px 6px)`,
}

export const PATTERNS = Object.keys(IMAGES) as Pattern[]

/**
 * CSS `background` of a Gliederung's swatch. The pattern is drawn in black or white on the
 * colour, the colour itself is kept apart from the page behind it (3 : 1).
 *
 * @param mark colour and pattern
 * @param mark.color as #rrggbb
 * @param mark.pattern one of eight
 * @param dark whether the theme is dark
 */
export function swatchBackground(mark: { color: string, pattern: Pattern }, dark: boolean): string {
	const color = standOut(mark.color, dark ? SURFACE.dark : SURFACE.light)
	const image = (IMAGES[mark.pattern] ?? IMAGES.solid)(textOn(color))
	return image === 'none' ? color : `${image}, ${color}`
}
