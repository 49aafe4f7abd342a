<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Closure;
use Doctrine\DBAL\Schema\Comparator;
use Doctrine\DBAL\Schema\Schema;
use OCA\Verband\Preview\Paths;
use OCP\DB\ISchemaWrapper;
use OCP\Migration\IMigrationStep;
use OCP\Migration\IOutput;
use Psr\Container\ContainerInterface;

/** Runs lib/Migration/Version*.php in their order, each once. */
final class Migrations {
	public function __construct(
		private readonly Connection $connection,
		private readonly ContainerInterface $container,
		private readonly IOutput $output,
	) {
	}

	/** @return array<string, string> class by name, in order */
	public static function all(): array {
		$steps = [];
		foreach (glob(Paths::root() . '/lib/Migration/Version*.php') ?: [] as $file) {
			$steps[basename($file, '.php')] = 'OCA\\Verband\\Migration\\' . basename($file, '.php');
		}
		ksort($steps);
		return $steps;
	}

	/** Changes with every change of a migration or of the tables of the preview itself. */
	public static function fingerprint(): string {
		$texts = array_map(
			static fn (string $name): string => hash_file('sha256', Paths::root() . '/lib/Migration/' . $name . '.php') ?: '',
			array_keys(self::all()),
		);
		return hash('sha256', implode('', $texts) . hash_file('sha256', __DIR__ . '/OwnTables.php'));
	}

	/** @param string $until only those before this one, as an older version left the tables */
	public function run(string $until = '~'): void {
		$this->apply(static fn (ISchemaWrapper $schema): ISchemaWrapper => OwnTables::add($schema));
		$done = $this->connection->executeQuery('SELECT `version` FROM `*PREFIX*preview_migrations`')->fetchAll(\PDO::FETCH_COLUMN);
		$wanted = array_filter(self::all(), static fn (string $name): bool => $name < $until, ARRAY_FILTER_USE_KEY);
		foreach (array_diff_key($wanted, array_flip($done)) as $name => $class) {
			$this->step($this->container->get($class));
			$insert = $this->connection->getQueryBuilder();
			$insert->insert('preview_migrations')->setValue('version', $insert->createNamedParameter($name))->executeStatement();
		}
	}

	private function step(IMigrationStep $step): void {
		$current = fn (): ISchemaWrapper => $this->draft();
		$step->preSchemaChange($this->output, $current, []);
		$this->apply(function () use ($step): ?ISchemaWrapper {
			$draft = null;
			return $step->changeSchema($this->output, function () use (&$draft): ISchemaWrapper {
				return $draft ??= $this->draft();
			}, []);
		});
		$step->postSchemaChange($this->output, $current, []);
	}

	/** @param Closure(ISchemaWrapper): ?ISchemaWrapper $change */
	private function apply(Closure $change): void {
		$before = $this->schema();
		$after = $change($this->draft());
		if (!$after instanceof SchemaDraft) {
			return;
		}
		$platform = $this->connection->inner()->getDatabasePlatform();
		$difference = (new Comparator($platform))->compareSchemas($before, $after->schema());
		foreach ($platform->getAlterSchemaSQL($difference) as $sql) {
			$this->connection->inner()->executeStatement($sql);
		}
	}

	private function draft(): SchemaDraft {
		return new SchemaDraft($this->schema());
	}

	private function schema(): Schema {
		return $this->connection->inner()->createSchemaManager()->introspectSchema();
	}
}
