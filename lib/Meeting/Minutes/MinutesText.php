<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** What the minutes say of one item, and who is writing it just now. A value. */
final class MinutesText {
	/** Seconds for which somebody who saved counts as still writing */
	public const WRITING = 60;

	public function __construct(
		public readonly int $itemId,
		public readonly int $meetingId,
		public readonly string $text,
		public readonly int $revision,
		public readonly ?int $editorId = null,
		public readonly ?int $editorUntil = null,
	) {
	}

	/** @param int $now seconds since 1970 */
	public function editor(int $now): ?int {
		return $this->editorUntil !== null && $this->editorUntil > $now ? $this->editorId : null;
	}

	public function etag(): string {
		return '"' . $this->revision . '"';
	}
}
