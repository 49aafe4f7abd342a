<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;

/**
 * Who chairs what today, and where nobody does.
 */
final class Chairs {
	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Two queries, however many Gliederungen. Somebody whose account is gone chairs no longer.
	 * @param list<int> $more further persons to read in the same query
	 * @return array{chairs: array<int, list<Person>>, persons: array<int, Person>} chairs by Gliederung; persons by id
	 */
	public function today(array $more = []): array {
		$offices = array_filter(
			$this->offices->heldOnDay($this->clock->today()),
			static fn (Office $office): bool => $office->role() === OfficeRole::Chair,
		);
		$ids = array_map(static fn (Office $office): int => $office->getPersonId(), $offices);
		$persons = $this->persons->findMany(array_values([...$ids, ...$more]));
		$chairs = [];
		foreach ($offices as $office) {
			$person = $persons[$office->getPersonId()] ?? null;
			if ($person !== null && !$person->isFormer()) {
				$chairs[$office->getGliederungId()][] = $person;
			}
		}
		return ['chairs' => $chairs, 'persons' => $persons];
	}

	/** @return list<int> Gliederungen without a chair; a team needs none */
	public function vacant(): array {
		$chairs = $this->today()['chairs'];
		$gliederungen = $this->access->gliederungen();
		return array_values(array_filter($this->access->tree()->ids(), static fn (int $id): bool => !isset($chairs[$id])
			&& $gliederungen[$id]->kind() !== GliederungKind::Team));
	}
}
