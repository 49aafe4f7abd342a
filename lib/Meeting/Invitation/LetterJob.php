<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Invitation;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;

/** One invitation to one person. */
final class LetterJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly InvitationLetter $letter,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		$this->letter->deliver((int)$argument['meetingId'], (int)$argument['personId']);
	}
}
