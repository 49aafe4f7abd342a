// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { ApiError } from '../http/api-error.ts'
import { useAction } from './useAction.ts'
import { useAnnouncer } from './useAnnouncer.ts'
import { useLoad } from './useLoad.ts'
import { useUndo } from './useUndo.ts'

beforeEach(() => setActivePinia(createPinia()))

describe('useAction', () => {
	it('runs once at a time and keeps the error', async () => {
		const { run, running, error } = useAction()
		let finish = () => {}
		const first = run(() => new Promise<void>((resolve) => {
			finish = resolve
		}))
		expect(running.value).toBe(true)
		expect(await run(async () => {})).toBe(false)
		finish()
		expect(await first).toBe(true)

		const problem = new Error('x')
		expect(await run(() => Promise.reject(problem))).toBe(false)
		expect(error.value).toBe(problem)
		expect(running.value).toBe(false)
	})
})

describe('useLoad', () => {
	it('drops a late answer to an earlier question', async () => {
		const answers: ((value: string) => void)[] = []
		const source = ref(1)
		const signals: AbortSignal[] = []
		const scope = effectScope()
		const loaded = scope.run(() => useLoad(() => source.value, (_id, signal) => {
			signals.push(signal)
			return new Promise<string>((resolve) => answers.push(resolve))
		}))!

		source.value = 2
		await nextTick()
		answers[1]!('two')
		answers[0]!('one')
		await nextTick()
		await nextTick()

		expect(loaded.data.value).toBe('two')
		expect(signals[0]!.aborted).toBe(true)
		expect(loaded.loading.value).toBe(false)
		scope.stop()
		expect(signals[1]!.aborted).toBe(true)
	})

	it('keeps what it has when loading again fails', async () => {
		const fetch = vi.fn().mockResolvedValueOnce('a').mockRejectedValueOnce(new ApiError({ status: 0, code: 'offline' }))
		const loaded = effectScope().run(() => useLoad(() => true, fetch))!
		await nextTick()

		await loaded.reload()

		expect(loaded.data.value).toBe('a')
		expect(loaded.error.value).toBeInstanceOf(ApiError)
	})
})

describe('useUndo', () => {
	it('takes back and says so', async () => {
		const store = useUndo()
		const undo = vi.fn().mockResolvedValue(undefined)
		store.show({ message: 'Gone.', undo })

		await store.undo()

		expect(undo).toHaveBeenCalledOnce()
		expect(store.offer?.message).toBe('Undone.')
	})

	it('lets a message go by itself, but not a way back', () => {
		vi.useFakeTimers()
		const store = useUndo()
		store.show({ message: 'Gone.', undo: async () => {} })
		vi.advanceTimersByTime(60_000)
		expect(store.offer).not.toBeNull()

		store.show({ message: 'Saved.' })
		vi.advanceTimersByTime(60_000)
		expect(store.offer).toBeNull()
		vi.useRealTimers()
	})

	it('says why it could not', async () => {
		const store = useUndo()
		store.show({ message: 'Gone.', undo: () => Promise.reject(new ApiError({ status: 409, code: 'undo-expired' })) })

		await store.undo()

		expect(store.offer?.message).toContain('too late')
	})
})

describe('useAnnouncer', () => {
	it('says the same words twice', async () => {
		const announcer = useAnnouncer()
		await announcer.announce('Saved.')
		const again = announcer.announce('Saved.')
		expect(announcer.polite).toBe('')
		await again
		expect(announcer.polite).toBe('Saved.')
	})
})
