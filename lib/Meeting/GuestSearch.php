<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Election\Members;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;

/**
 * Whom a board may ask to its meeting by name: whoever holds an office anywhere, which every member sees anyway, and
 * the members of its own Gliederung. Nobody else's membership is told.
 */
final class GuestSearch {
	private const LIMIT = 25;

	public function __construct(
		private readonly MeetingAccess $access,
		private readonly Members $members,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return list<array{personId: ?int, uid: ?string, name: string}> `PersonFound` of openapi.json
	 * @throws Problem not-found, forbidden
	 */
	public function find(int $meetingId, string $text): array {
		$body = $this->access->findWritable($meetingId)->meeting->getGliederungId();
		$found = $this->members->search($body, $text);
		$known = array_column($found, 'personId');
		$inOffice = array_map(static fn (Office $office): int => $office->getPersonId(), $this->offices->heldOnDay($this->clock->today()));
		foreach ($this->persons->searchOfficeHolders($text, self::LIMIT * 4) as $person) {
			$id = (int)$person->getId();
			if (in_array($id, $inOffice, true) && !in_array($id, $known, true)) {
				$found[] = ['personId' => $id, 'uid' => null, 'name' => $person->getName()];
			}
		}
		return array_slice($found, 0, self::LIMIT);
	}
}
