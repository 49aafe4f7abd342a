<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Minutes\MinutesFiles;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Sitting\SharesMapper;
use OCA\Verband\Meeting\Sitting\SittingRecord;
use OCA\Verband\Meeting\Sitting\SpeechRules;

/** C3 125–127: the shares of the lanes stand in the minutes, per item and sitting, and nobody's name does. */
final class SharesBlockTest extends MinutesTestCase {
	private const HEAD = '## Redeanteile';

	public function testEachListBesideItsPlacesForTheSittingAndEachItem(): void {
		$second = $this->item('Satzung');
		$this->keep([$this->cell((int)$this->item->getId(), [6, 600], [4, 300]), $this->cell((int)$second->getId(), [3, 3000], [3, 45])], ['quoted' => 4, 'open' => 8]);
		$this->callLanes('FINTA* | alle', '');
		self::assertSame([
			'Welchen Anteil jede Liste an den Redebeiträgen, an der Redezeit und an den Plätzen im Raum hat.',
			'',
			'| Teil der Sitzung | Liste | Redebeiträge | Zeit | Plätze |',
			'| --- | --- | --- | --- | --- |',
			'| Die ganze Sitzung | FINTA\* \| alle | 56 % (9) | 91 % (1:00:00) | 33 % (4) |',
			'| Die ganze Sitzung | offen | 44 % (7) | 9 % (5:45) | 67 % (8) |',
			'| TOP ' . $this->numberOf('Haushalt') . ' | FINTA\* \| alle | 60 % (6) | 67 % (10:00) | 33 % (4) |',
			'| TOP ' . $this->numberOf('Haushalt') . ' | offen | 40 % (4) | 33 % (5:00) | 67 % (8) |',
			'| TOP ' . $this->numberOf('Satzung') . ' | FINTA\* \| alle | 50 % (3) | 99 % (50:00) | 33 % (4) |',
			'| TOP ' . $this->numberOf('Satzung') . ' | offen | 50 % (3) | 1 % (0:45) | 67 % (8) |',
			'',
			'Bei weniger als drei Personen steht hier nichts, und Namen werden nicht gespeichert.',
		], explode("\n", $this->told()));
		self::assertStringStartsWith('%PDF', $this->get(MinutesFiles::class)->pdf($this->sitting->id(), 'full')['data']);
	}

	public function testOneItemIsTheSittingAndPlacesThatNobodyCountedHaveNoColumn(): void {
		$this->keep([$this->cell(null, [3, 60], [3, 60])], null, isIncomplete: true);
		self::assertStringContainsString("Redezeit hat.\n\n| Liste | Redebeiträge | Zeit |\n| --- | --- | --- |\n| quotiert | 50 % (3) | 50 % (1:00) |", $this->told());
		self::assertStringEndsWith('Es gab weitere Beiträge, die hier fehlen.', $this->told());
	}

	public function testWhatIsInternalIsNotInTheOpenVersion(): void {
		$secret = $this->item('Personal', internal: true);
		$this->keep([$this->cell((int)$this->item->getId(), [3, 60], [3, 60]), $this->cell((int)$secret->getId(), [30, 6000], [20, 6000])], null);
		$this->bring(MinutesState::Published);
		self::assertStringContainsString('| Die ganze Sitzung | quotiert | 59 % (33) |', $this->told());
		$this->actAs('member');
		self::assertStringContainsString('| quotiert | 50 % (3) | 50 % (1:00) |', $this->told());
		self::assertStringNotContainsString('33', $this->told());
		self::assertStringEndsWith('Es gab weitere Beiträge, die hier fehlen.', $this->told());
	}

	public function testNothingIsSaidWhereAllOfItIsInternalOrThereIsNothing(): void {
		self::assertStringNotContainsString(self::HEAD, $this->shown()['markdown']);
		$secret = $this->item('Personal', internal: true);
		$this->keep([$this->cell((int)$secret->getId(), [30, 6000], [20, 6000])], ['quoted' => 4, 'open' => 8]);
		$this->bring(MinutesState::Published);
		self::assertStringContainsString(self::HEAD, $this->shown()['markdown']);
		$this->actAs('member');
		self::assertStringNotContainsString(self::HEAD, $this->shown()['markdown']);
		self::assertNull($this->detail($this->sitting->id())['shares']);
	}

	/** What was approved before the shares stood in minutes is what it was, with its checksum. */
	public function testMinutesApprovedBeforeStayAsTheyAre(): void {
		$this->bring(MinutesState::Approved);
		$approved = $this->shown();
		$this->keep([$this->cell((int)$this->item->getId(), [3, 60], [3, 60])], null);
		$this->step(MinutesState::Published);
		self::assertSame([$approved['markdown'], hash('sha256', $approved['markdown'])], [$this->shown()['markdown'], $this->shown()['hash']]);
		self::assertNotNull($this->detail($this->sitting->id())['shares']);
	}

	/**
	 * @param list<array<string, mixed>> $cells
	 * @param ?array<string, int> $people
	 */
	private function keep(array $cells, ?array $people, bool $isIncomplete = false): void {
		$this->get(SharesMapper::class)->keep($this->sitting->id(), new SittingRecord([
			'version' => 1, 'people' => $people, 'items' => $cells, 'rest' => null, 'incomplete' => $isIncomplete,
		]));
	}

	/**
	 * @param array{int, int} $quoted
	 * @param array{int, int} $open
	 * @return array<string, mixed>
	 */
	private function cell(?int $item, array $quoted, array $open): array {
		$spoken = static fn (array $one): array => ['contributions' => $one[0], 'seconds' => $one[1]];
		return ['item' => $item, 'lanes' => ['quoted' => $spoken($quoted), 'open' => $spoken($open)], 'repeats' => 0];
	}

	private function callLanes(string $quoted, string $open): void {
		$meeting = $this->sitting->meeting;
		$meeting->setSpeechRules((new SpeechRules(quotedName: $quoted, openName: $open))->json());
		$this->get(MeetingMapper::class)->update($meeting);
	}

	private function told(): string {
		return trim(explode(self::HEAD . "\n", $this->shown()['markdown'])[1] ?? '');
	}

	private function numberOf(string $title): int {
		self::assertSame(1, preg_match("/^## TOP (\\d+): $title$/m", $this->shown()['markdown'], $m));
		return (int)($m[1] ?? 0);
	}
}
