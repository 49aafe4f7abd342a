<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\DB;

use Doctrine\DBAL\Schema\Table;

interface ISchemaWrapper {
	/**
	 * @param string $tableName
	 * @return Table
	 */
	public function getTable($tableName);

	/**
	 * @param string $tableName
	 * @return bool
	 */
	public function hasTable($tableName);

	/**
	 * @param string $tableName
	 * @return Table
	 */
	public function createTable($tableName);

	/**
	 * @param string $tableName
	 * @return mixed
	 */
	public function dropTable($tableName);

	/** @return list<Table> */
	public function getTables();

	/** @return list<string> */
	public function getTableNames();

	/** @return list<string> */
	public function getTableNamesWithoutPrefix();
}
