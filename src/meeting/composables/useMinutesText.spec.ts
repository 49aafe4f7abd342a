// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../http/api-error.ts'
import { fetchText, saveText } from '../minutesApi.ts'
import { useMinutesText } from './useMinutesText.ts'

vi.mock('../minutesApi.ts', () => ({ fetchText: vi.fn(), saveText: vi.fn() }))

const version = (text: string, revision: number) => ({ itemId: 7, meetingId: 1, text, editor: null, etag: `"${revision}"` })
const conflict = (text: string, revision: number) => new ApiError({ status: 412, code: 'conflict', current: version(text, revision) as never })

async function editor(text = 'Eins\nZwei\nDrei') {
	vi.mocked(fetchText).mockResolvedValue(version(text, 1))
	let made!: ReturnType<typeof useMinutesText>
	mount({
		setup() {
			made = useMinutesText(7)
			return () => null
		},
	})
	await vi.runAllTimersAsync()
	return made
}

beforeEach(() => {
	vi.useFakeTimers()
	vi.mocked(saveText).mockReset()
})
afterEach(() => vi.useRealTimers())

describe('useMinutesText', () => {
	it('saves after a pause, on the version that it read', async () => {
		const made = await editor()
		vi.mocked(saveText).mockImplementation(async (_id, text) => version(text, 2))
		made.text.value += '!'
		made.typed()
		await vi.runAllTimersAsync()

		expect(vi.mocked(saveText).mock.calls).toEqual([[7, 'Eins\nZwei\nDrei!', '"1"']])
		expect(made.isDirty.value).toBe(false)
	})

	it('keeps what was typed without a connection, and saves it when there is one again', async () => {
		const made = await editor()
		vi.mocked(saveText).mockRejectedValueOnce(new ApiError({ status: 0, code: 'offline' })).mockImplementation(async (_id, text) => version(text, 2))
		made.text.value += '\nVier'
		made.typed()
		await vi.advanceTimersByTimeAsync(1600)
		expect(made.error.value).toMatchObject({ code: 'offline' })
		made.text.value += '\nFünf'
		await vi.advanceTimersByTimeAsync(6000)

		expect(vi.mocked(saveText).mock.lastCall).toEqual([7, 'Eins\nZwei\nDrei\nVier\nFünf', '"1"'])
		expect([made.error.value, made.isDirty.value]).toEqual([null, false])
	})

	it('joins what somebody else saved in other lines', async () => {
		const made = await editor()
		vi.mocked(saveText).mockRejectedValueOnce(conflict('Eins\nZwei\nDrei (von ihr)', 2)).mockImplementation(async (_id, text) => version(text, 3))
		made.text.value = 'Eins (von mir)\nZwei\nDrei'
		made.typed()
		await vi.runAllTimersAsync()

		expect(vi.mocked(saveText).mock.lastCall).toEqual([7, 'Eins (von mir)\nZwei\nDrei (von ihr)', '"2"'])
		expect(made.conflict.value).toBe(null)
	})

	it('shows both versions of the same line, and saves what was chosen', async () => {
		const made = await editor()
		vi.mocked(saveText).mockRejectedValueOnce(conflict('Eins\nZwei von ihr\nDrei', 2)).mockImplementation(async (_id, text) => version(text, 3))
		made.text.value = 'Eins\nZwei von mir\nDrei'
		made.typed()
		await vi.runAllTimersAsync()
		expect(made.conflict.value?.merge.parts).toContainEqual({ conflict: { base: ['Zwei'], mine: ['Zwei von mir'], theirs: ['Zwei von ihr'] } })
		made.settle('Eins\nZwei von uns\nDrei')
		await vi.runAllTimersAsync()

		expect(vi.mocked(saveText).mock.lastCall).toEqual([7, 'Eins\nZwei von uns\nDrei', '"2"'])
		expect(made.isDirty.value).toBe(false)
	})

	it('does not try again what the server refuses', async () => {
		const made = await editor()
		vi.mocked(saveText).mockRejectedValue(new ApiError({ status: 409, code: 'locked' }))
		made.text.value += '!'
		made.typed()
		await vi.advanceTimersByTimeAsync(60_000)

		expect(vi.mocked(saveText)).toHaveBeenCalledTimes(1)
		expect(made.text.value).toBe('Eins\nZwei\nDrei!')
	})
})
