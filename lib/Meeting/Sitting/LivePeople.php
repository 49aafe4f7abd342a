<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Platform\Clock;

/** Who sits together just now. */
final class LivePeople {
	public function __construct(
		private readonly SittingAccess $access,
		private readonly StayMapper $stays,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param array<int, MeetingPerson> $people
	 * @return list<array<string, mixed>>
	 */
	public function all(DatedMeeting $dated, array $people): array {
		$persons = $this->persons->findMany(array_keys($people));
		$stays = $this->stays->of($dated->id());
		return array_values(array_map(fn (MeetingPerson $one): array => [
			'person' => Person::refOf($persons, $one->personId),
			'role' => $one->role->value,
			'vote' => $one->vote,
			'answer' => $one->answer->value,
		] + $this->presence($stays[$one->personId] ?? []), $people));
	}

	/**
	 * @param array<int, MeetingPerson> $people
	 * @return int confirmed guests who are there
	 */
	public function guests(DatedMeeting $dated, array $people): int {
		$stays = $this->stays->of($dated->id());
		return count(array_filter($people, fn (MeetingPerson $one): bool => $one->role === PersonRole::Guest
			&& $this->presence($stays[$one->personId] ?? [])['presence'] === 'here'));
	}

	/** @return array<string, mixed> */
	public function own(DatedMeeting $dated, ?MeetingPerson $own): array {
		$id = $this->access->personId();
		$stays = $id === null ? [] : $this->stays->of($dated->id())[$id] ?? [];
		return [
			'key' => $id === null ? null : SpeechService::key($id),
			'personId' => $id,
			'role' => $own?->role->value,
			'vote' => $own !== null && $own->vote,
		] + $this->presence($stays);
	}

	/**
	 * @param list<Stay> $stays
	 * @return array{presence: string, since: ?string} waiting: to be confirmed
	 */
	private function presence(array $stays): array {
		$last = end($stays) ?: null;
		$state = match (true) {
			$last === null => '',
			$last->until !== null => 'gone',
			default => $last->confirmed ? 'here' : 'waiting',
		};
		return ['presence' => $state, 'since' => $last === null ? null : $this->clock->iso($last->until ?? $last->from)];
	}
}
