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
 * Boards report who was elected after them.
 */
final class Version000300Date20261124000060 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_board_reports')) {
			return null;
		}
		$table = $schema->createTable('verband_board_reports');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('elected_on', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('begins_on', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('reported_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('reported_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('decided_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('decided_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('note', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id']);
		$table->addIndex(['gliederung_id', 'state'], 'verband_br_gl');

		$table = $schema->createTable('verband_board_seats');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('report_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('role', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		// who has no account is made a person only when the report is confirmed: until then there is a name here
		$table->addColumn('name', Types::STRING, ['notnull' => false, 'length' => 200]);
		$table->addColumn('vote', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id']);
		$table->addIndex(['report_id'], 'verband_bs_report');
		return $schema;
	}
}
