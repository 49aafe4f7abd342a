<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use DateTimeImmutable;
use DateTimeZone;
use Doctrine\DBAL\Schema\Table;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Call\CallAccess;
use OCA\Verband\Call\CallPresenter;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\TermMapper;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Example\ExampleAssociation;
use OCA\Verband\Preview\Example\Plan\Month;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;

final class ExampleAssociationTest extends ExampleTestCase {
	#[DataProvider('days')]
	public function testEveryMonthLooksAlive(string $today): void {
		$this->example($today);

		foreach (Month::around(new DateTimeImmutable($today), 12, 12) as $month) {
			$seen = $this->seen('mitglied', $month);
			$hosts = array_unique(array_column($seen, 'gliederungId'));
			self::assertGreaterThanOrEqual(60, count($seen), $month->key());
			self::assertGreaterThanOrEqual(20, count($hosts), $month->key());
			self::assertLessThan(250, count($seen), $month->key());
			$written = $this->seen('lv-vorsitz', $month);
			foreach ([
				'cancelled' => array_filter($seen, static fn (array $one): bool => $one['status'] === 'cancelled'),
				'recurring' => array_filter($seen, static fn (array $one): bool => $one['recurring']),
				'several days' => array_filter($seen, static fn (array $one): bool => self::nights($one) > 0),
				'several hosts' => array_filter($seen, static fn (array $one): bool => count($one['hosts']) > 1),
				'drafts' => array_filter($written, static fn (array $one): bool => $one['status'] === 'draft'),
			] as $what => $found) {
				self::assertNotSame([], $found, $month->key() . ': ' . $what);
			}
			self::assertSame([], array_filter($seen, static fn (array $one): bool => $one['status'] === 'draft'), $month->key());
		}
	}

	#[DataProvider('days')]
	public function testNobodyMeetsAtChristmas(string $today): void {
		$this->example($today);
		$query = $this->db->getQueryBuilder();
		$starts = $query->select('start_ts')->from('verband_occurrences')->executeQuery()->fetchAll(\PDO::FETCH_COLUMN);
		$days = array_map(static fn (mixed $start): string => (new DateTimeImmutable('@' . $start))
			->setTimezone(new DateTimeZone(Month::ZONE))->format('m-d'), $starts);

		self::assertNotSame([], $days);
		self::assertSame([], array_values(array_filter($days, static fn (string $day): bool => $day >= '12-24' && $day <= '12-26')));
	}

	public function testEveryBezirkHoldsThemenforenEvenlyInATerm(): void {
		$this->example(self::TODAY);
		$access = $this->get(Access::class);
		$term = $this->get(TermMapper::class)->all()[1];
		$query = $this->db->getQueryBuilder();
		$rows = $query->select('e.host_ids')->from('verband_events', 'e')
			->innerJoin('e', 'verband_occurrences', 'o', $query->expr()->eq('o.event_id', 'e.id'))
			->where($query->expr()->eq('e.kind', $query->createNamedParameter('forum')))
			->andWhere($query->expr()->like('e.title', $query->createNamedParameter('Themenforum%')))
			->andWhere($query->expr()->gte('o.start_ts', $query->createNamedParameter(strtotime($term->getStartDate()))))
			->andWhere($query->expr()->lte('o.start_ts', $query->createNamedParameter(strtotime($term->getEndDate()))))
			->executeQuery()->fetchAll(\PDO::FETCH_COLUMN);
		$bezirke = [];
		foreach ($rows as $hosts) {
			$bezirk = (int)explode(',', $hosts)[2];
			self::assertSame(GliederungKind::Bezirk, $access->gliederungen()[$bezirk]->kind());
			$bezirke[$bezirk] = ($bezirke[$bezirk] ?? 0) + 1;
		}

		self::assertCount(4, $bezirke);
		self::assertLessThanOrEqual(1, max($bezirke) - min($bezirke));
	}

	public function testAllKindsAudiencesAndStatesComeUp(): void {
		$this->example(self::TODAY);

		self::assertEqualsCanonicalizing(array_column(EventKind::cases(), 'value'), $this->distinct('kind'));
		self::assertEqualsCanonicalizing(['public', 'members', 'bezirk', 'own', 'protected'], $this->distinct('audience'));
		self::assertEqualsCanonicalizing(['draft', 'published', 'cancelled'], $this->distinct('status'));
		self::assertEqualsCanonicalizing(['none', 'computed'], $this->distinct('recurrence'));
	}

