// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { VueWrapper } from '@vue/test-utils'

import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'
import { useDraft } from './useDraft.ts'

const { user } = vi.hoisted(() => ({ user: { uid: 'mia' } }))
vi.mock('@nextcloud/auth', () => ({ getCurrentUser: () => user }))

beforeEach(() => {
	sessionStorage.clear()
	user.uid = 'mia'
})
const pages: VueWrapper[] = []
afterEach(() => {
	vi.useRealTimers()
	pages.splice(0).forEach((page) => page.unmount())
})

function open(typed: () => string | null, name = 'form') {
	let kept: string | null = null
	let isKept = () => false
	const page = mount(defineComponent({
		setup() {
			const draft = useDraft(name, typed)
			kept = draft.taken
			isKept = draft.isKept
			return () => null
		},
	}))
	pages.push(page)
	return { kept, page, isKept }
}

/** What happens at a reload: the page goes without being taken down */
const reload = () => window.dispatchEvent(new Event('pagehide'))

test('what is typed comes back after a reload, once', () => {
	open(() => 'Sitzung')
	expect(sessionStorage.length).toBe(0)
	reload()
	expect(open(() => null).kept).toBe('Sitzung')
	expect(open(() => null).kept).toBeNull()
	expect(sessionStorage.length).toBe(0)
})

test('nothing is kept of a form as it was, nor of one that is left', () => {
	open(() => null)
	reload()
	expect(sessionStorage.length).toBe(0)
	const { page } = open(() => 'Sitzung')
	reload()
	page.unmount()
	expect(sessionStorage.length).toBe(0)
})

test('nobody else gets it, no other form, and nobody after an hour', () => {
	vi.useFakeTimers({ toFake: ['Date'] })
	open(() => 'Sitzung')
	reload()
	expect(open(() => null, 'other').kept).toBeNull()
	user.uid = 'ben'
	expect(open(() => null).kept).toBeNull()
	user.uid = 'mia'
	expect(open(() => null).kept).toBeNull()
	reload()
	vi.setSystemTime(Date.now() + 3_600_001)
	expect(open(() => null).kept).toBeNull()
})

test('a tab that is put aside keeps it until it is here again', () => {
	open(() => 'Sitzung')
	const become = (state: string) => {
		vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state as DocumentVisibilityState)
		document.dispatchEvent(new Event('visibilitychange'))
	}
	become('hidden')
	expect(sessionStorage.length).toBe(1)
	become('visible')
	expect(sessionStorage.length).toBe(0)
})

test('says beforehand whether it would be kept, and leaves nothing lying', () => {
	expect(open(() => 'Sitzung').isKept()).toBe(true)
	expect(open(() => null).isKept()).toBe(false)
	expect(sessionStorage.length).toBe(0)
	const setItem = () => {
		throw new DOMException('no room', 'QuotaExceededError')
	}
	vi.stubGlobal('sessionStorage', { getItem: () => null, removeItem: () => {}, setItem })
	expect(open(() => 'Sitzung').isKept()).toBe(false)
	vi.unstubAllGlobals()
})
