<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
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
	public function offices(Call $call, string $day): array {
		$gliederungen = $this->gliederungen($call);
		return array_values(array_filter($this->offices->heldOnDay($day), static fn (Office $office): bool
			=> isset($gliederungen[$office->getGliederungId()])
				&& ($call->isOfChairs() ? $office->role() === OfficeRole::Chair : $office->role()->isBoard())));
	}

	/** @return array<int, Gliederung> by id, those that should be represented */
	public function gliederungen(Call $call): array {
		$tree = $this->access->tree();
		return array_filter($this->access->gliederungen(), static fn (Gliederung $one): bool => match ($call->audience()) {
			CallAudience::Chairs => $one->kind()->isLocal(),
			CallAudience::Bezirk => $one->kind()->isLocal() && $tree->bezirkOf((int)$one->getId()) === $call->getBezirkId(),
			CallAudience::Board => $one->kind() === GliederungKind::Landesverband,
		});
	}

	/** The group of those who moderate: the board that holds the call. */
	public function moderators(Call $call): string {
		return $this->isOfTheLand($call) ? GroupPlan::LANDESVORSTAND : GroupPlan::board($call->getGliederungId());
	}

	/**
	 * Everybody who should be in the room: whom the call is for, and the board that holds it, which moderates.
	 * @return array<int, InvitedPerson> by person
	 */
	public function people(Call $call, string $day): array {
		$found = [];
		$offices = [];
		foreach ([...$this->offices($call, $day), ...$this->moderating($call, $day)] as $office) {
			$id = $office->getPersonId();
			$offices[$id][$office->getGliederungId()] = true;
			$found[$id] = ($found[$id] ?? false) || $this->moderates($call, $office);
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

	/** @return list<Office> */
	private function moderating(Call $call, string $day): array {
		return array_values(array_filter($this->offices->heldOnDay($day), fn (Office $office): bool => $this->moderates($call, $office)));
	}

	/** The same offices by which GroupPlan puts somebody into the group of moderators(). */
	private function moderates(Call $call, Office $office): bool {
		return $office->getGliederungId() === $call->getGliederungId()
			&& ($this->isOfTheLand($call) ? $office->role()->isBoard() : $office->role()->writes());
	}

	private function isOfTheLand(Call $call): bool {
		return $call->getGliederungId() === $this->access->tree()->landesverband();
	}
}
