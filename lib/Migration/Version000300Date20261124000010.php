<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Migration;

use Closure;
use OCP\AppFramework\Db\TTransactional;
use OCP\DB\ISchemaWrapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\Types;
use OCP\IDBConnection;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * The long texts of events get a table of their own; and dates longer than a day, not a month, are found by their
 * end. Can be run again where it was broken off; the columns go in the next step.
 */
final class Version000300Date20261124000010 extends SimpleMigrationStep {
	use TTransactional;

	private const BATCH = 500;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if (!$schema->hasTable('verband_event_texts')) {
			$table = $schema->createTable('verband_event_texts');
			$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
			// lower case, what the free text search looks through
			$table->addColumn('search_text', Types::TEXT, ['notnull' => false]);
			$table->addColumn('icalendar', Types::TEXT, ['notnull' => true]);
			$table->setPrimaryKey(['event_id'], 'verband_et_pk');
		}
		$dates = $schema->getTable('verband_occurrences');
		if (!$dates->hasIndex('verband_oc_end')) {
			$dates->addIndex(['is_long', 'end_ts'], 'verband_oc_end');
		}
		return $schema;
	}

	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$query->update('verband_occurrences')->set('is_long', $query->createNamedParameter(1, IQueryBuilder::PARAM_INT))
			->where('end_ts - start_ts > 93600')->executeStatement();
		do {
			$moved = $this->atomic($this->move(...), $this->db);
		} while ($moved === self::BATCH);
	}

	/** @return int how many texts it moved, the next ones by id */
	private function move(): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->max('event_id'))->from('verband_event_texts');
		$last = (int)$query->executeQuery()->fetchOne();
		$query = $this->db->getQueryBuilder();
		$rows = $query->select('id', 'search_text', 'icalendar')->from('verband_events')
			->where($query->expr()->gt('id', $query->createNamedParameter($last, IQueryBuilder::PARAM_INT)))
			->orderBy('id')->setMaxResults(self::BATCH)->executeQuery()->fetchAll();
		foreach ($rows as $row) {
			$insert = $this->db->getQueryBuilder();
			$insert->insert('verband_event_texts')->values([
				'event_id' => $insert->createNamedParameter((int)$row['id'], IQueryBuilder::PARAM_INT),
				'search_text' => $insert->createNamedParameter($row['search_text']),
				'icalendar' => $insert->createNamedParameter($row['icalendar']),
			])->executeStatement();
		}
		return count($rows);
	}
}
