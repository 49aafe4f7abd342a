<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Schema\Schema;
use Doctrine\DBAL\Schema\Table;
use OCP\DB\ISchemaWrapper;

/** The schema as a migration sees it: names without prefix. */
final class SchemaDraft implements ISchemaWrapper {
	public function __construct(
		private readonly Schema $schema,
	) {
	}

	public function schema(): Schema {
		return $this->schema;
	}

	#[\Override]
	public function getTable($tableName) {
		return $this->schema->getTable(Quoting::PREFIX . $tableName);
	}

	#[\Override]
	public function hasTable($tableName) {
		return $this->schema->hasTable(Quoting::PREFIX . $tableName);
	}

	#[\Override]
	public function createTable($tableName) {
		return $this->schema->createTable(Quoting::PREFIX . $tableName);
	}

	#[\Override]
	public function dropTable($tableName) {
		return $this->schema->dropTable(Quoting::PREFIX . $tableName);
	}

	#[\Override]
	public function getTables() {
		return array_values($this->schema->getTables());
	}

	#[\Override]
	public function getTableNames() {
		return array_map(static fn (Table $table): string => $table->getName(), $this->getTables());
	}

	#[\Override]
	public function getTableNamesWithoutPrefix() {
		return array_map(static fn (string $name): string => substr($name, strlen(Quoting::PREFIX)), $this->getTableNames());
	}
}
