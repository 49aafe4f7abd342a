<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\Addendum\Addendum;
use OCA\Verband\Meeting\Minutes\Addendum\AddendumMapper;
use OCA\Verband\Meeting\Minutes\FileName;
use OCA\Verband\Meeting\Minutes\Filing\AddendaFiling;
use OCA\Verband\Meeting\Minutes\Filing\Filing;
use OCA\Verband\Meeting\Minutes\MinutesFiles;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Input;
use PHPUnit\Framework\Attributes\RequiresPhpExtension;

/** C4: an addendum is filed beside the minutes, with a checksum and a date of its own; the approved files stay as they are. */
final class AddendaFilingTest extends MinutesTestCase {
	private const TEXT = "Es waren *zwölf*.\n\n:::intern\n" . self::CANARY . "\n:::";

	#[\Override]
	protected function database(): string {
		return sys_get_temp_dir() . '/addenda' . getmypid() . '.sqlite';
	}

	#[\Override]
	protected function setUp(): void {
		array_map(unlink(...), glob($this->database() . '*') ?: []);
		parent::setUp();
		$this->bring(MinutesState::Approved);
		$this->get(Filing::class)->fileAll();
		$this->at('2026-06-03T12:00:00+02:00');
	}

	#[\Override]
	protected function tearDown(): void {
		parent::tearDown();
		array_map(unlink(...), glob($this->database() . '*') ?: []);
	}

	public function testFourFilesBesideThoseOfTheMinutesWhichStay(): void {
		$approved = $this->files();
		$this->addend(self::TEXT);
		self::assertSame([1, 0], [$this->get(AddendaFiling::class)->fileAll(), $this->get(AddendaFiling::class)->fileAll()]);

		$added = array_diff_key($this->files(), $approved);
		self::assertSame($approved, array_intersect_key($this->files(), $approved));
		self::assertCount(4, $added);
		$full = $added[$this->fileName(1, Version::Full, 'md')];
		$open = $added[$this->fileName(1, Version::Open, 'md')];
		self::assertSame(hash('sha256', $full), $this->shown()['addenda'][0]['hash']);
		foreach (['# Nachtrag 1: Protokoll der Sitzung, 20.05.2026', '- **Nachgetragen am:** 03.06.2026', '- **Nachgetragen von:** chair', '*zwölf*', self::CANARY] as $said) {
			self::assertStringContainsString($said, $full);
		}
		self::assertStringContainsString('*zwölf*', $open);
		self::assertStringNotContainsString('chair', $open);
		self::assertStringNotContainsString(self::CANARY, $open);
		self::assertStringStartsWith('%PDF', $added[$this->fileName(1, Version::Open, 'pdf')]);
	}

