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
 * What phones need: one row per change, the names and UIDs that clients gave, and what is personal about an event.
 */
final class Version000200Date20261122000002 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$this->changes($schema);
		$this->files($schema);
		$this->personal($schema);
		return $schema;
	}

	private function changes(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_changes')) {
			return;
		}
		$table = $schema->createTable('verband_changes');
		// the Counter's value: rows lie in the order of commits
		$table->addColumn('number', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		// set if only this person's delivery changed
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('changed_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('deleted', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		// hosts, status, audience, protected group and file names as JSON; null: not there
		$table->addColumn('state_before', Types::TEXT, ['notnull' => false]);
		$table->addColumn('state_after', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['number'], 'verband_ch_pk');
		$table->addIndex(['changed_at'], 'verband_ch_time');
	}

	private function files(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_event_files')) {
			return;
		}
		$table = $schema->createTable('verband_event_files');
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 255]);
		// null: the event's own
		$table->addColumn('uid', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->setPrimaryKey(['event_id', 'gliederung_id'], 'verband_ef_pk');
		$table->addUniqueIndex(['gliederung_id', 'name'], 'verband_ef_name');
		$table->addUniqueIndex(['gliederung_id', 'uid'], 'verband_ef_uid');
	}

	private function personal(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_event_personal')) {
			return;
		}
		$table = $schema->createTable('verband_event_personal');
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true]);
		// alarms and client state by RECURRENCE-ID, as JSON
		$table->addColumn('parts', Types::TEXT, ['notnull' => true]);
		$table->setPrimaryKey(['person_id', 'event_id'], 'verband_ep_pk');
		$table->addIndex(['event_id'], 'verband_ep_event');
	}
}
