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

/** Suggestions from members, the steps they went, and who supports them. */
final class Version000300Date20261125000301 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_suggestions')) {
			return null;
		}
		$table = $schema->createTable('verband_suggestions');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		foreach (['person_id', 'agenda_item_id', 'goal_id'] as $id) {
			$table->addColumn($id, Types::BIGINT, ['notnull' => false]);
		}
		$table->addColumn('about', Types::STRING, ['notnull' => false, 'length' => 255, 'default' => '']);
		$table->addColumn('receipt_hash', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('hidden', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('due_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->addColumn('text', Types::TEXT, ['notnull' => true]);
		$table->addColumn('answer', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'verband_sg_pk');
		$table->addUniqueIndex(['receipt_hash'], 'verband_su_receipt');
		$table->addIndex(['created_at', 'id'], 'verband_su_created');
		$table->addIndex(['person_id'], 'verband_su_person');

		$table = $schema->createTable('verband_suggestion_steps');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('suggestion_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->setPrimaryKey(['id'], 'verband_sgst_pk');
		$table->addIndex(['suggestion_id'], 'verband_ss_suggestion');

		$table = $schema->createTable('verband_suggestion_support');
		$table->addColumn('suggestion_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['suggestion_id', 'person_id'], 'verband_sgsu_pk');
		$table->addIndex(['person_id'], 'verband_sp_person');
		return $schema;
	}
}
