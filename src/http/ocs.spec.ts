// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from './api-error.ts'
import { isAborted } from './api-error.ts'
import { clearCache, del, get, post, put } from './ocs.ts'

const { request } = vi.hoisted(() => ({ request: vi.fn() }))

vi.mock('@nextcloud/axios', async () => {
	const { isAxiosError, isCancel } = await import('axios')
	return { default: { request }, isAxiosError, isCancel }
})

function ok(data: unknown, etag?: string) {
	return { status: 200, headers: etag === undefined ? {} : { etag }, data: { ocs: { meta: {}, data } } }
}

function refused(status: number, data?: unknown) {
	return Object.assign(new Error('refused'), {
		isAxiosError: true,
		response: { status, data: data === undefined ? '<html>' : { ocs: { meta: {}, data } } },
	})
}

async function caught(promise: Promise<unknown>): Promise<ApiError> {
	return promise.then(() => expect.unreachable(), (error) => error)
}

beforeEach(() => {
	request.mockReset()
	clearCache()
})
afterEach(() => vi.restoreAllMocks())

describe('reading', () => {
	it('takes the answer out of its envelope', async () => {
		request.mockResolvedValue(ok([1], '"e"'))

		expect(await get('gliederungen', { query: { q: 'a b', empty: '', none: null, zero: 0 } })).toEqual({ data: [1], etag: '"e"' })
		const config = request.mock.calls[0]![0]
		expect(config.url).toMatch(/\/ocs\/v2\.php\/apps\/verband\/api\/v1\/gliederungen\?q=a\+b&zero=0$/)
		expect(config.headers['OCS-APIRequest']).toBe('true')
		expect(config.headers).not.toHaveProperty('If-None-Match')
	})

	it('asks again with the ETag, and gives what it knows when nothing changed', async () => {
		request.mockResolvedValueOnce(ok([1], '"e"'))
		const first = await get('gliederungen')
		request.mockResolvedValueOnce({ status: 304, headers: {}, data: '' })

		const second = await get('gliederungen')

		expect(request.mock.calls[1]![0].headers['If-None-Match']).toBe('"e"')
		expect(request.mock.calls[1]![0].validateStatus(304)).toBe(true)
		expect(second).toBe(first)
	})

	it('takes no 304 for what it does not know', async () => {
		request.mockResolvedValueOnce(ok([1]))
		await get('gliederungen')
		expect(request.mock.calls[0]![0].validateStatus(304)).toBe(false)
	})

	it('keeps the answers of different queries apart', async () => {
		request.mockResolvedValueOnce(ok(['a'], '"1"')).mockResolvedValueOnce(ok(['b'], '"2"'))
		await get('occurrences', { query: { from: 'a' } })

		expect((await get('occurrences', { query: { from: 'b' } })).data).toEqual(['b'])
		expect(request.mock.calls[1]![0].headers).not.toHaveProperty('If-None-Match')
	})
})

describe('writing', () => {
	it('names the version that the change starts from', async () => {
		request.mockResolvedValue(ok({}))

		await put('events/1', { title: 'x' }, { ifMatch: 'abc' })
		await del('events/1', { ifMatch: '"abc"' })
		await post('gliederungen/1/events', { title: 'x' })

		expect(request.mock.calls.map(([config]) => config.headers['If-Match'])).toEqual(['"abc"', '"abc"', undefined])
		expect(request.mock.calls[0]![0].data).toEqual({ title: 'x' })
	})
})

describe('errors', () => {
	it('carry code, field and the current version', async () => {
		request.mockRejectedValue(refused(412, { error: 'conflict', field: 'name', current: { id: 1 } }))

		expect(await caught(put('gliederungen/1', {}, { ifMatch: 'a' }))).toMatchObject({ status: 412, code: 'conflict', field: 'name', current: { id: 1 } })
	})

	it.each([
		[401, 'not-logged-in'],
		[403, 'forbidden'],
		[404, 'not-found'],
		[412, 'session-expired'],
		[500, 'internal'],
		[503, 'offline'],
	])('of Nextcloud itself (%i) get the code %s', async (status, code) => {
		request.mockRejectedValueOnce(refused(status)).mockRejectedValueOnce(refused(status, []))

		expect((await caught(get('me'))).code).toBe(code)
		expect((await caught(get('me'))).code).toBe(code)
	})

	it('tell a dead line from a refusal', async () => {
		request.mockRejectedValue(Object.assign(new Error('Network Error'), { isAxiosError: true }))
		expect((await caught(get('me'))).code).toBe('offline')
	})

	it('tell a page from an answer', async () => {
		request.mockResolvedValue({ status: 200, headers: {}, data: '<html>Log in</html>' })
		expect(await caught(get('me'))).toBeInstanceOf(ApiError)
	})

	it('leave an aborted request alone', async () => {
		const { CanceledError } = await import('axios')
		request.mockRejectedValue(new CanceledError())
		expect(isAborted(await caught(get('me')))).toBe(true)
	})
})
