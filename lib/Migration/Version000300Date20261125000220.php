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
 * Tasks on phones: when each changed last, and whose list it changed.
 */
final class Version000300Date20261125000220 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_task_changes')) {
			return null;
		}
		$schema->getTable('verband_tasks')->addColumn('updated_at', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		// one row for a task and a person, however often it changes
		$table = $schema->createTable('verband_task_changes');
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('task_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('number', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('changed_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['person_id', 'task_id'], 'verband_tc_pk');
		$table->addIndex(['person_id', 'number'], 'verband_tc_number');
		$table->addIndex(['changed_at'], 'verband_tc_changed');
		return $schema;
	}
}
