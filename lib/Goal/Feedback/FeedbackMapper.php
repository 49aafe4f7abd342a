<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Feedback;

use OCA\Verband\Calendar\OccurrenceMove;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The table verband_feedback. */
final class FeedbackMapper {
	public const TABLE = 'verband_feedback';
	/** Instead of a mark: that this person has said something without a name, and nothing of what it was */
	private const SILENT = 'silent';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<array{personId: ?int, mark: Mark, text: string, at: int}> of one date */
	public function of(int $eventId, string $recurrenceId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('person_id', 'mark', 'text', 'created_at')->from(self::TABLE)
			->where($this->isDate($query, $eventId, $recurrenceId))
			->andWhere($query->expr()->neq('mark', $query->createNamedParameter(self::SILENT)))->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'personId' => $row['person_id'] === null ? null : (int)$row['person_id'], 'mark' => Mark::from((string)$row['mark']), 'text' => (string)$row['text'], 'at' => (int)$row['created_at'],
		], $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}

	/**
	 * Notes that somebody has said something without a name.
	 * @param int $at seconds since 1970
	 * @return bool false if they had
	 */
	public function addSilent(int $eventId, string $recurrenceId, int $personId, int $at): bool {
		return $this->db->insertIgnoreConflict(self::TABLE, [
			'event_id' => $eventId, 'recurrence_id' => $recurrenceId, 'person_id' => $personId, 'mark' => self::SILENT, 'created_at' => $at,
		]) === 1;
	}

	public function isSilent(int $eventId, string $recurrenceId, int $personId): bool {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from(self::TABLE)
			->where($this->isDate($query, $eventId, $recurrenceId))
			->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('mark', $query->createNamedParameter(self::SILENT)))->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/** @param int $at seconds since 1970 */
	public function add(int $eventId, string $recurrenceId, ?int $personId, Mark $mark, string $text, int $at): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'event_id' => $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
			'recurrence_id' => $query->createNamedParameter($recurrenceId),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'mark' => $query->createNamedParameter($mark->value),
			'text' => $query->createNamedParameter($text),
			'created_at' => $query->createNamedParameter($at, IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	/** What somebody said by name. */
	public function remove(int $eventId, string $recurrenceId, int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($this->isDate($query, $eventId, $recurrenceId))
			->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->neq('mark', $query->createNamedParameter(self::SILENT)))->executeStatement();
	}

	/**
	 * Its date has another name now. What still stands there was said of a date that is gone, for whatever has a place
	 * has left by then: it would be counted with this one's, and who spoke of both would have spoken of one twice.
	 */
	public function follow(OccurrenceMove $move): void {
		$left = $this->db->getQueryBuilder();
		$left->delete(self::TABLE)->where($this->isDate($left, $move->toEvent, $move->toId))->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('event_id', $query->createNamedParameter($move->toEvent, IQueryBuilder::PARAM_INT))
			->set('recurrence_id', $query->createNamedParameter($move->toId))
			->where($this->isDate($query, $move->fromEvent, $move->fromId))->executeStatement();
	}

	/** Oracle reads an empty text as none. */
	private function isDate(IQueryBuilder $query, int $eventId, string $recurrenceId): ICompositeExpression {
		$expr = $query->expr();
		$is = $expr->eq('recurrence_id', $query->createNamedParameter($recurrenceId));
		return $expr->andX(
			$expr->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)),
			$recurrenceId === '' ? $expr->orX($is, $expr->isNull('recurrence_id')) : $is,
		);
	}
}
