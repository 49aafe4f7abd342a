<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCP\IUserManager;

/**
 * Whom a report is about: who reported, who is named in it, and whose board it is. They leave the decision to others,
 * whatever else they are: board of the Bezirk or the Land, or admin. Somebody may be known twice, with another account
 * or by name alone; so whoever is called the same counts as the same.
 */
final class Concerned {
	public function __construct(
		private readonly SeatMapper $seats,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly IUserManager $users,
		private readonly Clock $clock,
	) {
	}

	public function includes(Viewer $viewer, BoardReport $report): bool {
		$id = (int)$report->getId();
		$seats = $this->seats->of([$id])[$id];
		$ids = array_filter([
			$report->getReportedBy(),
			...array_map(static fn (Seat $seat): ?int => $seat->personId, $seats),
			...$this->board($report->getGliederungId()),
		]);
		if ($viewer->personId !== null && in_array($viewer->personId, $ids, true)) {
			return true;
		}
		$persons = $this->persons->findMany(array_values([...$ids, ...array_filter([$viewer->personId])]));
		$own = ($persons[$viewer->personId ?? 0] ?? null)?->getName() ?? $this->users->getDisplayName((string)$viewer->uid) ?? '';
		$names = [
			...array_map(static fn (Person $person): string => $person->isFormer() ? '' : $person->getName(), array_diff_key($persons, [$viewer->personId ?? 0 => true])),
			...array_map(static fn (Seat $seat): string => (string)$seat->name, $seats),
		];
		return $own !== '' && in_array(self::plain($own), array_map(self::plain(...), $names), true);
	}

	/** @return list<int> persons who were elected and sit there today; the staff only works for them */
	private function board(int $gliederungId): array {
		$today = $this->clock->today();
		$held = array_filter($this->offices->ofGliederung($gliederungId), static fn (Office $office): bool => $office->role()->isBoard() && $office->isHeldOn($today));
		return array_values(array_map(static fn (Office $office): int => $office->getPersonId(), $held));
	}

	private static function plain(string $name): string {
		return mb_strtolower(trim((string)preg_replace('/\s+/u', ' ', $name)));
	}
}
