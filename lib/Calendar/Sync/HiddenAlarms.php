<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeImmutable;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\IL10N;

/**
 * Who may not see an event any more keeps no reminder of it. At once where a group is left; every night for rights
 * that ended by date. Somebody who seems to belong nowhere at all is left alone here: that may be a directory that
 * does not answer, and Privacy\LeftMembers waits before it believes it.
 */
final class HiddenAlarms implements RetentionRule {
	public function __construct(
		private readonly PersonalMapper $personal,
		private readonly PersonMapper $persons,
		private readonly VisibleEvents $visible,
		private readonly Access $access,
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function id(): string {
		return 'hidden-alarms';
	}

	#[\Override]
	public function defaultDays(): null {
		return null;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->t('They go as soon as you may not see the event any more.');
	}

	#[\Override]
	public function due(DateTimeImmutable $before): int {
		return array_sum(array_map(count(...), $this->hidden()));
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		$hidden = $this->hidden();
		foreach ($hidden as $personId => $eventIds) {
			$this->personal->forget($personId, $eventIds);
		}
		return array_sum(array_map(count(...), $hidden));
	}

	/** For one person, whose rights have just changed. */
	public function applyTo(Viewer $viewer): void {
		if ($viewer->personId !== null) {
			$eventIds = $this->personal->all($viewer->personId)[$viewer->personId] ?? [];
			$this->personal->forget($viewer->personId, $this->invisible($viewer, $eventIds));
		}
	}

	/** @return array<int, list<int>> events by person */
	private function hidden(): array {
		$events = $this->personal->all();
		$hidden = [];
		foreach ($this->persons->findMany(array_keys($events)) as $id => $person) {
			$viewer = $this->access->viewerFor($person->getUid());
			$hidden[$id] = $viewer->isMember() ? $this->invisible($viewer, $events[$id]) : [];
		}
		return $hidden;
	}

	/**
	 * @param list<int> $eventIds
	 * @return list<int>
	 */
	private function invisible(Viewer $viewer, array $eventIds): array {
		$seen = [];
		foreach ($viewer->isMember() ? array_chunk($eventIds, 500) : [] as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('e.id')->from(EventMapper::TABLE, 'e')
				->where($query->expr()->in('e.id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($this->visible->condition($query, $viewer))->executeQuery();
			array_push($seen, ...array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN)));
			$result->closeCursor();
		}
		return array_values(array_diff($eventIds, $seen));
	}
}
