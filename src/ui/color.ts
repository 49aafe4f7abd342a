// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Backgrounds that Nextcloud's themes lay under text */
export const SURFACE = { light: '#ffffff', dark: '#171717' } as const

type Rgb = [number, number, number]

const FALLBACK: Rgb = [0x76, 0x76, 0x76]

function parse(hex: string): Rgb {
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
	return match === null ? FALLBACK : [match[1], match[2], match[3]].map((part) => Number.parseInt(part!, 16)) as Rgb
}

function format(rgb: Rgb): string {
	return '#' + rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')
}

/** Relative luminance as WCAG defines it */
function luminance(rgb: Rgb): number {
	const [r, g, b] = rgb.map((part) => {
		const value = part / 255
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
	}) as Rgb
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/**
 * Contrast of two colours, 1 to 21
 *
 * @param a as #rrggbb
 * @param b as #rrggbb
 */
export function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => x - y) as [number, number]
	return (light + 0.05) / (dark + 0.05)
}

/**
 * Black or white, whichever can be read better on a colour; one of both always reaches 4.5
 *
 * @param background as #rrggbb
 */
export function textOn(background: string): '#000000' | '#ffffff' {
	return contrast(background, '#000000') >= contrast(background, '#ffffff') ? '#000000' : '#ffffff'
}

/**
 * The colour, moved towards black or white only as far as it must to stand out from a surface
 *
 * @param color as #rrggbb
 * @param surface as #rrggbb
 * @param least contrast wanted: 3 for shapes, 4.5 for text
 */
export function standOut(color: string, surface: string, least = 3): string {
	const from = parse(color)
	const to: Rgb = textOn(surface) === '#000000' ? [0, 0, 0] : [255, 255, 255]
	for (let step = 0; step <= 20; step++) {
		const mixed = format(from.map((part, index) => part + (to[index]! - part) * step / 20) as Rgb)
		if (contrast(mixed, surface) >= least) {
			return mixed
		}
	}
	return format(to)
}
