// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnyCode } from './api-error.ts'
import type { ErrorBody } from './types.ts'

import axios, { isAxiosError, isCancel } from '@nextcloud/axios'
import { generateOcsUrl } from '@nextcloud/router'
import { ApiError } from './api-error.ts'

/** An answer's body, and the ETag to send back with a change of it */
export interface Answer<T> {
	data: T
	etag: string | null
}

type QueryValue = string | number | boolean | null | undefined

export interface RequestOptions {
	/** Empty values are left out */
	query?: Record<string, QueryValue>
	/** ETag of the version that the change starts from */
	ifMatch?: string
	/** An answer to an earlier question that still holds if nothing has changed: it is given back as it is */
	known?: Answer<unknown> | null
	signal?: AbortSignal
}

type Method = 'get' | 'post' | 'put' | 'delete'

interface OcsEnvelope<T> {
	ocs: { meta: unknown, data: T }
}

const CACHE_SIZE = 200
/** In memory only: nothing about the association is kept on a shared device */
const cache = new Map<string, Answer<unknown>>()

/**
 * Read; a second read of the same address costs a 304 when nothing changed.
 * Answers are shared between readers: do not change them in place.
 *
 * @param path below /api/v1/, without a leading slash
 * @param options query and abort signal
 */
export async function get<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
	return request<T>('get', path, undefined, options)
}

export async function post<T>(path: string, body: unknown = {}, options: RequestOptions = {}): Promise<Answer<T>> {
	return request<T>('post', path, body, options)
}

export async function put<T>(path: string, body: unknown, options: RequestOptions = {}): Promise<Answer<T>> {
	return request<T>('put', path, body, options)
}

export async function del<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
	return request<T>('delete', path, undefined, options)
}

/** Forgets every answer, for tests */
export function clearCache(): void {
	cache.clear()
}

async function request<T>(method: Method, path: string, body: unknown, options: RequestOptions): Promise<Answer<T>> {
	const url = address(path, options.query)
	const known = (method === 'get' ? options.known ?? cache.get(url) : undefined) as Answer<T> | undefined
	try {
		const response = await axios.request<OcsEnvelope<T>>({
			method,
			url,
			data: body,
			signal: options.signal,
			headers: headers(options.ifMatch, known?.etag),
			validateStatus: (status) => (status >= 200 && status < 300) || (status === 304 && known !== undefined),
		})
		if (response.status === 304 && known !== undefined) {
			return known
		}
		const answer = { data: unwrap(response.data), etag: header(response.headers, 'etag') }
		if (method === 'get' && options.known === undefined) {
			remember(url, answer)
		}
		return answer
	} catch (error) {
		throw isCancel(error) ? error : toApiError(error)
	}
}

function address(path: string, query: RequestOptions['query'] = {}): string {
	const params = new URLSearchParams()
	for (const [key, value] of Object.entries(query)) {
		if (value !== undefined && value !== null && value !== '') {
			params.set(key, String(value))
		}
	}
	const search = params.toString()
	return generateOcsUrl('apps/verband/api/v1/{path}', { path }, { escape: false }) + (search === '' ? '' : `?${search}`)
}

function headers(ifMatch?: string, ifNoneMatch?: string | null): Record<string, string> {
	return {
		'OCS-APIRequest': 'true',
		Accept: 'application/json',
		...(ifMatch ? { 'If-Match': quoted(ifMatch) } : {}),
		...(ifNoneMatch ? { 'If-None-Match': ifNoneMatch } : {}),
	}
}

function quoted(etag: string): string {
	return /^(W\/)?".*"$/.test(etag) ? etag : `"${etag}"`
}

function header(all: unknown, name: string): string | null {
	const value = (all as Record<string, unknown> | undefined)?.[name]
	return typeof value === 'string' && value !== '' ? value : null
}

function remember(url: string, answer: Answer<unknown>): void {
	cache.delete(url)
	if (answer.etag === null) {
		return
	}
	cache.set(url, answer)
	if (cache.size > CACHE_SIZE) {
		cache.delete(cache.keys().next().value!)
	}
}

function unwrap<T>(envelope: OcsEnvelope<T>): T {
	if (typeof envelope !== 'object' || envelope === null || !('ocs' in envelope)) {
		// A proxy's login or maintenance page with status 200
		throw new ApiError({ status: 200, code: 'internal' })
	}
	return envelope.ocs.data
}

function toApiError(error: unknown): ApiError {
	if (error instanceof ApiError) {
		return error
	}
	if (!isAxiosError<OcsEnvelope<ErrorBody>>(error)) {
		return new ApiError({ status: 0, code: 'internal' })
	}
	if (error.response === undefined) {
		return new ApiError({ status: 0, code: 'offline' })
	}
	const status = error.response.status
	const body: Partial<ErrorBody> = error.response.data?.ocs?.data ?? {}
	if (typeof body.error === 'string') {
		return new ApiError({ ...body, status, code: body.error })
	}
	return new ApiError({ status, code: codeOfStatus(status) })
}

/** Answers that Nextcloud gives before the app is asked carry no code of ours */
function codeOfStatus(status: number): AnyCode {
	switch (status) {
		case 401: return 'not-logged-in'
		case 403: return 'forbidden'
		case 404: return 'not-found'
		// Nextcloud's answer to an outdated request token
		case 412: return 'session-expired'
		case 502:
		case 503:
		case 504: return 'offline'
		default: return 'internal'
	}
}
