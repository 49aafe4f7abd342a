<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;
use OCP\IGroupManager;

/** Whom a channel reaches, in an order that a bookmark can name without naming anybody. Nobody from outside is among them. */
final class Audience {
	public function __construct(
		private readonly Access $access,
		private readonly SubscriptionMapper $subscriptions,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly IGroupManager $groups,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, string> uids by what a bookmark names, in its order */
	public function of(Channel $channel): array {
		return self::inOrder(match ($channel) {
			Channel::Mail => array_diff($this->members(), $this->subscriptions->withoutMail()),
			Channel::Notification, Channel::Talk => $this->joined(),
		});
	}

	/** @return list<string> those who joined and are still members */
	public function joined(): array {
		return array_values(array_filter($this->subscriptions->joined(), fn (string $uid): bool => $this->access->viewerFor($uid)->isMember()));
	}

	/** @return list<string> */
	private function members(): array {
		$uids = [];
		foreach ($this->access->gliederungen() as $one) {
			// a team's group alone makes nobody a member
			$group = $one->kind() === GliederungKind::Team ? null : $this->groups->get((string)$one->getMemberGroup());
			foreach ($group?->getUsers() ?? [] as $user) {
				$uids[] = $user->getUID();
			}
		}
		$officers = array_map(static fn ($office): int => $office->getPersonId(), $this->offices->heldOnDay($this->clock->today()));
		foreach ($this->persons->findMany($officers) as $person) {
			$uids[] = (string)$person->getUid();
		}
		return array_values(array_filter(array_unique($uids), static fn (string $uid): bool => $uid !== ''));
	}

	/**
	 * @param array<string> $uids
	 * @return array<string, string>
	 */
	private static function inOrder(array $uids): array {
		$uids = array_values(array_unique($uids));
		$ordered = array_combine(array_map(static fn (string $uid): string => substr(hash('sha256', $uid), 0, 32), $uids), $uids);
		ksort($ordered, SORT_STRING);
		return $ordered;
	}
}
