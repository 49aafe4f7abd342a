<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Platform\Letter;
use OCA\Verband\Platform\Post;

/** Keeps what would have been posted. */
final class RecordedPost implements Post {
	/** @var list<array<string, mixed>> */
	public array $notices = [];
	/** @var list<Letter> */
	public array $letters = [];

	public function notify(string $uid, string $subject, array $parameters, string $objectType, int $objectId, string $link): void {
		$this->notices[] = ['uid' => $uid, 'subject' => $subject, 'link' => $link] + $parameters;
	}

	public function mail(Letter $letter): bool {
		$this->letters[] = $letter;
		return true;
	}
}
