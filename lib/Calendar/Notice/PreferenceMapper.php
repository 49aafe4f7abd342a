<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_preferences: a row for who has chosen something. */
final class PreferenceMapper {
	private const TABLE = 'verband_preferences';
	private const COLUMNS = ['person_id', 'notices', 'reminder', 'reminder_via'];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function of(?int $personId): Preferences {
		if ($personId === null) {
			return new Preferences();
		}
		$query = $this->db->getQueryBuilder();
		$query->select(...self::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)));
		return $this->read($query)[$personId] ?? new Preferences();
	}

	public function put(int $personId, Preferences $preferences): void {
		$this->forget($personId);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'notices' => $query->createNamedParameter($preferences->notices->value),
			'reminder' => $query->createNamedParameter($preferences->reminder, IQueryBuilder::PARAM_INT),
			'reminder_via' => $query->createNamedParameter($preferences->via->value),
		])->executeStatement();
	}

	public function forget(int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** @return list<int> persons */
	public function whoChose(NoticeChoice $choice): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('notices', $query->createNamedParameter($choice->value)));
		return array_keys($this->read($query));
	}

	/** @return array<int, int> minutes by person, of those who are reminded in this way */
	public function reminded(ReminderVia $via): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('reminder_via', $query->createNamedParameter($via->value)))
			->andWhere($query->expr()->isNotNull('reminder'));
		return array_map(static fn (Preferences $preferences): int => (int)$preferences->reminder, $this->read($query));
	}

	/** @return array<int, Preferences> by person */
	private function read(IQueryBuilder $query): array {
		$found = [];
		$result = $query->executeQuery();
		foreach ($result->fetchAll() as $row) {
			$found[(int)$row['person_id']] = new Preferences(
				NoticeChoice::tryFrom((string)$row['notices']) ?? NoticeChoice::Own,
				$row['reminder'] === null ? null : (int)$row['reminder'],
				ReminderVia::tryFrom((string)$row['reminder_via']) ?? ReminderVia::Phone,
			);
		}
		$result->closeCursor();
		return $found;
	}
}
