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
 * The rooms of calls that were ended.
 */
final class Version000300Date20261125000450 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_past_rooms')) {
			return null;
		}
		$table = $schema->createTable('verband_past_rooms');
		$table->addColumn('room_token', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('group_name', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('checked_at', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$table->setPrimaryKey(['room_token'], 'verband_pastr_pk');
		return $schema;
	}
}
