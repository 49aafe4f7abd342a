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
 * Meetings: each hangs on a date of the calendar. Their people, agenda, presence and what a sitting writes down.
 */
final class Version000300Date20261124000100 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_meetings')) {
			return null;
		}
		$this->meetings($schema);
		$this->people($schema);
		$this->presence($schema);
		$this->items($schema);
		$this->templates($schema);
		$this->speech($schema);
		return $schema;
	}

	private function meetings(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_meetings');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		// title, times, place and status are the event's alone
		$table->addColumn('event_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('recurrence_id', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('invite_days', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		// set once, by whoever sends the invitations: seconds since 1970
		$table->addColumn('invited_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('after_event_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('quorum_rule', Types::STRING, ['notnull' => false, 'length' => 32, 'default' => '']);
		// JSON; empty: as the body has it
		$table->addColumn('speech_rules', Types::TEXT, ['notnull' => false]);
		$table->addColumn('current_item_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('started_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('closed_at', Types::BIGINT, ['notnull' => false]);
		// raised by every change that a live screen shows
		$table->addColumn('live', Types::BIGINT, ['notnull' => true, 'default' => 0]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'verband_me_pk');
		$table->addUniqueIndex(['event_id', 'recurrence_id'], 'verband_me_event');
		$table->addIndex(['gliederung_id', 'state'], 'verband_me_gl');
		$table->addIndex(['after_event_id'], 'verband_me_after');
		$table->addIndex(['state', 'invited_at'], 'verband_me_invited');
	}

	private function people(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_meeting_people');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('role', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('vote', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('answer', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		$table->addColumn('state', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		// of a guest without account, for this invitation and nothing else
		$table->addColumn('email', Types::STRING, ['notnull' => false, 'length' => 255]);
		$table->setPrimaryKey(['meeting_id', 'person_id'], 'verband_mp_pk');
		$table->addIndex(['person_id', 'role'], 'verband_mp_person');
	}

	private function presence(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_presence');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('from_ts', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('until_ts', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('confirmed', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id'], 'verband_pr_pk');
		$table->addIndex(['meeting_id', 'person_id'], 'verband_pr_meeting');
		$table->addIndex(['person_id'], 'verband_pr_person');
	}

	private function items(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_agenda_items');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		// null: in the body's store of topics
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('minutes', Types::INTEGER, ['notnull' => false]);
		$table->addColumn('responsible_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('internal', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('standing', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		$table->addColumn('every', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('proposed_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('carried_from', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('used_seconds', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('current_since', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->addColumn('note', Types::TEXT, ['notnull' => false]);
		// file ids as JSON
		$table->addColumn('documents', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'verband_ai_pk');
		$table->addIndex(['meeting_id'], 'verband_ai_meeting');
		$table->addIndex(['gliederung_id', 'state'], 'verband_ai_gl');
		$table->addIndex(['proposed_by'], 'verband_ai_proposed');
		$table->addIndex(['responsible_id'], 'verband_ai_responsible');
	}

	private function templates(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_item_templates');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('minutes', Types::INTEGER, ['notnull' => false]);
		$table->addColumn('internal', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('standing', Types::STRING, ['notnull' => false, 'length' => 16, 'default' => '']);
		$table->addColumn('every', Types::INTEGER, ['notnull' => true, 'default' => 0]);
		$table->setPrimaryKey(['id'], 'verband_it_pk');
		$table->addIndex(['gliederung_id', 'kind'], 'verband_it_gl');
	}

	private function speech(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_speech_log');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		// made by the device: an act that is sent twice is written once
		$table->addColumn('client_id', Types::STRING, ['notnull' => true, 'length' => 64]);
		// milliseconds since 1970
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 32]);
		$table->addColumn('payload', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'verband_sl_pk');
		$table->addUniqueIndex(['meeting_id', 'client_id'], 'verband_sl_client');

		$table = $schema->createTable('verband_speech_shares');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false]);
		// lanes and durations as JSON, no people
		$table->addColumn('data', Types::TEXT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'verband_ss_pk');
		$table->addIndex(['meeting_id'], 'verband_ss_meeting');
	}
}
