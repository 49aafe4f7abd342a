// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest'
import openapi from '../../openapi.json'
import { ApiError } from './api-error.ts'
import { codeText, errorText, fieldError, formError, KNOWN_CODES } from './errors.ts'

const codes: string[] = openapi.components.schemas.Error.properties.error.enum

describe('error texts', () => {
	it.each(codes)('has words for %s', (code) => {
		expect(KNOWN_CODES).toContain(code)
		expect(codeText(code)).toMatch(/^[A-Z].+\.$/)
	})

	it('has words for what is unknown', () => {
		expect(codeText('no-such-code')).toBe(codeText('internal'))
		expect(errorText(new TypeError('x'))).toBe(codeText('internal'))
	})
})

describe('errors of a form', () => {
	const error = new ApiError({ status: 400, code: 'required', field: 'name' })

	it('stand beside the field that caused them', () => {
		expect(fieldError(error, 'name')).toBe(codeText('required'))
		expect(fieldError(error, 'place')).toBeNull()
		expect(formError(error, ['name', 'place'])).toBeNull()
	})

	it('stand above the form if no field of it shows them', () => {
		expect(formError(error, ['place'])).toBe(codeText('required'))
		expect(formError(new ApiError({ status: 0, code: 'offline' }), ['name'])).toBe(codeText('offline'))
		expect(formError(null, ['name'])).toBeNull()
	})
})
