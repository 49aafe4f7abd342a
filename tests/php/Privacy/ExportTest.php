<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Privacy;

require_once __DIR__ . '/../../../preview/stubs/user-migration.php';

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Preview\Container\Registration;
use OCA\Verband\Privacy\DataMigrator;
use OCA\Verband\Privacy\PersonalExport;
use OCA\Verband\Privacy\Registry;
use OCP\UserMigration\IExportDestination;
use Symfony\Component\Console\Output\NullOutput;

/** The copy that somebody gets of their data. */
final class ExportTest extends PrivacyTestCase {
	public function testD2EveryRowOfThePersonIsInTheExport(): void {
		$id = $this->somebody();
		$parts = $this->get(PersonalExport::class)->of(self::UID);
		$owned = array_values(array_filter(Registry::tables(), static fn (PersonalTable $table): bool => $table->owner !== null));
		self::assertCount(count($owned), $parts);
		foreach ($owned as $part => $table) {
			$rows = $this->rows($table, $id);
			self::assertSame([$table->name, count($rows)], [$parts[$part]['table'], count($parts[$part]['rows'])]);
			foreach ($rows as $i => $row) {
				$exported = array_flip($table->exported());
				self::assertEquals(array_intersect_key($row, $exported), array_intersect_key($parts[$part]['rows'][$i], $exported));
			}
		}
	}

	public function testD2NumbersHaveNamesAndSecretsStay(): void {
		$this->somebody();
		$text = json_encode($this->get(PersonalExport::class)->of(self::UID), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);

		foreach ([self::NAME, self::UID, self::LABEL, self::ALARM, '"gliederung":"Name 21"'] as $wanted) {
			self::assertStringContainsString($wanted, $text);
		}
		foreach (['token_hash', 'icalendar', 'Sommerfest'] as $secret) {
			self::assertStringNotContainsString($secret, $text);
		}
	}

	public function testNothingOfAnotherPerson(): void {
		$this->somebody();
		$this->user('ben', ['g21'], 'Ben');

		foreach ($this->get(PersonalExport::class)->of('ben') as $part) {
			self::assertSame([], $part['rows']);
		}
	}

	public function testTheAccountsExportHasItAsAFile(): void {
		self::assertSame([DataMigrator::class], $this->get(Registration::class)->noted('userMigrator'));
		$this->somebody();
		$file = new class implements IExportDestination {
			/** @var array<string, string> */
			public array $files = [];

			public function addFileContents(string $path, string $content): void {
				$this->files[$path] = $content;
			}
		};
		$migrator = $this->get(DataMigrator::class);

		$migrator->export($this->user(self::UID), $file, new NullOutput());

		self::assertSame(Application::APP_ID, $migrator->getId());
		self::assertSame(['verband/personal-data.json'], array_keys($file->files));
		self::assertEquals($this->get(PersonalExport::class)->of(self::UID), json_decode($file->files['verband/personal-data.json'], true));
		self::assertEqualsWithDelta(strlen($file->files['verband/personal-data.json']) / 1024, $migrator->getEstimatedExportSize($this->user(self::UID)), 0.001);
	}
}
