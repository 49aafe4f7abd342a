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

/** Goals of a term that is over go on in the next one, each once. */
final class Version000300Date20261125000411 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$goals = $schema->getTable('verband_goals');
		if ($goals->hasColumn('carried_from')) {
			return null;
		}
		$goals->addColumn('carried_from', Types::BIGINT, ['notnull' => false]);
		$goals->addUniqueIndex(['carried_from'], 'verband_go_carried');
		return $schema;
	}
}
