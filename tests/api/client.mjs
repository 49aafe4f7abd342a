// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import addFormats from 'ajv-formats'
import Ajv from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'

/**
 * The API as a program outside sees it: HTTP Basic, JSON, and every answer held against openapi.json.
 */
export const openapi = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'))
const ROOT = '/ocs/v2.php/apps/verband/api/v1'
const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(openapi, 'openapi.json')
const validators = new Map()

export const baseUrl = (process.env.VERBAND_BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
export const isNextcloud = process.env.VERBAND_HOST === 'nextcloud'

/** The path of openapi.json that a request's path belongs to. */
export function template(path) {
	const plain = path.replace(/\?.*$/, '')
	return Object.keys(openapi.paths).find((known) => new RegExp('^' + known.replace(/\{\w+\}/g, '[^/]+') + '$').test(ROOT + plain))
}

function validator(path, method, status) {
	const known = template(path)
	const key = `${method} ${known} ${status}`
	if (!validators.has(key)) {
		const escaped = known?.replace(/~/g, '~0').replace(/\//g, '~1').replace(/\{/g, '%7B').replace(/\}/g, '%7D')
		const named = openapi.paths[known]?.[method.toLowerCase()]?.responses?.[status]
		const pointer = named?.$ref ?? `#/paths/${escaped}/${method.toLowerCase()}/responses/${status}`
		const response = named?.$ref ? openapi.components.responses[named.$ref.split('/').pop()] : named
		validators.set(key, response?.content
			? ajv.compile({ $ref: `openapi.json${pointer}/content/application~1json/schema` })
			: response ? () => true : null)
	}
	return validators.get(key)
}

/**
 * What is wrong with an answer, held against openapi.json; null if nothing is.
 *
 * @param {string} method HTTP verb
 * @param {string} path below /api/v1, with or without query
 * @param {number} status the answer's
 * @param {?string} text the answer's body; null for one that could not be read any more
 */
export function contractProblem(method, path, status, text) {
	const check = validator(path, method, status)
	if (!check) {
		return `${method} ${path}: status ${status} is not in openapi.json: ${text?.slice(0, 300)}`
	}
	return text === null || check(text === '' ? null : JSON.parse(text)) ? null : `${method} ${path} ${status}: ${ajv.errorsText(check.errors)}: ${text.slice(0, 500)}`
}

const tokens = new Map()
const basic = (account, secret) => 'Basic ' + Buffer.from(`${account}:${secret}`).toString('base64')

/** A server hashes a real password anew at every request, which costs more than the request: there we use app passwords. */
async function password(account) {
	if (!isNextcloud || account === null) {
		return 'preview'
	}
	if (!tokens.has(account)) {
		const response = await fetch(`${baseUrl}/ocs/v2.php/core/getapppassword`, { headers: { Accept: 'application/json', 'OCS-APIRequest': 'true', Authorization: basic(account, 'preview') } })
		tokens.set(account, (await response.json()).ocs.data.apppassword)
	}
	return tokens.get(account)
}

/** An account that is made anew has another one. */
export const forgetPassword = (account) => tokens.delete(account)

/** The Authorization header of an account. */
export const authorization = async (account) => basic(account, await password(account))

/**
 * One request. Throws when the answer is not what openapi.json says of this path, method and status.
 *
 * @param {?string} account uid, null for nobody
 * @param {string} method HTTP verb
 * @param {string} path below /api/v1, with query
 * @param {{body?: unknown, headers?: Record<string, string>, checked?: boolean}} options checked: false for paths the contract does not know
 * @return {Promise<{status: number, data: any, etag: ?string, headers: Headers, text: string}>} the answer
 */
export async function api(account, method, path, { body, headers = {}, checked = true } = {}) {
	const response = await fetch(baseUrl + ROOT + path, {
		method,
		redirect: 'manual',
		headers: {
			Accept: 'application/json',
			'OCS-APIRequest': 'true',
			...(account ? { Authorization: await authorization(account) } : {}),
			...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
			...headers,
		},
		body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
	})
	const text = await response.text()
	const problem = checked ? contractProblem(method, path, response.status, text) : null
	if (problem) {
		throw new Error(problem)
	}
	const json = text === '' ? null : JSON.parse(text)
	return { status: response.status, data: json?.ocs?.data, etag: response.headers.get('etag'), headers: response.headers, text }
}

/** Answers with this status, else the test fails with what came instead. */
export async function expectStatus(status, ...request) {
	const answer = await api(...request)
	if (answer.status !== status) {
		throw new Error(`${request[1]} ${request[2]} as ${request[0]}: ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`)
	}
	return answer
}
