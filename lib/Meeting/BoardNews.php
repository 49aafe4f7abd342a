<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\Notice\Recipients;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Activities;

/** What a body's board finds in its lists of activities, but for who did it. */
final class BoardNews {
	public function __construct(
		private readonly Recipients $recipients,
		private readonly Activities $activities,
		private readonly Access $access,
	) {
	}

	/** After the transaction, of what is not internal. */
	public function tell(string $subject, int $objectId, int $gliederungId): void {
		$viewer = $this->access->viewer();
		$this->activities->tell($subject, $objectId, $this->recipients->boards([$gliederungId], $viewer->personId), $viewer->uid);
	}
}
