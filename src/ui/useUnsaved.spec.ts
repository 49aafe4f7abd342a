// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useUnsaved } from './useUnsaved.ts'

afterEach(() => vi.unstubAllGlobals())

/** Whether the browser asks, and then whether the app does on the way to another page of it */
async function asksFor(isDirty: boolean, isKept?: () => boolean): Promise<[boolean, boolean]> {
	const confirm = vi.fn(() => false)
	vi.stubGlobal('confirm', confirm)
	const form = defineComponent({
		setup() {
			useUnsaved(() => isDirty, isKept)
			return () => h('form')
		},
	})
	const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: form }, { path: '/other', component: { render: () => null } }] })
	await router.push('/')
	const page = mount(RouterView, { global: { plugins: [router] } })
	await nextTick()
	const leaving = new Event('beforeunload', { cancelable: true })
	window.dispatchEvent(leaving)
	await router.push('/other')
	page.unmount()
	return [leaving.defaultPrevented, confirm.mock.calls.length > 0]
}

test('asks only before something is lost', async () => {
	expect(await asksFor(false)).toEqual([false, false])
	expect(await asksFor(true)).toEqual([true, true])
	expect(await asksFor(true, () => false)).toEqual([true, true])
})

test('a kept draft outlives a reload, but not the way to another page of the app', async () => {
	expect(await asksFor(true, () => true)).toEqual([false, true])
})
