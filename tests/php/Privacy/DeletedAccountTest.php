<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Privacy;

use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\PersonalData\Fate;
use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Privacy\PersonalExport;
use OCA\Verband\Privacy\Registry;

/** What is left of somebody whose account was deleted. */
final class DeletedAccountTest extends PrivacyTestCase {
	public function testD1NothingNamesThePersonAnyMore(): void {
		$this->somebody();
		$needles = [self::UID, self::NAME, self::LABEL, self::ALARM];
		foreach ($needles as $needle) {
			self::assertNotSame([], $this->found($needle), $needle);
		}

		$this->user(self::UID)->delete();

		foreach ($needles as $needle) {
			self::assertSame([], $this->found($needle), $needle);
		}
	}

	public function testD1EveryTableDoesWhatTheRegistrySays(): void {
		$id = $this->somebody();
		foreach ($this->owned() as $table) {
			self::assertNotSame([], $this->rows($table, $id), $table->name);
		}

		$this->user(self::UID)->delete();

		foreach ($this->owned() as $table) {
			$cleared = array_filter($table->columns, static fn (PersonalColumn $one): bool => $one->name === $table->owner && $one->fate !== Fate::Kept);
			self::assertSame($cleared === [], $this->rows($table, $id) !== [], $table->name);
			foreach ($this->rows($table, $id) as $row) {
				foreach ($table->columns as $column) {
					$expected = match ($column->fate) {
						Fate::Cleared => null,
						Fate::Replaced => is_bool($column->replacement) ? (int)$column->replacement : $column->replacement,
						default => $row[$column->name],
					};
					self::assertSame($expected, $row[$column->name], $table->name . '.' . $column->name);
				}
			}
		}
	}

	public function testD1OfficesEndAndThoseToComeNeverBegin(): void {
		$id = $this->somebody();

		$this->user(self::UID)->delete();

		$offices = $this->get(OfficeMapper::class)->ofPerson($id);
		self::assertSame([[21, '2026-06-01']], array_map(static fn ($one): array => [$one->getGliederungId(), $one->getUntilDate()], $offices));
	}

	public function testD1WithoutAnOfficeNothingIsLeftOfThePerson(): void {
		$this->user(self::UID, ['g21'], self::NAME);
		$id = (int)$this->get(Persons::class)->ensureForUid(self::UID)->getId();

		$this->user(self::UID)->delete();

		self::assertSame('verband_persons', $this->owned()[0]->name);
		self::assertSame([], $this->rows($this->owned()[0], $id));
	}

	public function testL6TheLinksAreEndedAtOnce(): void {
		$this->somebody();
		$this->user(self::UID)->delete();

		$query = $this->db->getQueryBuilder();
		$row = $query->select('person_id', 'filter', 'label', 'last_used_at', 'revoked', 'ended_on')->from('verband_feeds')->executeQuery()->fetchAll();
		self::assertSame([[null, null, null, null, 1, '2026-06-01']], array_map(array_values(...), $row));
	}

	public function testD3AndA4WhoGetsTheNameNextFindsNothing(): void {
		$this->somebody();
		$this->user(self::UID)->delete();
		$this->user(self::UID, ['g31'], 'Somebody else');

		$viewer = $this->viewer(self::UID);
		self::assertSame([null, [], [31]], [$viewer->personId, $viewer->boardIds, $viewer->ownIds]);
		self::assertSame([], $this->get(FeedService::class)->list($viewer));
		foreach ($this->get(PersonalExport::class)->of(self::UID) as $part) {
			self::assertSame([], $part['rows'], $part['table']);
		}
		$this->get(Persons::class)->ensureForUid(self::UID);
		foreach ($this->get(PersonalExport::class)->of(self::UID) as $part) {
			self::assertCount($part['table'] === 'verband_persons' ? 1 : 0, $part['rows'], $part['table']);
		}
	}

	public function testOthersKeepWhatIsTheirs(): void {
		$this->office('ben', 21, OfficeRole::Deputy);
		$this->somebody();
		$before = $this->get(PersonalExport::class)->of('ben');

		$this->user(self::UID)->delete();

		self::assertEquals($before, $this->get(PersonalExport::class)->of('ben'));
	}

	/** @return list<PersonalTable> */
	private function owned(): array {
		return array_values(array_filter(Registry::tables(), static fn (PersonalTable $table): bool => $table->owner !== null));
	}
}
