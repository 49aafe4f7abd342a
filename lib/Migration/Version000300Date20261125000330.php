<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * The index on the dates' start holds the event's id too: what a filter by host or a search leaves out is told from
 * the index alone.
 */
final class Version000300Date20261125000330 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$dates = $schema->getTable('verband_occurrences');
		if (!$dates->hasIndex('verband_oc_days')) {
			$dates->addIndex(['is_long', 'start_ts', 'event_id'], 'verband_oc_days');
		}
		if ($dates->hasIndex('verband_oc_start')) {
			$dates->dropIndex('verband_oc_start');
		}
		return $schema;
	}
}
