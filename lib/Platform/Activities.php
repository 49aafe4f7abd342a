<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/** What stands in somebody's own list of activities. Only what a thing is and its number: its words are looked up, with the reader's rights, when they are read. */
interface Activities {
	public const MINUTES_PUBLISHED = 'minutes-published';
	public const RESOLVED = 'resolved';
	public const TASK_GIVEN = 'task-given';

	/**
	 * @param iterable<string> $uids whose lists
	 * @param ?string $author uid of who did it
	 */
	public function tell(string $subject, int $objectId, iterable $uids, ?string $author): void;
}
