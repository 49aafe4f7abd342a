<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use PHPUnit\Framework\Attributes\RequiresPhpExtension;
use PHPUnit\Framework\Attributes\TestWith;

/** A process that is killed in the middle of a save leaves all of it or nothing, and nobody after it is kept waiting. */
#[RequiresPhpExtension('posix')]
final class KilledTest extends AssociationTestCase {
	private const NEVER = 1_000_000;
	private const TABLES = [
		'verband_events', 'verband_event_texts', 'verband_occurrences', 'verband_event_hosts', 'verband_event_files',
		'verband_event_personal', 'verband_changes', 'verband_counters',
	];

	private string $file = '';

	#[\Override]
	protected function setUp(): void {
		$this->file = (string)tempnam(sys_get_temp_dir(), 'killed');
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		self::assertTrue($this->write('there', self::NEVER));
	}

	#[\Override]
	protected function tearDown(): void {
		array_map(unlink(...), glob($this->file . '*') ?: []);
	}

	#[\Override]
	protected function database(): string {
		return $this->file;
	}

	#[TestWith(['create'])]
	#[TestWith(['update'])]
	#[TestWith(['delete'])]
	public function testAllOrNothing(string $act): void {
		$before = $this->everything();
		$died = 0;
		for ($step = 0; !$this->write($act, $step); $step++) {
			$died++;
			if ($this->everything() !== $before) {
				// killed behind its commit: all of it is there
				self::assertCount(count($before['verband_changes']) + 1, $this->everything()['verband_changes']);
				break;
			}
		}

		self::assertGreaterThan(5, $died, 'it writes into several tables');
		self::assertNotSame($before, $this->everything());
		self::assertTrue($this->write('other', self::NEVER), 'the next one is not kept waiting');
	}

	/** Whether it came to its end. */
	private function write(string $act, int $steps): bool {
		$command = array_map(escapeshellarg(...), [PHP_BINARY, __DIR__ . '/killed.php', $this->file, $act, (string)$steps]);
		exec(implode(' ', $command) . ' 2>&1', $output, $status);
		self::assertContains($status, [0, 128 + SIGKILL], implode("\n", $output));
		return $status === 0;
	}

	/** @return array<string, list<array<string, mixed>>> the rows of all tables of events */
	private function everything(): array {
		$rows = [];
		foreach (self::TABLES as $table) {
			$rows[$table] = $this->db->executeQuery("SELECT * FROM *PREFIX*$table ORDER BY 1, 2")->fetchAll();
		}
		return $rows;
	}
}
