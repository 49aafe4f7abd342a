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
 * Organisations that hold an event with us, what a person wants to hear of, and what is to be said or has been.
 */
final class Version000300Date20261124000030 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$this->partners($schema);
		$this->preferences($schema);
		$this->notices($schema);
		$this->reminders($schema);
		return $schema;
	}

	private function partners(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_partners')) {
			return;
		}
		$table = $schema->createTable('verband_partners');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 200]);
		// the person who said yes to the check, and the day, YYYY-MM-DD
		$table->addColumn('checked_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('checked_on', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->setPrimaryKey(['id'], 'verband_pa_pk');
		$table->addIndex(['event_id'], 'verband_pa_event');
	}

	private function preferences(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_preferences')) {
			return;
		}
		$table = $schema->createTable('verband_preferences');
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('notices', Types::STRING, ['notnull' => true, 'length' => 16]);
		// minutes before the beginning; null: no reminder
		$table->addColumn('reminder', Types::INTEGER, ['notnull' => false]);
		$table->addColumn('reminder_via', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->setPrimaryKey(['person_id'], 'verband_pf_pk');
		$table->addIndex(['reminder_via'], 'verband_pf_via');
	}

	private function notices(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_notices')) {
			return;
		}
		$table = $schema->createTable('verband_notices');
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('noted_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('due_at', Types::BIGINT, ['notnull' => true]);
		// who did it, and is not told
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		// what is to be said, as JSON; for a change: how things were before
		$table->addColumn('data', Types::TEXT, ['notnull' => true]);
		// how far it has been told, and until when somebody is at it
		$table->addColumn('bookmark', Types::STRING, ['notnull' => false, 'length' => 32]);
		$table->addColumn('taken_until', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$table->setPrimaryKey(['event_id', 'kind'], 'verband_no_pk');
		$table->addIndex(['due_at'], 'verband_no_due');
	}

	private function reminders(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_reminders')) {
			return;
		}
		$table = $schema->createTable('verband_reminders');
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('start_ts', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['person_id', 'event_id', 'start_ts'], 'verband_rd_pk');
		$table->addIndex(['start_ts'], 'verband_rd_start');
	}
}
