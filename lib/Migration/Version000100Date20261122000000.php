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
 * People, tree, offices and terms. Booleans stay nullable and names short, as Nextcloud asks of every database.
 */
final class Version000100Date20261122000000 extends SimpleMigrationStep {
	/**
	 * @param Closure():ISchemaWrapper $schemaClosure
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		$schema = $schemaClosure();
		$this->persons($schema);
		$this->gliederungen($schema);
		$this->offices($schema);
		$this->terms($schema);
		return $schema;
	}

	private function persons(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_persons')) {
			return;
		}
		$table = $schema->createTable('verband_persons');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('uid', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 200]);
		$table->addColumn('former', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->setPrimaryKey(['id']);
		$table->addUniqueIndex(['uid'], 'verband_persons_uid');
	}

	private function gliederungen(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_gliederungen')) {
			return;
		}
		$table = $schema->createTable('verband_gliederungen');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('parent_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('code', Types::STRING, ['notnull' => true, 'length' => 64]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 200]);
		$table->addColumn('short_name', Types::STRING, ['notnull' => true, 'length' => 12]);
		$table->addColumn('color', Types::STRING, ['notnull' => true, 'length' => 7]);
		$table->addColumn('pattern', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('place', Types::STRING, ['notnull' => false, 'length' => 200, 'default' => '']);
		$table->addColumn('stop', Types::STRING, ['notnull' => false, 'length' => 200, 'default' => '']);
		$table->addColumn('member_group', Types::STRING, ['notnull' => false, 'length' => 64]);
		$table->addColumn('contact_person_id', Types::BIGINT, ['notnull' => false]);
		$table->addColumn('example', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id']);
		$table->addUniqueIndex(['code'], 'verband_gl_code');
		$table->addIndex(['parent_id'], 'verband_gl_parent');
	}

	private function offices(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_offices')) {
			return;
		}
		$table = $schema->createTable('verband_offices');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('person_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('role', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('from_date', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('until_date', Types::STRING, ['notnull' => false, 'length' => 10]);
		$table->addColumn('vote', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id']);
		$table->addIndex(['gliederung_id'], 'verband_of_gl');
		$table->addIndex(['person_id'], 'verband_of_person');
	}

	private function terms(ISchemaWrapper $schema): void {
		if ($schema->hasTable('verband_terms')) {
			return;
		}
		$table = $schema->createTable('verband_terms');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('gliederung_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 200]);
		$table->addColumn('start_date', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('end_date', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->addColumn('revision', Types::BIGINT, ['notnull' => true, 'default' => 1]);
		$table->setPrimaryKey(['id']);
		$table->addIndex(['gliederung_id'], 'verband_te_gl');

		$table = $schema->createTable('verband_milestones');
		$table->addColumn('id', Types::BIGINT, ['autoincrement' => true, 'notnull' => true]);
		$table->addColumn('term_id', Types::BIGINT, ['notnull' => true]);
		$table->addColumn('kind', Types::STRING, ['notnull' => true, 'length' => 16]);
		$table->addColumn('name', Types::STRING, ['notnull' => true, 'length' => 200]);
		$table->addColumn('date', Types::STRING, ['notnull' => true, 'length' => 10]);
		$table->setPrimaryKey(['id']);
		$table->addIndex(['term_id'], 'verband_mi_term');
	}
}
