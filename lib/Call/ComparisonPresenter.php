<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\RoomTrouble;
use OCP\IUserManager;

/** A comparison as the API shows it: names, and why; accounts nobody is told of. */
final class ComparisonPresenter {
	public function __construct(
		private readonly RoomKeeper $keeper,
		private readonly CallRooms $rooms,
		private readonly PersonMapper $persons,
		private readonly IUserManager $users,
	) {
	}

	/** @return array<string, mixed> `CallComparison` of openapi.json */
	public function compare(Call $call): array {
		if (!$this->rooms->isAvailable()) {
			return $this->present('no-talk', new Comparison([], [], []));
		}
		try {
			$token = $call->getRoomToken();
			$state = $token === null ? 'no-room' : ($this->rooms->exists($token) ? 'there' : 'room-lost');
			return $this->present($state, $this->keeper->compare($call));
		} catch (RoomTrouble) {
			return $this->present('trouble', new Comparison([], [], []));
		}
	}

	/** @return array<string, mixed> */
	private function present(string $state, Comparison $one): array {
		$persons = $this->persons->findMany(array_values($one->removed));
		$kept = array_filter($one->kept, static fn (InvitedPerson $person): bool => $person->gliederungen > 1);
		return [
			'state' => $state,
			'added' => array_values(array_map(self::person(...), $one->added)),
			'removed' => array_values(array_map(static fn (int $id): array => [
				'name' => Person::refOf($persons, $id)['name'], 'why' => 'no-office',
			], $one->removed)),
			'kept' => [
				...array_values(array_map(static fn (InvitedPerson $person): array => ['name' => $person->name, 'why' => 'several-offices'], $kept)),
				...array_map(fn (string $uid): array => ['name' => (string)$this->users->get($uid)?->getDisplayName(), 'why' => 'invited'], $one->guests),
			],
			'unchanged' => count($one->kept),
			'impossible' => array_map(self::person(...), $one->impossible),
			'moderators' => count($one->moderation),
		];
	}

	/** @return array{name: string, why: string} */
	private static function person(InvitedPerson $person): array {
		return ['name' => $person->name, 'why' => $person->why ?? 'office'];
	}
}
