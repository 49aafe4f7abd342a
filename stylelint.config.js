// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export default {
	extends: '@nextcloud/stylelint-config',
	rules: {
		'csstools/use-logical': ['always', { except: ['top', 'bottom', /-top$/, /-bottom$/, /-top-/, /-bottom-/, 'width', 'max-width', 'min-width', 'height', 'max-height', 'min-height'] }],
	},
}
