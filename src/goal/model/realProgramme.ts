// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// for tests alone
// @ts-expect-error plain JavaScript, shared with the suites outside src/
import { sharedText } from '../../../tests/shared.mjs'

/** A real programme, which is not part of the project; null where it is not at hand */
export const realProgramme: string | null = sharedText('arbeitsprogramm-2019-20.txt')
