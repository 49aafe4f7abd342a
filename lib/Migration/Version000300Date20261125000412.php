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

/** What people say of dates that are over; of what nobody says by name not more than the day is kept. */
final class Version000300Date20261125000412 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_feedback')) {
			return null;
		}
		$table = $schema->createTable('verband_feedback');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		// which date of a series; empty for the only one
		$table->addColumn('recurrence_id', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('mark', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('text', Types::TEXT, ['notnull' => false]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'verband_fb_pk');
		// a person once; rows of nobody do not stand in each other's way
		$table->addUniqueIndex(['event_id', 'recurrence_id', 'person_id'], 'verband_fb_once');
		$table->addIndex(['person_id'], 'verband_fb_person');
		return $schema;
	}
}
