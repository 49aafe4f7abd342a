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
 * Approved minutes, word for word: what the hash is over, and what files are made from.
 */
final class Version000300Date20261124000130 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_minutes_records')) {
			return null;
		}
		$table = $schema->createTable('verband_minutes_records');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('version', Types::STRING, ['notnull' => true, 'length' => 8]);
		$table->addColumn('text', Types::TEXT, ['notnull' => true]);
		$table->setPrimaryKey(['meeting_id', 'version'], 'verband_mr_pk');
		return $schema;
	}
}
