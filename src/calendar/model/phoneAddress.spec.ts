// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest'
import { phoneAddress } from './phoneAddress.ts'

test.each([
	['https://wolke.example/remote.php/dav/', 'mia', 'caldavs://mia@wolke.example/remote.php/dav/'],
	['http://127.0.0.1:8080/nextcloud/remote.php/dav/', 'mia', 'caldav://mia@127.0.0.1:8080/nextcloud/remote.php/dav/'],
	['https://wolke.example/remote.php/dav/', 'mia@verband.example', 'caldavs://mia%40verband.example@wolke.example/remote.php/dav/'],
	['https://wolke.example/remote.php/dav/', 'Müller/x?', 'caldavs://M%C3%BCller%2Fx%3F@wolke.example/remote.php/dav/'],
])('%s for %s', (address, uid, wanted) => {
	expect(phoneAddress(address, uid)).toBe(wanted)
	expect(decodeURIComponent(new URL(wanted.replace(/^caldav/, 'http')).username)).toBe(uid)
})
