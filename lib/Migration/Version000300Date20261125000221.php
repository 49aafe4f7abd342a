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
 * Dates beside the meetings at which a board is expected, and who was there.
 */
final class Version000300Date20261125000221 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_expected_dates')) {
			return null;
		}
		$table = $schema->createTable('verband_expected_dates');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('recurrence_id', Types::STRING, ['notnull' => false, 'length' => 32, 'default' => '']);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'verband_ed_pk');
		$table->addUniqueIndex(['gliederung_id', 'event_id', 'recurrence_id'], 'verband_ed_date');
		$table->addIndex(['event_id'], 'verband_ed_event');

		$table = $schema->createTable('verband_attendance_marks');
		$table->addColumn('date_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('marked_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['date_id', 'person_id'], 'verband_am_pk');
		$table->addIndex(['person_id'], 'verband_am_person');
		$table->addIndex(['marked_at'], 'verband_am_marked');
		return $schema;
	}
}
