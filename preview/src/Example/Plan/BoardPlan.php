<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;

/**
 * Who held which office over the last three elections: accounts first, invented people in the other places, some of
 * them elected again.
 *
 * @phpstan-type Account array{0: string, 1: list<string>, 2: list<array{0: string, 1: string, 2?: true}>, 3: string, 4: string, 5?: list<string>}
 */
final class BoardPlan {
	private const ELECTIONS = 3;

	/** @var array<string, true> */
	private array $names = [];
	private int $next = 0;
	/** @var array<string, non-empty-list<string>> */
	private array $elections = [];

	/**
	 * @param array{roles: array<string, array<string, int>>, chairs: array<string, int>, more: array<string, array<string, int>>} $boards
	 * @param array<string, Account> $accounts
	 * @param array{first: list<string>, family: list<string>} $pool
	 */
	public function __construct(
		private readonly array $boards,
		private readonly array $accounts,
		private readonly array $pool,
		private readonly EventPlan $plan,
		private readonly DateTimeImmutable $today,
	) {
		foreach ($accounts as $account) {
			$this->names[$account[0]] = true;
		}
	}

	/** @return list<Stretch> the oldest first */
	public function of(string $code, string $kind): array {
		$roles = $this->boards['roles'][$kind];
		$roles['chair'] = $this->boards['chairs'][$code] ?? $roles['chair'];
		$stretches = [];
		foreach (($this->boards['more'][$code] ?? []) + $roles as $role => $number) {
			$now = $this->accountsIn($code, $role, false);
			$before = $this->accountsIn($code, $role, true);
			// where nobody chairs today, somebody did
			for ($place = 0; $place < max($number, (int)($role === 'chair')); $place++) {
				$isVacant = $place >= $number;
				array_push($stretches, ...$this->place($code, $role, $now[$place] ?? null, $before[$place] ?? null, $isVacant));
			}
		}
		return $stretches;
	}

	/** @return non-empty-list<string> the days of the last elections up to today, the oldest first, YYYY-MM-DD */
	private function elections(string $code): array {
		return $this->elections[$code] ??= $this->lastElections($code);
	}

	/** @return non-empty-list<string> */
	private function lastElections(string $code): array {
		$year = (int)$this->today->format('Y');
		$last = $this->election($code, $year) <= $this->today->format('Y-m-d') ? $year : $year - 1;
		return array_map(fn (int $one): string => $this->election($code, $one), range($last - self::ELECTIONS + 1, $last));
	}

	private function election(string $code, int $year): string {
		$conference = $this->plan->conference($code, $year);
		if ($conference === null) {
			$month = new Month($year, 2 + Seed::number($code, 3));
			return Seed::pick($code . $year, $month->days(['FR', 'SA']))->format('Y-m-d');
		}
		// the Landeskonferenz votes on its second day
		return $conference->modify($code === 'lv' ? '+1 day' : '+0 days')->format('Y-m-d');
	}

	/** @return list<Stretch> one place of a board over the elections */
	private function place(string $code, string $role, ?string $now, ?string $before, bool $isVacant): array {
		$days = $this->elections($code);
		$last = $isVacant ? null : $now ?? $this->invent();
		$middle = $before ?? ($last !== null && Seed::chance("$code$role$last", 40) ? $last : $this->invent());
		$first = Seed::chance("$code$role$middle", 50) ? $middle : $this->invent();
		$stretches = [];
		foreach ([$first, $middle, $last] as $number => $person) {
			$until = isset($days[$number + 1]) ? (new DateTimeImmutable($days[$number + 1]))->modify('-1 day')->format('Y-m-d') : null;
			$previous = end($stretches);
			if ($previous !== false && $previous->person === $person) {
				array_pop($stretches);
				$stretches[] = new Stretch($code, $role, $person, $previous->from, $until);
			} elseif ($person !== null) {
				$stretches[] = new Stretch($code, $role, $person, $days[$number], $until);
			}
		}
		return $stretches;
	}

	/** @return list<string> accounts that hold the office, or held it before */
	private function accountsIn(string $code, string $role, bool $before): array {
		$found = [];
		foreach ($this->accounts as $uid => $account) {
			foreach ($account[2] as $office) {
				if ($office[0] === $code && $office[1] === $role && ($office[2] ?? false) === $before) {
					$found[] = '@' . $uid;
				}
			}
		}
		return $found;
	}

	private function invent(): string {
		do {
			$number = $this->next++;
			$name = $this->pool['first'][$number * 37 % count($this->pool['first'])]
				. ' ' . Seed::pick('family' . $number, $this->pool['family']);
		} while (isset($this->names[$name]));
		$this->names[$name] = true;
		return $name;
	}
}
