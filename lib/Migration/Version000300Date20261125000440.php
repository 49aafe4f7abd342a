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
 * Addenda to minutes are kept word for word, and filed.
 */
final class Version000300Date20261125000440 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$table = $schema->getTable('verband_minutes_addenda');
		if ($table->hasColumn('records')) {
			return null;
		}
		$table->addColumn('records', Types::TEXT, ['notnull' => false]);
		$table->addColumn('file_ids', Types::TEXT, ['notnull' => false]);
		return $schema;
	}
}
