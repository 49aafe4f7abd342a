// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useIsDarkTheme } from '@nextcloud/vue/composables/useIsDarkTheme'
import { computed } from 'vue'
import { useAssociation } from '../../gliederung/store.ts'
import { swatchBackground } from '../../ui/pattern.ts'

/** How a Gliederung looks in the calendar */
export interface Swatch {
	name: string
	shortName: string
	background: string
}

const UNKNOWN: Swatch = { name: '', shortName: '', background: 'var(--color-background-darker)' }

/** Computed once for all chips: hundreds of them need no component of their own */
export function useSwatches(): (id: number) => Swatch {
	const association = useAssociation()
	const dark = useIsDarkTheme()
	const swatches = computed(() => new Map(association.gliederungen.map((one) => [one.id, {
		name: one.name,
		shortName: one.shortName || one.name,
		background: swatchBackground(one, dark.value),
	}])))
	return (id) => swatches.value.get(id) ?? UNKNOWN
}
