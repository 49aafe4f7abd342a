<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\Entity;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Rows with their texts. Those lie apart, so that a list of a thousand dates does not read through them.
 *
 * @extends QBMapper<Event>
 */
final class EventMapper extends QBMapper {
	public const TABLE = 'verband_events';
	public const TEXTS = 'verband_event_texts';
	private const BATCH = 500;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Event::class);
	}

	/**
	 * The columns of an event, alias `e`; its iCalendar text only where it is needed.
	 * @param list<string> $columns
	 */
	public static function select(IQueryBuilder $query, bool $withText, array $columns = Event::COLUMNS): IQueryBuilder {
		$query->select(...array_map(static fn (string $column): string => 'e.' . $column, $columns))->from(self::TABLE, 'e');
		return !$withText ? $query : $query->addSelect('t.icalendar')
			->innerJoin('e', self::TEXTS, 't', $query->expr()->eq('t.event_id', 'e.id'));
	}

	/** A row by id, deleted ones too. */
	public function find(int $id): ?Event {
		$query = self::select($this->db->getQueryBuilder(), true);
		$query->where($query->expr()->eq('e.id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		try {
			return $this->findEntity($query);
		} catch (DoesNotExistException) {
			return null;
		}
	}

	/** The event of a first host with this UID of its own, deleted ones too. */
	public function idOfUid(int $gliederungId, string $uid): ?int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)))->executeQuery();
		$id = $result->fetchOne();
		$result->closeCursor();
		return $id === false ? null : (int)$id;
	}

	#[\Override]
	public function insert(Entity $entity): Event {
		$event = parent::insert($entity);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TEXTS)->values([
			'event_id' => $query->createNamedParameter($event->getId(), IQueryBuilder::PARAM_INT),
			'search_text' => $query->createNamedParameter($event->getSearchText()),
			'icalendar' => $query->createNamedParameter($event->getIcalendar()),
		])->executeStatement();
		return $event;
	}

	#[\Override]
	public function update(Entity $entity): Event {
		$event = parent::update($entity);
		$this->updateTexts($event);
		return $event;
	}

	/**
	 * Writes the row only if it is still at the revision it was read at.
	 * @return bool false if somebody else was faster
	 */
	public function replace(Event $event, int $readRevision): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE);
		foreach (array_keys($event->getUpdatedFields()) as $field) {
			$query->set($event->propertyToColumn($field), $query->createNamedParameter(
				$event->{'get' . ucfirst($field)}(),
				$this->getParameterTypeForProperty($event, $field),
			));
		}
		$query->where($query->expr()->eq('id', $query->createNamedParameter($event->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('revision', $query->createNamedParameter($readRevision, IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$this->updateTexts($event);
		return true;
	}

	/**
	 * Series that do not end: those whose dates a later horizon adds to; and, with `null`, every event.
	 * @return \Generator<Event>
	 */
	public function each(?string $recurrence = null): \Generator {
		$last = 0;
		do {
			$query = self::select($this->db->getQueryBuilder(), true);
			$query->where($query->expr()->gt('e.id', $query->createNamedParameter($last, IQueryBuilder::PARAM_INT)))
				->orderBy('e.id')->setMaxResults(self::BATCH);
			if ($recurrence !== null) {
				$query->andWhere($query->expr()->eq('e.recurrence', $query->createNamedParameter($recurrence)));
			}
			$batch = $this->findEntities($query);
			yield from $batch;
			$last = $batch === [] ? $last : end($batch)->getId();
		} while (count($batch) === self::BATCH);
	}

	/**
	 * Events deleted before the given time (seconds since 1970).
	 * @return list<int> ids
	 */
	public function deletedBefore(int $time, int $limit = 500): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from(self::TABLE)
			->where($query->expr()->lt('deleted_at', $query->createNamedParameter($time, IQueryBuilder::PARAM_INT)))
			->setMaxResults($limit)->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return $ids;
	}

	/** @param list<int> $ids */
	public function purge(array $ids): void {
		$tables = array_fill_keys([
			'verband_occurrences', 'verband_event_hosts', 'verband_event_files', 'verband_event_personal', self::TEXTS,
			'verband_partners', 'verband_notices', 'verband_reminders',
		], 'event_id');
		foreach ($tables + [self::TABLE => 'id'] as $table => $column) {
			$query = $this->db->getQueryBuilder();
			$query->delete($table)
				->where($query->expr()->in($column, $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)))
				->executeStatement();
		}
	}

	private function updateTexts(Event $event): void {
		$texts = $event->newTexts();
		if ($texts === []) {
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->update(self::TEXTS)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($event->getId(), IQueryBuilder::PARAM_INT)));
		foreach ($texts as $column => $text) {
			$query->set($column, $query->createNamedParameter($text));
		}
		$query->executeStatement();
	}
}