	public function testAMonthSaysFewThingsTwice(): void {
		$this->example(self::TODAY);
		$single = array_filter($this->seen('mitglied', new Month(2026, 11)), static fn (array $one): bool => !$one['recurring']);
		$titles = array_count_values(array_column($single, 'title'));

		self::assertGreaterThan(0.85 * count($single), count($titles));
	}

	#[TestWith(['frauenvernetzung', true])]
	#[TestWith(['mitglied', false])]
	#[TestWith(['admin', false])]
	public function testProtectedEventsAreSeenByTheirGroup(string $uid, bool $sees): void {
		$this->example(self::TODAY);
		$seen = [];
		foreach (Month::around(new DateTimeImmutable(self::TODAY), 0, 6) as $month) {
			array_push($seen, ...array_column($this->seen($uid, $month), 'audience'));
		}

		self::assertSame($sees, in_array('protected', $seen, true));
	}

	#[TestWith(['lv-vorsitz', 1])]
	#[TestWith(['ub-hannover-vorsitz', 1])]
	#[TestWith(['mitglied', 0])]
	public function testTheCallOfChairsHasAPastAndTopics(string $uid, int $calls): void {
		$this->example(self::TODAY);
		$this->actAs($uid);
		$found = $this->get(CallAccess::class)->all();

		self::assertCount($calls, $found);
		if ($calls === 1) {
			$shown = $this->get(CallPresenter::class)->detail($found[0]);
			self::assertGreaterThanOrEqual(3, count($shown['past']));
			self::assertGreaterThanOrEqual(6, count($shown['agenda'] ?? []));
		}
	}

	public function testLoadedTwiceItIsTheSame(): void {
		$this->load(self::TODAY);
		$first = $this->picture();
		$this->load(self::TODAY);

		self::assertSame($first, $this->picture());
	}

	public function testADayLaterEventsAreWhereTheyWere(): void {
		$this->load('2026-11-23');
		$later = array_column($this->seen('mitglied', new Month(2026, 10)), 'title', 'start');
		$this->example(self::TODAY);

		self::assertSame(array_column($this->seen('mitglied', new Month(2026, 10)), 'title', 'start'), $later);
	}

	public function testAnAssociationOfOnesOwnIsLeftAlone(): void {
		$own = new Gliederung();
		foreach (['kind' => 'landesverband', 'code' => 'lv', 'name' => 'Unser Verband', 'shortName' => 'LV', 'color' => '#123456', 'pattern' => 'solid'] as $field => $value) {
			$own->{'set' . ucfirst($field)}($value);
		}
		$own->setRevision(1);
		$this->get(GliederungMapper::class)->insert($own);

		$this->expectException(\RuntimeException::class);
		$this->load(self::TODAY);
	}

	/** A phone's name for an event that is gone would be in the way of the same name for ever. */
	public function testReloadingTakesAwayAllThatHangsOnEvents(): void {
		$tables = $this->get(Connection::class)->inner()->createSchemaManager()->listTables();
		$hanging = array_filter($tables, static fn (Table $table): bool => $table->hasColumn('event_id'));
		$names = array_map(static fn (Table $table): string => (string)strstr($table->getName(), 'verband_'), array_values($hanging));

		// changes are what phones learn deletions from
		self::assertSame(['verband_changes'], array_values(array_diff($names, ExampleAssociation::TABLES)));
	}

	/** @param array<string, mixed> $one an occurrence */
	private static function nights(array $one): int {
		$end = new DateTimeImmutable($one['end']);
		return (int)(new DateTimeImmutable($one['start']))->setTime(0, 0)->diff($one['allDay'] ? $end->modify('-1 day') : $end->setTime(0, 0))->days;
	}

	/** @return list<string> */
	private function distinct(string $column): array {
		$query = $this->db->getQueryBuilder();
		return $query->selectDistinct($column)->from('verband_events')->executeQuery()->fetchAll(\PDO::FETCH_COLUMN);
	}

	/** Everything but ids, uids and revisions. */
	private function picture(): string {
		$parts = [];
		foreach ([
			'verband_gliederungen' => ['id', 'code', 'color', 'member_group'],
			'verband_persons' => ['uid', 'name'],
			'verband_offices' => ['gliederung_id', 'role', 'from_date', 'until_date'],
			'verband_terms' => ['name', 'start_date'],
			'verband_events' => ['gliederung_id', 'title', 'status', 'audience', 'host_ids', 'location'],
			'verband_occurrences' => ['start_ts', 'end_ts', 'cancelled', 'recurrence_id'],
		] as $table => $columns) {
			$query = $this->db->getQueryBuilder();
			$parts[] = $query->select(...$columns)->from($table)->orderBy('id')->executeQuery()->fetchAll();
		}
		return hash('sha256', serialize($parts));
	}
}
