<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Preview\Example\Plan\BoardPlan;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\EventPlan;
use OCA\Verband\Preview\Example\Plan\Stretch;

/**
 * People and their offices, the present ones and those of the years before.
 */
final class PeopleLoader {
	/** @var array<string, int> */
	private array $persons = [];

	public function __construct(
		private readonly PersonMapper $personMapper,
		private readonly OfficeMapper $offices,
	) {
	}

	/**
	 * @param array<string, int> $ids Gliederungen by code
	 * @return array<string, list<int>> the persons who write for a Gliederung today, the chair first, by code
	 */
	public function load(array $ids, EventPlan $plan, DateTimeImmutable $today): array {
		$this->persons = [];
		foreach (Data::read('accounts') as $uid => $account) {
			$this->person('@' . $uid, $account[0], $uid);
		}
		$boards = new BoardPlan(Data::read('boards'), Data::read('accounts'), Data::read('names'), $plan, $today);
		$writers = [];
		foreach (Data::gliederungen() as $code => [$kind]) {
			$writers[$code] = [];
			foreach ($boards->of($code, $kind) as $stretch) {
				$person = $this->office($stretch, $ids[$code]);
				if ($stretch->until === null && OfficeRole::from($stretch->role)->writes()) {
					$writers[$code][] = $person;
				}
			}
		}
		return $writers;
	}

	/**
	 * Whom on the Landesvorstand each UB and KV can turn to.
	 * @param list<int> $board persons on the Landesvorstand
	 * @return array<string, int> by code
	 */
	public function contacts(array $board): array {
		$without = Data::read('boards')['withoutContact'];
		$contacts = [];
		foreach (Data::gliederungen() as $code => [$kind]) {
			if (in_array($kind, ['unterbezirk', 'kreisverband'], true) && !in_array($code, $without, true)) {
				$contacts[$code] = $board[count($contacts) % count($board)];
			}
		}
		return $contacts;
	}

	private function office(Stretch $stretch, int $gliederungId): int {
		$person = $this->person($stretch->person, $stretch->person, null);
		$office = new Office();
		$office->setGliederungId($gliederungId);
		$office->setPersonId($person);
		$office->setRole($stretch->role);
		$office->setFromDate($stretch->from);
		$office->setUntilDate($stretch->until);
		$office->setVote(OfficeRole::from($stretch->role)->isBoard());
		$office->setRevision(1);
		$this->offices->insert($office);
		return $person;
	}

	private function person(string $key, string $name, ?string $uid): int {
		if (!isset($this->persons[$key])) {
			$person = new Person();
			$person->setUid($uid);
			$person->setName($name);
			$person->setFormer(false);
			$this->persons[$key] = (int)$this->personMapper->insert($person)->getId();
		}
		return $this->persons[$key];
	}
}
