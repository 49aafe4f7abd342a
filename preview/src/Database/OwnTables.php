<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use OCP\DB\ISchemaWrapper;
use OCP\DB\Types;

/** What the server itself would keep: accounts, groups, settings, jobs, and which migrations have run. */
final class OwnTables {
	/** @var array<string, array{columns: array<string, array{0: string, 1?: array<string, mixed>}>, key: list<string>}> */
	private const TABLES = [
		'preview_migrations' => ['columns' => ['version' => [Types::STRING, ['length' => 64]]], 'key' => ['version']],
		'preview_users' => ['columns' => [
			'uid' => [Types::STRING, ['length' => 64]],
			'display_name' => [Types::STRING, ['length' => 200]],
			'card_de' => [Types::TEXT, ['notnull' => false]],
			'card_en' => [Types::TEXT, ['notnull' => false]],
			'position' => [Types::INTEGER, ['default' => 0]],
		], 'key' => ['uid']],
		'preview_groups' => ['columns' => [
			'gid' => [Types::STRING, ['length' => 64]],
			'display_name' => [Types::STRING, ['length' => 200]],
		], 'key' => ['gid']],
		'preview_group_user' => ['columns' => [
			'gid' => [Types::STRING, ['length' => 64]],
			'uid' => [Types::STRING, ['length' => 64]],
		], 'key' => ['gid', 'uid']],
		'preview_settings' => ['columns' => [
			'uid' => [Types::STRING, ['length' => 64, 'default' => '']],
			'name' => [Types::STRING, ['length' => 64]],
			'value' => [Types::TEXT],
		], 'key' => ['uid', 'name']],
		'preview_limits' => ['columns' => [
			'name' => [Types::STRING, ['length' => 128]],
			'since' => [Types::BIGINT],
			'used' => [Types::INTEGER],
		], 'key' => ['name']],
		'preview_jobs' => ['columns' => [
			'id' => [Types::BIGINT, ['autoincrement' => true]],
			'class' => [Types::STRING, ['length' => 255]],
			'argument' => [Types::TEXT, ['default' => 'null']],
			'run_after' => [Types::BIGINT, ['default' => 0]],
			'last_run' => [Types::BIGINT, ['default' => 0]],
			'reserved' => [Types::BIGINT, ['default' => 0]],
		], 'key' => ['id']],
	];

	public static function add(ISchemaWrapper $schema): ISchemaWrapper {
		foreach (self::TABLES as $name => $definition) {
			if ($schema->hasTable($name)) {
				continue;
			}
			$table = $schema->createTable($name);
			foreach ($definition['columns'] as $column => $type) {
				$table->addColumn($column, $type[0], $type[1] ?? []);
			}
			$table->setPrimaryKey($definition['key']);
		}
		return $schema;
	}
}
