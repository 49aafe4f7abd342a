<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** Which Gliederungen were represented: found out from who joined, or entered by hand where people dial in. */
final class CallPresence {
	use TTransactional;

	/** Who comes early or stays on was there, in seconds */
	private const AROUND = 2 * 3600;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly CallMapper $calls,
		private readonly CallDates $dates,
		private readonly JoinMapper $joins,
		private readonly PresenceMapper $presence,
		private readonly Invited $invited,
		private readonly Persons $persons,
		private readonly Clock $clock,
	) {
	}

	/** Somebody came into a room's call, or left it. */
	public function changed(string $token, string $uid, bool $isIn): void {
		$call = $this->calls->ofRoom($token);
		$date = $call === null ? null : $this->at($call, $this->clock->now()->getTimestamp());
		$person = $date === null ? null : $this->persons->byUid($uid);
		if ($date?->meetingId === null || $person === null) {
			return;
		}
		$now = $this->clock->now()->getTimestamp();
		$isIn ? $this->joins->join($date->meetingId, $person->getId(), $now) : $this->joins->leave($date->meetingId, $person->getId(), $now);
	}

	/**
	 * After a call: what its joins say, unless somebody has entered it by hand or nobody was seen.
	 * @return bool false where somebody else was faster
	 */
	public function settle(Call $call, CallDate $date): bool {
		$meetingId = (int)$date->meetingId;
		return $this->atomic(function () use ($call, $date, $meetingId): bool {
			if (!$this->dates->markSettled($meetingId, $this->clock->now()->getTimestamp())) {
				return false;
			}
			$here = $this->joins->persons($meetingId);
			if ($here !== [] && $this->presence->of([$meetingId])[$meetingId] === []) {
				$this->presence->replace($meetingId, $this->represented($call, $date, $here));
			}
			return true;
		}, $this->db);
	}

	/**
	 * @return array<int, bool> by Gliederung; empty where nothing is known
	 */
	public function of(Call $call, CallDate $date): array {
		$meetingId = (int)$date->meetingId;
		$stored = $this->presence->of([$meetingId])[$meetingId];
		$isNow = $stored === [] && $date->settledAt === null && $date->start - self::AROUND <= $this->clock->now()->getTimestamp();
		$here = $isNow ? $this->joins->persons($meetingId) : [];
		return $here === [] ? $stored : $this->represented($call, $date, $here);
	}

	/**
	 * Entered by hand: all that are named were represented, the others were not.
	 * @throws Problem
	 */
	public function enter(DatedCall $dated, Input $input): CallDate {
		$date = $this->date($dated->call, $input->int('meetingId'));
		if ($date === null || $date->start > $this->clock->now()->getTimestamp()) {
			throw Problem::invalid(ErrorCode::Invalid, 'meetingId');
		}
		$named = $input->list('gliederungIds', 500);
		$expected = $this->invited->gliederungen($dated->call);
		foreach ($named as $id) {
			if (!is_int($id) || !isset($expected[$id])) {
				throw Problem::invalid(ErrorCode::UnknownGliederung, 'gliederungIds');
			}
		}
		$represented = array_map(static fn (int $id): bool => in_array($id, $named, true), array_combine(array_keys($expected), array_keys($expected)));
		$this->atomic(fn () => $this->presence->replace((int)$date->meetingId, $represented), $this->db);
		$this->dates->markSettled((int)$date->meetingId, $this->clock->now()->getTimestamp());
		return $date;
	}

	/** The date that is going on, else the last one. */
	public function current(Call $call): ?CallDate {
		$now = $this->clock->now()->getTimestamp();
		foreach ($this->dates->prepared($call->getId(), 10) as $date) {
			if (!$date->cancelled && $date->start - self::AROUND <= $now) {
				return $date;
			}
		}
		return null;
	}

	public function date(Call $call, int $meetingId): ?CallDate {
		foreach ($this->dates->prepared($call->getId()) as $date) {
			if ($date->meetingId === $meetingId) {
				return $date;
			}
		}
		return null;
	}

	/** The date that is going on around a moment. */
	private function at(Call $call, int $now): ?CallDate {
		foreach ($this->dates->prepared($call->getId(), 10) as $date) {
			if (!$date->cancelled && $date->start - self::AROUND <= $now && $now <= $date->end + self::AROUND) {
				return $date;
			}
		}
		return null;
	}

	/**
	 * @param list<int> $here persons
	 * @return array<int, bool>
	 */
	private function represented(Call $call, CallDate $date, array $here): array {
		$represented = array_fill_keys(array_keys($this->invited->gliederungen($call)), false);
		foreach ($this->invited->offices($call, $this->clock->local($date->start)->format('Y-m-d')) as $office) {
			if (in_array($office->getPersonId(), $here, true)) {
				$represented[$office->getGliederungId()] = true;
			}
		}
		return $represented;
	}
}