	public function testWhoeverReadsTheMinutesTakesThemAlong(): void {
		$approved = $this->files();
		$this->addend(":::intern\n" . self::CANARY);
		$this->addend(self::TEXT);
		$this->get(AddendaFiling::class)->fileAll();
		self::assertCount(2 + 4, array_diff_key($this->files(), $approved), 'nobody else has anything to read in the first');
		$this->assertRefused(404, 'not-found', fn () => $this->load(3, 'md'));
		self::assertSame($this->files()[$this->fileName(1, Version::Full, 'pdf')], $this->load(1, 'pdf'));
		$this->actAs('member');
		$this->assertRefused(404, 'not-found', fn () => $this->load(2, 'md'));
		$this->actAs('chair');
		$this->step(MinutesState::Published);

		$this->actAs('member');
		$this->assertRefused(404, 'not-found', fn () => $this->load(1, 'md'));
		self::assertSame([2], array_column($this->shown()['addenda'], 'number'));
		self::assertSame($this->files()[$this->fileName(2, Version::Open, 'md')], $this->load(2, 'md', 'full'));
		self::assertSame(hash('sha256', $this->load(2, 'md')), $this->shown()['addenda'][0]['hash']);
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->load(2, 'pdf'));
	}

	public function testTheMinutesOnPaperEndWithThemAndTheirMarkdownKeepsItsChecksum(): void {
		$files = $this->get(MinutesFiles::class);
		$before = $files->pdf($this->sitting->id(), '')['data'];
		self::assertContains($before, $this->files(), 'without addenda it is what was filed');
		$this->addend(self::TEXT);

		$after = $files->pdf($this->sitting->id(), '')['data'];
		self::assertGreaterThan(strlen($before), strlen($after));
		self::assertSame($after, $files->pdf($this->sitting->id(), '')['data']);
		self::assertSame($this->shown()['hash'], hash('sha256', $files->markdown($this->sitting->id(), 'full')['data']));
	}

	/** What was kept is what counts, whatever is renamed or whoever leaves. */
	public function testItsWordsStayAsTheyWereWritten(): void {
		$this->addend(self::TEXT);
		$kept = $this->kept()[0]->records;
		$this->db->executeStatement("UPDATE *PREFIX*verband_persons SET name = 'ehemaliges Mitglied', uid = NULL");
		$this->get(AddendaFiling::class)->fileAll();
		self::assertSame($kept['full'], $this->files()[$this->fileName(1, Version::Full, 'md')]);
		self::assertStringContainsString('chair', $kept['full']);
	}

	/** From a version of the app that filed none. */
	public function testOldAddendaAreFiledByTheRepair(): void {
		$this->addend(self::TEXT);
		$this->db->executeStatement('UPDATE *PREFIX*verband_minutes_addenda SET records = NULL');
		self::assertNull($this->shown()['addenda'][0]['hash']);
		self::assertStringContainsString('zwölf', $this->load(1, 'md'));
		self::assertSame(1, $this->get(AddendaFiling::class)->fileAll());
		self::assertSame(hash('sha256', $this->files()[$this->fileName(1, Version::Full, 'md')]), $this->shown()['addenda'][0]['hash']);
	}

	#[RequiresPhpExtension('posix')]
	public function testAProcessThatIsKilledLeavesAllOrNothing(): void {
		$approved = $this->files();
		$nothing = $halves = $done = 0;
		for ($step = 0; $done === 0; $step++) {
			$finished = $this->addElsewhere($step);
			if ($this->kept() === []) {
				self::assertSame($approved, $this->files(), "step $step");
				$nothing++;
				continue;
			}
			self::assertCount(1, $this->kept());
			$halves += $this->kept()[0]->files === [] ? 1 : 0;
			$this->get(AddendaFiling::class)->fileAll();
			$added = array_diff_key($this->files(), $approved);
			self::assertEqualsCanonicalizing(array_column($this->kept()[0]->files, 'sha256'), array_map(static fn (string $data): string => hash('sha256', $data), array_values($added)));
			self::assertSame($this->kept()[0]->hash(Version::Full), hash('sha256', $added[$this->fileName(1, Version::Full, 'md')]));
			$done = $finished ? 1 : 0;
			$this->db->executeStatement('DELETE FROM *PREFIX*verband_minutes_addenda');
			foreach (array_keys($added) as $name) {
				unlink($this->folder . '/21/' . $name);
			}
		}
		self::assertGreaterThan(3, $nothing);
		self::assertGreaterThan(2, $halves);
	}

	/** Whether it came to its end. */
	private function addElsewhere(int $steps): bool {
		$command = array_map(escapeshellarg(...), [PHP_BINARY, __DIR__ . '/killed.php', $this->database(), $this->folder, (string)$this->sitting->id(), (string)$steps, self::TEXT]);
		exec(implode(' ', $command) . ' 2>&1', $output, $status);
		self::assertContains($status, [0, 128 + SIGKILL], implode("\n", $output));
		return $status === 0;
	}

	private function addend(string $text): void {
		$this->get(Addenda::class)->add($this->sitting->id(), new Input(['text' => $text]));
	}

	/** @param 'md'|'pdf' $form */
	private function load(int $number, string $form, string $wanted = ''): string {
		return $this->get(MinutesFiles::class)->addendum($this->sitting->id(), $number, $form, $wanted)['data'];
	}

	/** @return list<Addendum> */
	private function kept(): array {
		return $this->get(AddendumMapper::class)->of($this->sitting->id());
	}

	private function fileName(int $number, Version $version, string $ending): string {
		return $this->get(FileName::class)->ofAddendum($this->sitting, new Addendum(0, $this->sitting->id(), $number, 0, null, ''), $version, $ending);
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
