<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/**
 * A mail: text alone, which the mailer puts into the server's own look. No line of it can begin another header.
 */
final class Letter {
	public readonly string $subject;

	/**
	 * @param list<string> $paragraphs
	 * @param list<string> $list below them
	 * @param ?array{text: string, url: string} $button
	 * @param ?array{name: string, type: string, data: string} $attachment
	 */
	public function __construct(
		public readonly string $to,
		public readonly string $name,
		public readonly string $language,
		string $subject,
		public readonly array $paragraphs,
		public readonly array $list = [],
		public readonly ?array $button = null,
		public readonly ?array $attachment = null,
	) {
		$this->subject = mb_substr(trim((string)preg_replace('/[\x00-\x1f\x7f\x{2028}\x{2029}]+/u', ' ', $subject)), 0, 200);
	}
}
