<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\PersonMapper;
use OCP\IUserManager;

/** Who should be in a call: found in the offices each time, kept nowhere. */
final class Invited {
	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly IUserManager $users,
	) {
	}

	/** @return list<Office> of those whom the call is for, on a day */
	public function offices(CallAudience $audience, string $day): array {
		$gliederungen = $this->access->gliederungen();
		return array_values(array_filter($this->offices->heldOnDay($day), static fn (Office $office): bool
			=> isset($gliederungen[$office->getGliederungId()]) && $audience->includes($office, $gliederungen[$office->getGliederungId()]->kind())));
	}

	/** @return array<int, Gliederung> by id, those that should be represented */
	public function gliederungen(CallAudience $audience): array {
		return array_filter($this->access->gliederungen(), $audience->expects(...));
	}

	/**
	 * Everybody who should be in the room: whom the call is for, and the Landesvorstand, which moderates.
	 * @return array<int, InvitedPerson> by person
	 */
	public function people(CallAudience $audience, string $day): array {
		$found = [];
		$offices = [];
		foreach ([$audience, CallAudience::Board] as $part) {
			foreach ($this->offices($part, $day) as $office) {
				$id = $office->getPersonId();
				$offices[$id][$office->getGliederungId()] = true;
				$found[$id] = ($found[$id] ?? false) || $part === CallAudience::Board;
			}
		}
		$persons = $this->persons->findMany(array_keys($found));
		$people = [];
		foreach ($found as $id => $moderates) {
			$person = $persons[$id] ?? null;
			if ($person === null || $person->isFormer()) {
				continue;
			}
			$user = $person->getUid() === null ? null : $this->users->get($person->getUid());
			$people[$id] = new InvitedPerson(
				$id, $person->getName(), $user?->getUID(), $moderates, count($offices[$id]),
				$user === null ? InvitedPerson::NO_ACCOUNT : ($user->isEnabled() ? null : InvitedPerson::DISABLED),
			);
		}
		return $people;
	}
}
