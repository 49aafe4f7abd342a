// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// Dates must not depend on the machine; a second run may name another zone
process.env.TZ ??= 'UTC'
process.env.LANG = 'en-US'

export default defineConfig({
	plugins: [vue()],
	define: {
		appName: JSON.stringify('verband'),
		appVersion: JSON.stringify('0.0.0'),
	},
	test: {
		environment: 'happy-dom',
		include: ['src/**/*.spec.ts'],
		setupFiles: ['src/test-setup.ts'],
		css: false,
		server: { deps: { inline: [/@nextcloud\/vue/] } },
	},
})
