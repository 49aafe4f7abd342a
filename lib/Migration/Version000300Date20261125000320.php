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
 * Calls, the room of each, who was represented, and when the Landesvorstand last heard from a Gliederung.
 */
final class Version000300Date20261125000320 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_calls')) {
			return null;
		}
		$this->calls($schema);
		$this->meetings($schema);
		$this->members($schema);
		$this->presence($schema);
		$this->support($schema);
		$this->contacts($schema);
		return $schema;
	}

	private function calls(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_calls');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('audience', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('rhythm_weeks', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('room_token', Types::STRING, ['notnull' => false, 'length' => 64]);
		// until when somebody is at making the room
		$table->addColumn('room_taken', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$table->addColumn('link', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('dial_in', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('lobby_minutes', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('lobby_mode', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('topics_until', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('topic_order', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('compared_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'verband_ca_pk');
		$table->addUniqueIndex(['event_id'], 'verband_ca_event');
		$table->addIndex(['room_token'], 'verband_ca_room');
	}

	private function meetings(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_call_meetings');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('call_id', Types::BIGINT, ['notnull' => true]);
		// when who was represented was found out, and when the room was told what came of it
		$table->addColumn('settled_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('told_at', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['meeting_id'], 'verband_cm_pk');
		$table->addIndex(['call_id'], 'verband_cm_call');
	}

	private function members(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_call_members');
		$table->addColumn('call_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('reason', Types::STRING, ['notnull' => false, 'length' => 32]);
		$table->setPrimaryKey(['call_id', 'person_id'], 'verband_ce_pk');
	}

	private function presence(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_call_presence');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('represented', Types::BOOLEAN, ['notnull' => false]);
		$table->setPrimaryKey(['meeting_id', 'gliederung_id'], 'verband_cp_pk');
		$joins = $schema->createTable('verband_call_joins');
		$joins->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$joins->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$joins->addColumn('from_ts', Types::BIGINT, ['notnull' => true]);
		$joins->addColumn('until_ts', Types::BIGINT, ['notnull' => false]);
		$joins->setPrimaryKey(['meeting_id', 'person_id', 'from_ts'], 'verband_cj_pk');
		$joins->addIndex(['from_ts'], 'verband_cj_from');
	}

	private function support(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_call_support');
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['item_id', 'person_id'], 'verband_cs_pk');
	}

	private function contacts(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_contacts');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		// YYYY-MM-DD
		$table->addColumn('day', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'verband_cn_pk');
		$table->addIndex(['gliederung_id', 'day'], 'verband_cn_day');
	}
}
