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

/** Work programmes with their chapters, goals, and what shows and tells how far these are. */
final class Version000300Date20261125000300 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		if ($schema->hasTable('verband_goals')) {
			return null;
		}
		$this->programmes($schema);
		$this->goals($schema);
		$this->told($schema);
		return $schema;
	}

	private function programmes(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_programmes');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('term_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('head', Types::TEXT, ['notnull' => true]);
		$table->addColumn('numbered', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id'], 'verband_prg_pk');
		$table->addIndex(['term_id'], 'verband_pr_term');

		$table = $schema->createTable('verband_chapters');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('programme_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('parent_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => false, 'length' => 500, 'default' => '']);
		$table->addColumn('bold', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('first_line', Types::INTEGER, ['notnull' => false]);
		$table->addColumn('text', Types::TEXT, ['notnull' => false]);
		$table->addColumn('anchors', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'verband_chp_pk');
		$table->addIndex(['programme_id', 'position'], 'verband_ch_place');
	}

	private function goals(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_goals');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('term_id', Types::BIGINT, ['notnull' => true]);
		foreach (['programme_id', 'chapter_id', 'due_milestone_id', 'responsible_id', 'parent_id'] as $id) {
			$table->addColumn($id, Types::BIGINT, ['notnull' => false]);
		}
		$table->addColumn('position', Types::INTEGER, ['notnull' => true]);
		$table->addColumn('title', Types::STRING, ['notnull' => true, 'length' => 255]);
		// the places in the programme, as JSON: [[first line, last line], …]
		$table->addColumn('places', Types::STRING, ['notnull' => true, 'length' => 1000]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('due', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('rhythm_days', Types::INTEGER, ['notnull' => false]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('moved_at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->addColumn('partners', Types::TEXT, ['notnull' => true]);
		foreach (['quote', 'next_steps', 'final_note'] as $text) {
			$table->addColumn($text, Types::TEXT, ['notnull' => false]);
		}
		$table->setPrimaryKey(['id'], 'verband_go_pk');
		$table->addIndex(['term_id', 'position', 'id'], 'verband_go_place');
		$table->addIndex(['programme_id'], 'verband_go_programme');
		$table->addIndex(['parent_id'], 'verband_go_parent');
		$table->addIndex(['responsible_id'], 'verband_go_responsible');
	}

	private function told(ISchemaWrapper $schema): void {
		$table = $schema->createTable('verband_goal_evidence');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('goal_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('target_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('url', Types::STRING, ['notnull' => false, 'length' => 1000]);
		$table->addColumn('label', Types::STRING, ['notnull' => true, 'length' => 255]);
		$table->addColumn('text', Types::TEXT, ['notnull' => false]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('created_at', Types::BIGINT, ['notnull' => true]);
		$table->setPrimaryKey(['id'], 'verband_ge_pk');
		$table->addIndex(['goal_id'], 'verband_ge_goal');
		$table->addIndex(['kind', 'target_id'], 'verband_ge_target');

		$table = $schema->createTable('verband_goal_history');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('goal_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('at', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('from_state', Types::STRING, ['notnull' => false, 'length' => 16]);
		$table->addColumn('to_state', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('reason', Types::STRING, ['notnull' => false, 'length' => 1000, 'default' => '']);
		$table->addColumn('changes', Types::TEXT, ['notnull' => false]);
		$table->setPrimaryKey(['id'], 'verband_gh_pk');
		$table->addIndex(['goal_id', 'at'], 'verband_gh_goal');
	}
}
