<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Privacy;

use OCA\Verband\Privacy\PrivacyNote;
use OCA\Verband\Privacy\Registry;
use OCP\AppFramework\Services\IAppConfig;
use OCP\L10N\IFactory;

/** The papers say what the code does. */
final class PrivacyNoteTest extends PrivacyTestCase {
	public function testThePaperInTheProjectIsTheOneThatTheCodeWrites(): void {
		self::assertSame((string)file_get_contents(__DIR__ . '/../../../docs/datenschutz.md'), $this->note('de'), 'php preview/console.php occ verband:privacy > docs/datenschutz.md');
	}

	public function testEveryColumnIsInIt(): void {
		$note = $this->note('en');
		foreach (Registry::tables() as $table) {
			foreach ($table->columns as $column) {
				self::assertStringContainsString("| `$table->name` | `$column->name` |", $note);
			}
		}
	}

	public function testItSaysTheDaysThatAreSet(): void {
		self::assertStringContainsString('for 400 days', $this->note('en'));

		$this->get(IAppConfig::class)->setAppValueInt('retention_links', 90);
		self::assertStringContainsString('for 90 days', $this->note('en'));

		$this->get(IAppConfig::class)->setAppValueInt('retention_links', 0);
		self::assertStringNotContainsString('A link ends', $this->note('en'));
	}

	private function note(string $language): string {
		return $this->get(PrivacyNote::class)->markdown($this->get(IFactory::class)->get('verband', $language));
	}
}
