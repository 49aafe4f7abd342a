<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/**
 * Attendance over a term: a body's board sees everybody's of its own, whoever was expected there their own, others none.
 */
final class Attendance {
	private const MAX_DAYS = 1600;

	public function __construct(
		private readonly Access $access,
		private readonly AttendanceReader $reader,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found */
	private function assertSees(int $gliederungId): Viewer {
		$viewer = $this->access->assertMember();
		if (!$this->access->tree()->has($gliederungId)) {
			throw Problem::notFound();
		}
		return $viewer;
	}

	/**
	 * @param array<string, mixed> $parameters from and to, days
	 * @return array<string, mixed> `Attendance` of openapi.json
	 * @throws Problem not-found; forbidden for who was never expected; invalid parameters
	 */
	public function of(int $gliederungId, array $parameters): array {
		$viewer = $this->assertSees($gliederungId);
		[$from, $to] = $this->range(new QueryInput($parameters));
		$all = in_array($gliederungId, $viewer->boardIds, true);
		$dates = $this->reader->of($viewer, $gliederungId, $from, $to);
		if (!$all) {
			$own = array_map(static fn (AttendedDate $date): AttendedDate => $date->only($viewer->personId ?? 0), $dates);
			$dates = array_values(array_filter($own, static fn (AttendedDate $date): bool => $date->expected !== []));
			if ($dates === []) {
				throw Problem::forbidden();
			}
		}
		$personIds = array_values(array_unique(array_merge(...array_map(static fn (AttendedDate $date): array => $date->expected, $dates))));
		$persons = $this->persons->findMany($personIds);
		return [
			'gliederungId' => $gliederungId,
			'all' => $all,
			'ownId' => in_array($viewer->personId, $personIds, true) ? $viewer->personId : null,
			'people' => array_map(static fn (int $id): array => Person::refOf($persons, $id), $personIds),
			'dates' => array_map($this->present(...), $dates),
			'can' => ['edit' => $viewer->writesFor($gliederungId) && $all],
		];
	}

	/** @return array<string, mixed> */
	private function present(AttendedDate $date): array {
		return [
			'kind' => $date->kind->value,
			'title' => $date->title,
			'day' => $date->day,
			'eventId' => $date->eventId,
			'meetingId' => $date->meetingId,
			'expectedDateId' => $date->date?->getId(),
			'etag' => $date->date?->etag(),
			'cancelled' => $date->cancelled,
			'expected' => $date->expected,
			'states' => array_map(static fn (int $personId, AttendanceState $state): array => ['personId' => $personId, 'state' => $state->value], array_keys($date->states), $date->states),
		];
	}

	/**
	 * Up to now: nobody was at what is still to come.
	 * @return array{int, int} seconds since 1970
	 */
	private function range(QueryInput $input): array {
		$from = $input->moment('from', $this->clock->zone()) ?? throw Problem::invalid(ErrorCode::Required, 'from');
		$to = $input->moment('to', $this->clock->zone()) ?? throw Problem::invalid(ErrorCode::Required, 'to');
		if ($to < $from) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, 'to');
		}
		if ($to->getTimestamp() - $from->getTimestamp() > self::MAX_DAYS * 86400) {
			throw Problem::invalid(ErrorCode::RangeTooLong, 'to');
		}
		return [$from->getTimestamp(), min($to->getTimestamp(), $this->clock->now()->getTimestamp())];
	}
}
