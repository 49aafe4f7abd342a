<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/**
 * Who should be in a room against who is in it, as a rule without platform. Whoever somebody invited to the room alone,
 * and who never should have been there by office, is left alone.
 */
final class Comparison {
	/** @var array<string, InvitedPerson> by uid: should be in it and is not */
	public readonly array $added;
	/** @var array<string, int> persons by uid: were there by office and no longer are */
	public readonly array $removed;
	/** @var array<string, InvitedPerson> by uid */
	public readonly array $kept;
	/** @var list<string> uids of those whom somebody invited to the room */
	public readonly array $guests;
	/** @var list<InvitedPerson> */
	public readonly array $impossible;
	/** @var array<string, bool> by uid: whether they shall moderate */
	public readonly array $moderation;

	/**
	 * @param array<int, InvitedPerson> $expected
	 * @param array<string, bool> $present whether they moderate, by uid
	 * @param array<string, int> $known persons by uid: those whom an earlier comparison found to be there by office
	 */
	public function __construct(array $expected, array $present, array $known) {
		$byUid = $impossible = [];
		foreach ($expected as $one) {
			if ($one->why === null) {
				$byUid[(string)$one->uid] = $one;
			} else {
				$impossible[] = $one;
			}
		}
		$uids = array_map(strval(...), array_keys($present));
		$this->impossible = $impossible;
		$this->added = array_diff_key($byUid, $present);
		$this->kept = array_intersect_key($byUid, $present);
		$this->removed = array_diff_key(array_intersect_key($known, $present), $byUid);
		$this->guests = array_values(array_filter($uids, fn (string $uid): bool => !isset($byUid[$uid]) && !isset($this->removed[$uid])));
		$moderation = [];
		foreach ($byUid as $uid => $one) {
			// moderating is the board's that holds it; a guest of the room whom somebody made a moderator is nobody known
			if ($one->moderates !== ($present[$uid] ?? false) && ($one->moderates || isset($known[$uid]))) {
				$moderation[$uid] = $one->moderates;
			}
		}
		$this->moderation = $moderation;
	}

	/** @return array<int, array{state: string, reason: ?string}> what to remember of it, by person */
	public function members(): array {
		$members = [];
		foreach (['added' => $this->added, 'kept' => $this->kept] as $state => $people) {
			foreach ($people as $one) {
				$members[$one->personId] = ['state' => $state, 'reason' => null];
			}
		}
		foreach ($this->impossible as $one) {
			$members[$one->personId] = ['state' => 'not-possible', 'reason' => $one->why];
		}
		return $members;
	}
}
