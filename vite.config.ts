// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createAppConfig } from '@nextcloud/vite-config'
import { resolve } from 'node:path'

export default createAppConfig(
	{ main: resolve('src/main.ts'), public: resolve('src/calendar/public/public.ts') },
	{
		createEmptyCSSEntryPoints: true,
		emptyOutputDirectory: { additionalDirectories: ['css'] },
		extractLicenseInformation: true,
		thirdPartyLicense: false,
		config: {
			build: {
				// Nextcloud 32 loads the entry with ?v=… while a lazy chunk imports it without: it would run twice
				rollupOptions: { preserveEntrySignatures: 'strict' },
			},
		},
	},
)
