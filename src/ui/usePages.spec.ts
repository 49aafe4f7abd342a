// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { usePages } from './usePages.ts'

describe('usePages', () => {
	it('shows page after page, and begins anew when it is about something else', async () => {
		const about = ref('a')
		const fetch = vi.fn(async (cursor: string | null) => cursor === null
			? { items: [{ id: 1, name: about.value }, { id: 2, name: about.value }], nextCursor: 'next' }
			: { items: [{ id: 3, name: about.value }], nextCursor: null })
		const pages = effectScope().run(() => usePages(about, fetch))!
		await flushPromises()
		expect(pages.shown.value.map(({ id }) => id)).toEqual([1, 2])
		expect(pages.cursor.value).toBe('next')

		await pages.loadMore()
		expect(fetch).toHaveBeenLastCalledWith('next')
		expect(pages.shown.value.map(({ id }) => id)).toEqual([1, 2, 3])
		expect(pages.cursor.value).toBeNull()

		pages.put({ id: 3, name: 'changed' })
		pages.put({ id: 1, name: 'changed' })
		expect(pages.shown.value.map(({ name }) => name)).toEqual(['changed', 'a', 'changed'])

		about.value = 'b'
		await flushPromises()
		expect(pages.shown.value).toEqual([{ id: 1, name: 'b' }, { id: 2, name: 'b' }])
	})

	it('says what went wrong, and keeps what it has', async () => {
		const fetch = async (cursor: string | null) => {
			if (cursor !== null) {
				throw new Error('away')
			}
			return { items: [{ id: 1 }], nextCursor: 'next' }
		}
		const pages = effectScope().run(() => usePages(() => true, fetch))!
		await flushPromises()
		await pages.loadMore()
		expect(pages.action.error.value).toEqual(new Error('away'))
		expect(pages.shown.value).toEqual([{ id: 1 }])
		expect(pages.cursor.value).toBe('next')
	})
})
