<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use DateTimeImmutable;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Platform\Clock;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The dates at which a body's board was expected, in a handful of statements however many there are. */
final class AttendanceReader {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingQuery $meetings,
		private readonly PeopleMapper $people,
		private readonly OfficeMapper $offices,
		private readonly MarkMapper $marks,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param int $from seconds since 1970
	 * @param int $to seconds since 1970
	 * @return list<AttendedDate> by start; those of the meetings that the person may see
	 */
	public function of(Viewer $viewer, int $gliederungId, int $from, int $to): array {
		$offices = $this->offices->ofGliederung($gliederungId);
		$dates = [...$this->ofMeetings($viewer, $gliederungId, $from, $to, $offices), ...$this->ofEvents($gliederungId, $from, $to, $offices)];
		usort($dates, static fn (AttendedDate $a, AttendedDate $b): int => [$a->start, $a->eventId] <=> [$b->start, $b->eventId]);
		return $dates;
	}

	/** @return list<int> persons expected at a date that is no meeting */
	public function expected(ExpectedDate $date): array {
		$found = $this->rows($date->getGliederungId(), static fn (IQueryBuilder $query) => $query->expr()->eq('d.id', $query->createNamedParameter($date->getId(), IQueryBuilder::PARAM_INT)));
		return $found === [] ? [] : self::board($this->offices->ofGliederung($date->getGliederungId()), $this->day($found[0]));
	}

	/**
	 * @param list<Office> $offices
	 * @return list<AttendedDate>
	 */
	private function ofMeetings(Viewer $viewer, int $gliederungId, int $from, int $to, array $offices): array {
		$filter = new MeetingFilter([$gliederungId], $from, $to, limit: MeetingFilter::MAX_LIMIT);
		$found = array_values(array_filter($this->meetings->find($filter, $viewer), static fn (DatedMeeting $one): bool => $one->status !== EventStatus::Draft));
		$rows = $this->people->ofMany(array_map(static fn (DatedMeeting $one): int => $one->id(), $found));
		return array_map(function (DatedMeeting $one) use ($rows, $offices): AttendedDate {
			$day = $one->day($this->clock->zone());
			$snapshot = array_filter($rows[$one->id()] ?? [], static fn (MeetingPerson $person): bool => $person->role === PersonRole::Expected);
			$isOver = $one->meeting->state() === MeetingState::Closed && $snapshot !== [];
			$states = array_filter(array_map(static fn (MeetingPerson $person): ?AttendanceState => AttendanceState::tryFrom($person->state), $snapshot));
			return AttendedDate::ofMeeting($one, $day, $isOver ? array_keys($snapshot) : self::board($offices, $day), $states);
		}, $found);
	}

	/**
	 * @param list<Office> $offices
	 * @return list<AttendedDate>
	 */
	private function ofEvents(int $gliederungId, int $from, int $to, array $offices): array {
		$rows = $this->rows($gliederungId, static fn (IQueryBuilder $query) => $query->expr()->andX(
			$query->expr()->gt('o.end_ts', $query->createNamedParameter($from, IQueryBuilder::PARAM_INT)),
			$query->expr()->lt('o.start_ts', $query->createNamedParameter($to, IQueryBuilder::PARAM_INT)),
		));
		$marks = $this->marks->of(array_map(static fn (array $row): int => (int)$row['id'], $rows));
		return array_map(function (array $row) use ($marks, $offices): AttendedDate {
			$date = ExpectedDate::fromRow(array_intersect_key($row, array_flip(ExpectedDate::COLUMNS)));
			$isCancelled = (bool)$row['cancelled'] || $row['status'] === EventStatus::Cancelled->value;
			$day = $this->day($row);
			$title = (string)($row['date_title'] ?? $row['event_title']);
			return AttendedDate::ofEvent($date, $title, (int)$row['start_ts'], $day, $isCancelled, self::board($offices, $day), $marks[$date->getId()] ?? []);
		}, $rows);
	}

	/**
	 * @param \Closure(IQueryBuilder): mixed $condition
	 * @return list<array<string, mixed>>
	 */
	private function rows(int $gliederungId, \Closure $condition): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select(...array_map(static fn (string $column): string => 'd.' . $column, ExpectedDate::COLUMNS));
		$query->addSelect('o.start_ts', 'o.start_date', 'o.cancelled', 'e.status')->selectAlias('o.title', 'date_title')->selectAlias('e.title', 'event_title');
		$result = $query->from(ExpectedDateMapper::TABLE, 'd')
			->innerJoin('d', EventMapper::TABLE, 'e', $expr->eq('e.id', 'd.event_id'))
			->innerJoin('d', OccurrenceMapper::TABLE, 'o', $expr->andX($expr->eq('o.event_id', 'd.event_id'), $expr->eq('o.recurrence_id', 'd.recurrence_id')))
			->where($expr->isNull('e.deleted_at'))
			->andWhere($expr->eq('d.gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($condition($query))
			->orderBy('o.start_ts')->setMaxResults(MeetingFilter::MAX_LIMIT)->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		return array_values($rows);
	}

	/** @param array<string, mixed> $row */
	private function day(array $row): string {
		return $row['start_date'] === null
			? (new DateTimeImmutable('@' . $row['start_ts']))->setTimezone($this->clock->zone())->format('Y-m-d')
			: (string)$row['start_date'];
	}

	/**
	 * @param list<Office> $offices
	 * @return list<int> persons on the board on a day
	 */
	private static function board(array $offices, string $day): array {
		$held = array_filter($offices, static fn (Office $office): bool => $office->isHeldOn($day) && $office->role()->writes());
		return array_values(array_unique(array_map(static fn (Office $office): int => $office->getPersonId(), $held)));
	}
}
