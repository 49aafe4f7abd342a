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
 * Sittings: how each body debates and when it is quorate, and whether it was when it resolved something.
 */
final class Version000300Date20261125000200 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_body_rules')) {
			return null;
		}
		$table = $schema->createTable('verband_body_rules');
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('quorum_rule', Types::STRING, ['notnull' => false, 'length' => 32, 'default' => '']);
		// JSON; empty: as the association has it
		$table->addColumn('speech_rules', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['gliederung_id'], 'verband_br_pk');

		$resolutions = $schema->getTable('verband_resolutions');
		foreach (['present_voters', 'voters', 'needed_voters'] as $count) {
			$resolutions->addColumn($count, Types::INTEGER, ['notnull' => false]);
		}
		return $schema;
	}
}
