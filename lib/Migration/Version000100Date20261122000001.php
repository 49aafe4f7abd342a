<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\DB\Types;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * Events with their iCalendar text, their hosts, their dates, and the counter that orders changes.
 */
final class Version000100Date20261122000001 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$this->counters($schema);
		$this->events($schema);
		$this->hosts($schema);
		$this->occurrences($schema);
		return $schema;
	}

	private function counters(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_counters')) {
			return;
		}
		$table = $schema->createTable('verband_counters');
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('value', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$table->setPrimaryKey(['name'], 'verband_co_pk');
	}

	private function events(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_events')) {
			return;
		}
		$table = $schema->createTable('verband_events');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('status', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('audience', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('protected_group', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('location', Types::STRING, ['notnull' => false, 'length' => 255, 'default' => '']);
		// ",bildung,pflege,": a topic is found by one LIKE and no join
		$table->addColumn('topics', Types::STRING, ['notnull' => false, 'length' => 2000, 'default' => '']);
		// ",7,12,": the accepted hosts in their order, so that a list of dates needs no second query
		$table->addColumn('host_ids', Types::STRING, ['notnull' => false, 'length' => 1000, 'default' => '']);
		$table->addColumn('recurrence', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('created_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('updated_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('deleted_at', Types::BIGINT, ['notnull' => false]);
		// the long texts last: SQLite reads through what stands before a column
		// lower case, what the free text search looks through
		$table->addColumn('search_text', Types::TEXT, ['notnull' => false]);
		$table->addColumn('icalendar', Types::TEXT, ['notnull' => true]);
		$table->setPrimaryKey(['id']);
		$table->addUniqueIndex(['gliederung_id', 'uid'], 'verband_ev_uid');
		$table->addIndex(['recurrence'], 'verband_ev_recurrence');
		$table->addIndex(['status', 'gliederung_id'], 'verband_ev_status');
		$table->addIndex(['deleted_at'], 'verband_ev_deleted');
	}

	private function hosts(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_event_hosts')) {
			return;
		}
		$table = $schema->createTable('verband_event_hosts');
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('accepted', Types::BOOLEAN, ['notnull' => false, 'default' => true]);
		$table->setPrimaryKey(['event_id', 'gliederung_id'], 'verband_eh_pk');
		$table->addIndex(['gliederung_id'], 'verband_eh_gl');
	}

	private function occurrences(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_occurrences')) {
			return;
		}
		$table = $schema->createTable('verband_occurrences');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		// '' for the only date of an event without repetition (Oracle-like '' = NULL is no concern: oci is not listed)
		$table->addColumn('recurrence_id', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		$table->addColumn('start_ts', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('end_ts', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('start_date', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('end_date', Types::STRING, ['notnull' => false, 'length' => 10]);
		// longer than a month: looked for apart, so that the index on the start serves all others
		$table->addColumn('is_long', Types::SMALLINT, ['notnull' => true, 'default' => 0]);
		$table->addColumn('cancelled', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('title', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->addColumn('location', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->setPrimaryKey(['id']);
		$table->addUniqueIndex(['event_id', 'recurrence_id'], 'verband_oc_event');
		$table->addIndex(['is_long', 'start_ts'], 'verband_oc_start');
	}
}
