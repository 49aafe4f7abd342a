// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { nextcloudConfig } from './scripts/eslint-node20.mjs'

const { recommended } = await nextcloudConfig()

export default [
	{
		ignores: ['js/**', 'css/**', 'build/**', 'vendor/**', 'l10n/**', 'preview/**', 'src/http/openapi.d.ts'],
	},
	...recommended,
	{
		// Comments say why; names and types say what
		files: ['**/*.{js,mjs,ts,vue}'],
		rules: {
			'jsdoc/require-jsdoc': 'off',
			'jsdoc/require-param': 'off',
			'jsdoc/require-param-type': 'off',
			'jsdoc/require-param-description': 'off',
		},
	},
	{
		files: ['src/**/*.{ts,vue}'],
		rules: {
			'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
			'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
			'max-params': ['error', 4],
			'no-restricted-imports': ['error', {
				paths: [{
					name: '@nextcloud/l10n',
					importNames: ['t', 'n', 'translate', 'translatePlural'],
					message: 'They escape for HTML: take t and n from ui/l10n.ts',
				}],
			}],
		},
	},
	{
		files: ['src/**/*.vue'],
		rules: {
			'vue/component-api-style': ['error', ['script-setup']],
			'vue/no-v-html': 'error',
		},
	},
	{
		files: ['src/ui/l10n.ts'],
		rules: { 'no-restricted-imports': 'off' },
	},
	{
		// A suite is one long function by nature
		files: ['src/**/*.spec.ts', 'tests/**', 'scripts/**'],
		rules: {
			'max-lines-per-function': 'off',
			'no-console': 'off',
			'jsdoc/require-jsdoc': 'off',
		},
	},
	{
		// Node's own, and tables of cases that read better in rows
		files: ['tests/**', 'scripts/**', '*.ts'],
		languageOptions: { globals: { process: 'readonly', Buffer: 'readonly', fetch: 'readonly', console: 'readonly', URL: 'readonly', window: 'readonly', document: 'readonly', setTimeout: 'readonly', AbortSignal: 'readonly', atob: 'readonly', getComputedStyle: 'readonly' } },
		rules: {
			'@stylistic/exp-list-style': 'off',
			'antfu/top-level-function': 'off',
			'no-control-regex': 'off',
			'jsdoc/check-tag-names': 'off',
			'jsdoc/require-returns': 'off',
		},
	},
	{
		// model/ is pure: no framework, no network, no platform
		files: ['src/*/model/**/*.ts'],
		ignores: ['**/*.spec.ts'],
		rules: {
			'no-restricted-imports': ['error', {
				paths: ['vue', 'vue-router', 'pinia', 'axios'],
				patterns: [
					{ group: ['@nextcloud/*', '!@nextcloud/l10n'], message: 'model/ knows nothing of the platform' },
					{ group: ['*.vue'], message: 'model/ knows nothing of components' },
					{ group: ['**/http/ocs*'], message: 'model/ makes no requests' },
				],
			}],
		},
	},
]
