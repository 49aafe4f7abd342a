<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Meeting\Minutes\FileName;
use OCA\Verband\Meeting\Minutes\Filing\Filing;
use OCA\Verband\Meeting\Minutes\MinutesFiles;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\RecordMapper;
use OCA\Verband\Meeting\Minutes\Version;
use PHPUnit\Framework\Attributes\RequiresPhpExtension;

/** C4: PDF and Markdown in the body's folder, with the hash; whatever happens in between. */
final class FilingTest extends MinutesTestCase {
	#[\Override]
	protected function database(): string {
		return sys_get_temp_dir() . '/filing' . getmypid() . '.sqlite';
	}

	#[\Override]
	protected function setUp(): void {
		array_map(unlink(...), glob($this->database() . '*') ?: []);
		parent::setUp();
		$this->write("Beraten.\n\n:::intern\n" . self::CANARY . "\n:::");
		$this->bring(MinutesState::Approval);
		// what the standing items say is written once
		$this->shown();
	}

	#[\Override]
	protected function tearDown(): void {
		parent::tearDown();
		array_map(unlink(...), glob($this->database() . '*') ?: []);
	}

	public function testFourFilesWithTheHash(): void {
		$this->step(MinutesState::Approved);
		self::assertSame([false, 1], [$this->shown()['filed'], $this->get(Filing::class)->fileAll()]);
		self::assertSame([true, 0], [$this->shown()['filed'], $this->get(Filing::class)->fileAll()]);

		$files = $this->files();
		self::assertSame($this->shown()['hash'], hash('sha256', $files[$this->fileName(Version::Full, 'md')]));
		self::assertSame($this->shown()['markdown'], $files[$this->fileName(Version::Full, 'md')]);
		self::assertStringNotContainsString(self::CANARY, $files[$this->fileName(Version::Open, 'md')]);
		self::assertStringStartsWith('%PDF', $files[$this->fileName(Version::Full, 'pdf')]);
		self::assertCount(4, $files);
		self::assertSame([], array_filter(array_keys($files), static fn (string $name): bool => strlen($name) > 200 || preg_match('~[/\\\\:*?"<>|]~', $name) === 1));
	}

	public function testWhatWasFiledIsWhatIsRead(): void {
		$this->step(MinutesState::Approved);
		$this->get(Filing::class)->fileAll();
		$filed = $this->files();
		$this->rename('Umbenannt');
		$this->at('2026-08-01T10:00:00+02:00');
		$this->step(MinutesState::Published);

		$path = $this->folder . '/21/' . $this->fileName(Version::Full, 'pdf');
		foreach (['as it was', 'changed', 'gone'] as $how) {
			match ($how) {
				'changed' => file_put_contents($path, 'x'),
				'gone' => unlink($path),
				default => null,
			};
			$read = $this->get(MinutesFiles::class)->pdf($this->sitting->id(), '');
			self::assertSame([$this->fileName(Version::Full, 'pdf'), hash('sha256', $filed[$this->fileName(Version::Full, 'pdf')])], [$read['name'], hash('sha256', $read['data'])], $how);
		}
		self::assertSame($filed[$this->fileName(Version::Full, 'md')], $this->get(MinutesFiles::class)->markdown($this->sitting->id(), 'full')['data']);
		$this->actAs('member');
		self::assertSame($filed[$this->fileName(Version::Open, 'md')], $this->get(MinutesFiles::class)->markdown($this->sitting->id(), 'full')['data']);
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->get(MinutesFiles::class)->pdf($this->sitting->id(), 'open'));
	}

	/**
	 * A process that is killed at any step of approving and filing: before the commit nothing has happened; after it
	 * the minutes are approved, and the next run brings files, hash and state together.
	 */
	#[RequiresPhpExtension('posix')]
	public function testAProcessThatIsKilledLeavesAllOrNothing(): void {
		$nothing = $halves = $done = 0;
		for ($step = 0; $done === 0; $step += $halves + $done === 0 ? 7 : 1) {
			$finished = $this->approveElsewhere($step);
			if ($this->stored()->state() === MinutesState::Approval) {
				self::assertSame([null, null, null, []], [
					$this->stored()->getHash(), $this->stored()->getApprovedAt(), $this->get(RecordMapper::class)->of($this->sitting->id(), Version::Full), $this->files(),
				], "step $step");
				$nothing++;
				continue;
			}
			$halves += $this->stored()->isFiled() ? 0 : 1;
			$this->get(Filing::class)->fileAll();
			$this->assertAgrees();
			$done = $finished ? 1 : 0;
			$this->undo();
		}
		self::assertGreaterThan(3, $nothing);
		self::assertGreaterThan(2, $halves);
	}

	/** Whether it came to its end. */
	private function approveElsewhere(int $steps): bool {
		$command = array_map(escapeshellarg(...), [PHP_BINARY, __DIR__ . '/killed.php', $this->database(), $this->folder, (string)$this->sitting->id(), (string)$steps]);
		exec(implode(' ', $command) . ' 2>&1', $output, $status);
		self::assertContains($status, [0, 128 + SIGKILL], implode("\n", $output));
		return $status === 0;
	}

	private function assertAgrees(): void {
		$minutes = $this->stored();
		$files = $this->files();
		self::assertTrue($minutes->isFiled());
		self::assertSame($minutes->getHash(), hash('sha256', (string)$this->get(RecordMapper::class)->of($this->sitting->id(), Version::Full)));
		self::assertSame($minutes->getHash(), hash('sha256', $files[$this->fileName(Version::Full, 'md')]));
		self::assertEqualsCanonicalizing(array_column($minutes->files(), 'sha256'), array_map(static fn (string $data): string => hash('sha256', $data), array_values($files)));
	}

	/** As before the approval. */
	private function undo(): void {
		$this->db->executeStatement("UPDATE *PREFIX*verband_minutes SET state = 'approval', hash = NULL, approved_at = NULL, file_ids = NULL");
		$this->db->executeStatement('DELETE FROM *PREFIX*verband_minutes_records');
		array_map(unlink(...), glob($this->folder . '/*/*') ?: []);
	}

	private function fileName(Version $version, string $ending): string {
		return $this->get(FileName::class)->of($this->sitting, $version, $ending);
	}

	/** @return array<string, string> by name */
	private function files(): array {
		$files = [];
		foreach (glob($this->folder . '/21/*') ?: [] as $path) {
			$files[basename($path)] = (string)file_get_contents($path);
		}
		return $files;
	}
}
