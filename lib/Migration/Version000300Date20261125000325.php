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
 * Messages of the Landesvorstand to everybody, how far each is delivered, and who wants them how.
 */
final class Version000300Date20261125000325 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_broadcasts')) {
			return null;
		}
		$table = $schema->createTable('verband_broadcasts');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('text', Types::TEXT, ['notnull' => true]);
		$table->addColumn('created_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'verband_bc_pk');
		$sent = $schema->createTable('verband_broadcast_sent');
		$sent->addColumn('broadcast_id', Types::BIGINT, ['notnull' => true]);
		$sent->addColumn('channel', Types::STRING, ['notnull' => true, 'length' => 16]);
		$sent->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$sent->addColumn('total', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$sent->addColumn('sent', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		// how far it has gone, a hash that names nobody, and until when somebody is at it
		$sent->addColumn('bookmark', Types::STRING, ['notnull' => false, 'length' => 32]);
		$sent->addColumn('taken_until', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$sent->setPrimaryKey(['broadcast_id', 'channel'], 'verband_bs_pk');
		$sent->addIndex(['state'], 'verband_bs_state');
		$people = $schema->createTable('verband_broadcast_people');
		$people->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$people->addColumn('joined', Types::BOOLEAN, ['notnull' => false]);
		$people->addColumn('no_mail', Types::BOOLEAN, ['notnull' => false]);
		$people->setPrimaryKey(['person_id'], 'verband_bp_pk');
		return $schema;
	}
}
