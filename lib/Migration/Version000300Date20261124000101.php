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
 * What comes out of meetings: resolutions, tasks, and minutes with all that they go through until they are published.
 */
final class Version000300Date20261124000101 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_resolutions')) {
			return null;
		}
		$this->resolutions($schema);
		$this->tasks($schema);
		$this->minutes($schema);
		$this->texts($schema);
		$this->history($schema);
		$this->corrections($schema);
		return $schema;
	}

	private function resolutions(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_resolutions');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('year', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('sequence', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('mover', Types::STRING, ['notnull' => false, 'length' => 1000, 'default' => '']);
		foreach (['votes_yes', 'votes_no', 'votes_abstained'] as $count) {
			$table->addColumn($count, Types::INTEGER, ['notnull' => false]);
		}
		$table->addColumn('majority', Types::STRING, ['notnull' => false, 'length' => 32, 'default' => '']);
		$table->addColumn('unanimous', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('result', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('referred_to', Types::STRING, ['notnull' => false, 'length' => 255, 'default' => '']);
		$table->addColumn('responsible_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('due', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('internal', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('execution', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('topic', Types::STRING, ['notnull' => false, 'length' => 64, 'default' => '']);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		foreach (['text', 'moved_text', 'evidence'] as $long) {
			$table->addColumn($long, Types::TEXT, ['notnull' => false]);
		}
		$table->setPrimaryKey(['id'], 'verband_re_pk');
		$table->addUniqueIndex(['gliederung_id', 'year', 'sequence'], 'verband_re_number');
		$table->addIndex(['meeting_id'], 'verband_re_meeting');
		$table->addIndex(['item_id'], 'verband_re_item');
		$table->addIndex(['responsible_id'], 'verband_re_responsible');
		$table->addIndex(['execution', 'gliederung_id'], 'verband_re_execution');
	}

	private function tasks(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_tasks');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		foreach (['meeting_id', 'item_id', 'resolution_id', 'person_id'] as $id) {
			$table->addColumn($id, Types::BIGINT, ['notnull' => false]);
		}
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('due', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('done_at', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('internal', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('uid', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'verband_ta_pk');
		$table->addUniqueIndex(['uid'], 'verband_ta_uid');
		$table->addIndex(['person_id', 'done_at'], 'verband_ta_person');
		$table->addIndex(['gliederung_id', 'done_at'], 'verband_ta_gl');
		$table->addIndex(['meeting_id'], 'verband_ta_meeting');
		$table->addIndex(['resolution_id'], 'verband_ta_resolution');
	}

	private function minutes(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_minutes');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		foreach (['correction_until', 'approval_until', 'approved_at', 'published_at'] as $time) {
			$table->addColumn($time, Types::BIGINT, ['notnull' => false]);
		}
		$table->addColumn('hash', Types::STRING, ['notnull' => false, 'length' => 128]);
		// by form and version, as JSON
		$table->addColumn('file_ids', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['meeting_id'], 'verband_mn_pk');
		$table->addIndex(['state'], 'verband_mn_state');
	}

	private function texts(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_minutes_texts');
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		// who writes just now, and until when that is to be believed
		$table->addColumn('editor_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('editor_until', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('text', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['item_id'], 'verband_mt_pk');
		$table->addIndex(['meeting_id'], 'verband_mt_meeting');
	}

	private function history(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_minutes_history');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('from_state', Types::STRING, ['notnull' => false, 'length' => 16]);
		$table->addColumn('to_state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('reason', Types::STRING, ['notnull' => false, 'length' => 1000, 'default' => '']);
		$table->setPrimaryKey(['id'], 'verband_mh_pk');
		$table->addIndex(['meeting_id'], 'verband_mh_meeting');

		$table = $schema->createTable('verband_minutes_votes');
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('answer', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->setPrimaryKey(['meeting_id', 'person_id'], 'verband_mv_pk');
		$table->addIndex(['person_id'], 'verband_mv_person');
	}

	private function corrections(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_minutes_suggestions');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('item_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('decided_by', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('decided_at', Types::BIGINT, ['notnull' => false]);
		foreach (['passage', 'replacement', 'note'] as $text) {
			$table->addColumn($text, Types::TEXT, ['notnull' => false]);
		}
		$table->setPrimaryKey(['id'], 'verband_ms_pk');
		$table->addIndex(['meeting_id'], 'verband_ms_meeting');
		$table->addIndex(['person_id'], 'verband_ms_person');

		$table = $schema->createTable('verband_minutes_addenda');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('meeting_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('text', Types::TEXT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'verband_ma_pk');
		$table->addIndex(['meeting_id'], 'verband_ma_meeting');
	}
}
