// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A message as text for social media, with where it stands.
 *
 * @param title of the message
 * @param text of the message
 * @param link where members read it
 */
export function socialText(title: string, text: string, link: string): string {
	return [title.trim(), text.trim(), link].filter(Boolean).join('\n\n')
}
