<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Meeting\MeetingKind;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The dates of the example's calendar on which boards meet.
 *
 * @phpstan-import-type Date from MeetingLoader
 */
final class MeetingDates {
	private const KINDS = ['meeting', 'telephone-conference', 'retreat'];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<Date> by start */
	public function between(DateTimeImmutable $from, DateTimeImmutable $to): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->select('o.event_id', 'o.recurrence_id', 'o.start_ts', 'o.end_ts', 'o.cancelled', 'e.gliederung_id', 'e.kind', 'e.status')
			->from('verband_occurrences', 'o')
			->innerJoin('o', 'verband_events', 'e', $expr->eq('e.id', 'o.event_id'))
			->where($expr->in('e.kind', $query->createNamedParameter(self::KINDS, IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($expr->gte('o.start_ts', $query->createNamedParameter($from->getTimestamp(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->lt('o.start_ts', $query->createNamedParameter($to->getTimestamp(), IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts')->addOrderBy('o.event_id')->executeQuery();
		$dates = array_map(static fn (array $row): array => [
			'eventId' => (int)$row['event_id'],
			'recurrenceId' => (string)$row['recurrence_id'],
			'gliederungId' => (int)$row['gliederung_id'],
			'kind' => MeetingKind::ofEvent(EventKind::from((string)$row['kind'])),
			'start' => (int)$row['start_ts'],
			'end' => (int)$row['end_ts'],
			'cancelled' => (bool)$row['cancelled'] || $row['status'] !== 'published',
		], $result->fetchAll());
		$result->closeCursor();
		return array_values($dates);
	}

	/**
	 * The event of the same host that ends within two hours before, "im Anschluss an" which the board meets.
	 * @param Date $date
	 */
	public function followed(array $date): ?int {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$number = static fn (int $value): mixed => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$result = $query->select('o.event_id')->from('verband_occurrences', 'o')
			->innerJoin('o', 'verband_events', 'e', $expr->eq('e.id', 'o.event_id'))
			->where($expr->eq('e.gliederung_id', $number($date['gliederungId'])))
			->andWhere($expr->neq('o.event_id', $number($date['eventId'])))
			->andWhere($expr->lte('o.end_ts', $number($date['start'])))
			->andWhere($expr->gte('o.end_ts', $number($date['start'] - 7200)))
			->andWhere($expr->gte('o.start_ts', $number($date['start'] - 86400)))
			->setMaxResults(1)->executeQuery();
		$id = $result->fetchOne();
		$result->closeCursor();
		return $id === false ? null : (int)$id;
	}
}
