<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * Finds who might take an office: persons whose offices everybody sees anyway, and accounts that the asker may find.
 */
final class PersonSearch {
	public function __construct(
		private readonly PersonMapper $persons,
		private readonly FindableAccounts $accounts,
	) {
	}

	/**
	 * @return list<array{personId: ?int, uid: ?string, name: string}> at most 25, known persons first; the uid only
	 *                                                               where the server's search would tell it
	 */
	public function find(Viewer $viewer, string $text): array {
		$accounts = $this->accounts->search($viewer, $text);
		$known = [];
		foreach ($this->persons->findByUids(array_map(strval(...), array_keys($accounts))) as $person) {
			$known[(int)$person->getId()] = $person;
		}
		$found = [];
		foreach ($this->persons->searchOfficeHolders($text, FindableAccounts::LIMIT) as $person) {
			$found[(int)$person->getId()] = $this->row($person, $accounts);
		}
		foreach ($accounts as $uid => $name) {
			$person = array_filter($known, static fn (Person $one): bool => $one->getUid() === (string)$uid);
			$row = $person === [] ? ['personId' => null, 'uid' => (string)$uid, 'name' => $name] : $this->row(current($person), $accounts);
			$found[$row['personId'] ?? 'account ' . $uid] ??= $row;
		}
		return array_slice(array_values($found), 0, FindableAccounts::LIMIT);
	}

	/**
	 * @param array<string, string> $accounts
	 * @return array{personId: int, uid: ?string, name: string}
	 */
	private function row(Person $person, array $accounts): array {
		$uid = $person->getUid();
		return [
			'personId' => (int)$person->getId(),
			'uid' => $uid !== null && array_key_exists($uid, $accounts) ? $uid : null,
			'name' => $person->getName(),
		];
	}
}
