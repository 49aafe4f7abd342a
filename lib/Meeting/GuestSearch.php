<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCP\IGroupManager;

/**
 * Whom a board may ask to its meeting by name: whoever holds an office anywhere, which every member sees anyway, and
 * the members of its own Gliederung. Nobody else's membership is told.
 */
final class GuestSearch {
	private const LIMIT = 25;

	public function __construct(
		private readonly MeetingAccess $access,
		private readonly Access $association,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly IGroupManager $groups,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return list<array{personId: ?int, uid: ?string, name: string}> `PersonFound` of openapi.json
	 * @throws Problem not-found, forbidden
	 */
	public function find(int $meetingId, string $text): array {
		$body = $this->access->findWritable($meetingId)->meeting->getGliederungId();
		$inOffice = [];
		foreach ($this->offices->heldOnDay($this->clock->today()) as $office) {
			$inOffice[$office->getPersonId()] = true;
		}
		$found = [];
		foreach ($this->persons->search($text, self::LIMIT * 4) as $person) {
			if (isset($inOffice[$person->getId()])) {
				$found[] = ['personId' => (int)$person->getId(), 'uid' => null, 'name' => $person->getName()];
			}
		}
		return array_slice([...$found, ...$this->members($body, $text, $inOffice)], 0, self::LIMIT);
	}

	/**
	 * @param array<int, true> $inOffice
	 * @return list<array{personId: ?int, uid: ?string, name: string}>
	 */
	private function members(int $gliederungId, string $text, array $inOffice): array {
		$group = $this->groups->get((string)($this->association->gliederungen()[$gliederungId] ?? null)?->getMemberGroup());
		$users = [];
		foreach ($group?->searchUsers($text, self::LIMIT) ?? [] as $user) {
			if ($user->isEnabled()) {
				$users[$user->getUID()] = $user->getDisplayName();
			}
		}
		$known = [];
		foreach ($this->persons->findByUids(array_map(strval(...), array_keys($users))) as $person) {
			$known[(string)$person->getUid()] = $person;
		}
		$found = [];
		foreach ($users as $uid => $name) {
			$person = $known[$uid] ?? null;
			if ($person === null || !isset($inOffice[$person->getId()])) {
				$found[] = ['personId' => $person === null ? null : (int)$person->getId(), 'uid' => $person === null ? (string)$uid : null, 'name' => $name];
			}
		}
		return $found;
	}
}
