<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;

/**
 * Brings today's chairs in line with a list of names.
 */
final class ChairList {
	public function __construct(
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $personMapper,
		private readonly Persons $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Who is on the list and no chair becomes one today, without account unless known; who is a chair and not on it
	 * was one until yesterday. Call it inside a transaction, with at most ChairLimit::MAX names.
	 * @param list<string> $names
	 */
	public function replace(int $gliederungId, array $names): void {
		$today = $this->clock->today();
		$held = array_filter($this->offices->ofGliederung($gliederungId), static fn (Office $office): bool
			=> $office->role() === OfficeRole::Chair && $office->isHeldOn($today));
		$persons = $this->personMapper->findMany(array_map(static fn (Office $office): int => $office->getPersonId(), array_values($held)));
		foreach ($held as $office) {
			$name = trim(str_replace('|', '/', ($persons[$office->getPersonId()] ?? null)?->getName() ?? ''));
			$at = array_search($name, $names, true);
			if ($at === false) {
				$this->end($office, $today);
			} else {
				unset($names[$at]);
			}
		}
		foreach ($names as $name) {
			$this->offices->insert($this->begin($gliederungId, $name, $today));
		}
	}

	private function begin(int $gliederungId, string $name, string $today): Office {
		$office = new Office();
		$office->setGliederungId($gliederungId);
		$office->setPersonId((int)$this->persons->ensureNamed($name)->getId());
		$office->setRole(OfficeRole::Chair->value);
		$office->setFromDate($today);
		$office->setVote(true);
		$office->setRevision(1);
		return $office;
	}

	private function end(Office $office, string $today): void {
		if ($office->getFromDate() === $today) {
			$this->offices->delete($office);
			return;
		}
		$office->setUntilDate((new \DateTimeImmutable($today))->modify('-1 day')->format('Y-m-d'));
		$office->setRevision($office->getRevision() + 1);
		$this->offices->update($office);
	}
}
