// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { t as translate, n as translatePlural } from '@nextcloud/l10n'

type Values = Record<string, string | number>

// Vue shows text as text. The library's default would show "A &amp; B" and swallow "<3".
const PLAIN = { escape: false, sanitize: false }

/**
 * The text in the person's language. Only for text nodes and attributes, never for HTML.
 *
 * @param app always 'verband', so that the texts can be collected
 * @param text English source text
 * @param values for its {placeholders}
 */
export function t(app: 'verband', text: string, values: Values = {}): string {
	return translate(app, text, values, undefined, PLAIN)
}

/**
 * The text for a number, with %n in its place
 *
 * @param app always 'verband', so that the texts can be collected
 * @param singular English source text for one
 * @param plural English source text for more
 * @param count the number
 * @param values for further {placeholders}
 */
// eslint-disable-next-line max-params -- the signature that every Nextcloud app has
export function n(app: 'verband', singular: string, plural: string, count: number, values: Values = {}): string {
	return translatePlural(app, singular, plural, count, values, PLAIN)
}
