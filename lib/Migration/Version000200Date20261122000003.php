<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Migration;

use Closure;
use OCA\Verband\Calendar\Programme\PublicId;
use OCP\DB\ISchemaWrapper;
use OCP\DB\Types;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * Feeds: who may read which events with a token, of which only a hash is kept; and the key of public addresses.
 */
final class Version000200Date20261122000003 extends SimpleMigrationStep {
	public function __construct(
		private readonly PublicId $publicId,
	) {
	}

	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_feeds')) {
			return null;
		}
		$table = $schema->createTable('verband_feeds');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('token_hash', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('filter', Types::TEXT, ['notnull' => false]);
		$table->addColumn('label', Types::STRING, ['notnull' => false, 'length' => 100]);
		// days, YYYY-MM-DD: when somebody's phone asks is nobody's business
		$table->addColumn('created_at', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('last_used_at', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('revoked', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id']);
		$table->addUniqueIndex(['token_hash'], 'verband_fe_token');
		$table->addIndex(['person_id'], 'verband_fe_person');
		return $schema;
	}

	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$this->publicId->prepare();
	}
}
