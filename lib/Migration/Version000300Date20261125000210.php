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
 * The head of a motion: its code and where it goes on to; and who has been told that there are minutes of what they
 * missed.
 */
final class Version000300Date20261125000210 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_minutes_told')) {
			return null;
		}
		$table = $schema->getTable('verband_resolutions');
		$table->addColumn('motion_code', Types::STRING, ['notnull' => false, 'length' => 32, 'default' => '']);
		$table->addColumn('forwarded_to', Types::STRING, ['notnull' => false, 'length' => 255, 'default' => '']);

		$table = $schema->createTable('verband_minutes_told');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['meeting_id', 'person_id'], 'verband_ml_pk');
		$table->addIndex(['person_id'], 'verband_ml_person');
		return $schema;
	}
}
