<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;

/**
 * Offices as the API shows them: every member sees who holds which, of every Gliederung.
 */
final class OfficePresenter {
	public function __construct(
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param list<Office> $offices
	 * @return list<array<string, mixed>> `Office` of openapi.json
	 */
	public function all(array $offices): array {
		$persons = $this->persons->findMany(array_map(static fn (Office $office): int => $office->getPersonId(), $offices));
		$today = $this->clock->today();
		return array_map(static fn (Office $office): array => [
			'id' => (int)$office->getId(),
			'gliederungId' => $office->getGliederungId(),
			'person' => Person::refOf($persons, $office->getPersonId()),
			'role' => $office->getRole(),
			'from' => $office->getFromDate(),
			'until' => $office->getUntilDate(),
			'vote' => $office->hasVote(),
			'current' => $office->isHeldOn($today),
			'etag' => $office->etag(),
		], $offices);
	}

	/** @return array<string, mixed> `Office` of openapi.json */
	public function one(Office $office): array {
		return $this->all([$office])[0];
	}
}
