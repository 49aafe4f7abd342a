<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Housekeeping;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Preview\Database\Migrations;
use OCA\Verband\Preview\Database\Opener;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Host;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IDBConnection;

/** An event's long texts lie in a table of their own, and nobody notices. */
final class EventTextsTest extends AssociationTestCase {
	private Viewer $board;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->board = new Viewer('board', null, [21, 1], [21], [21], [], [1]);
	}

	/** @param array<string, mixed> $fields */
	private function event(array $fields = []): Event {
		return $this->get(EventService::class)->create($this->board, 21, $fields + [
			'title' => 'Sommerfest', 'start' => '2026-06-10T19:00:00+02:00', 'description' => 'Mit Grill und 🏳️‍🌈',
		]);
	}

	private function stored(Event $event): Event {
		return $this->get(EventMapper::class)->find($event->getId()) ?? self::fail('not there');
	}

	/** @return list<string> titles of June */
	private function found(string $text): array {
		$filter = OccurrenceFilter::read(['from' => '2026-06-01', 'to' => '2026-07-01', 'q' => $text], new \DateTimeZone('Europe/Berlin'));
		return array_column($this->get(OccurrenceQuery::class)->find($filter, $this->board, $this->get(Access::class)->tree()), 'event_title');
	}

	private function rows(string $table): int {
		$query = $this->db->getQueryBuilder();
		return (int)$query->select($query->func()->count('*'))->from($table)->executeQuery()->fetchOne();
	}

	public function testAnEventKeepsItsTextThroughEveryAct(): void {
		$service = $this->get(EventService::class);
		$event = $this->event();
		self::assertSame($event->getIcalendar(), $this->stored($event)->getIcalendar());
		self::assertStringContainsString('DESCRIPTION:Mit Grill', $event->getIcalendar());

		$service->update($this->board, $event->getId(), '*', ['description' => 'Mit Regenschirm'], static fn (): array => []);
		self::assertStringContainsString('DESCRIPTION:Mit Regenschirm', $this->stored($event)->getIcalendar());
		$this->get(Hosting::class)->add($this->board, $event->getId(), 22, true);
		$service->delete($this->board, $event->getId(), '*', static fn (): array => []);
		$service->restore($this->board, $event->getId());

		self::assertStringContainsString('DESCRIPTION:Mit Regenschirm', $this->stored($event)->getIcalendar());
		self::assertSame([1, 1], [$this->rows('verband_events'), $this->rows('verband_event_texts')]);
	}

	public function testTheTextIsSearchedAsItIsNow(): void {
		$event = $this->event(['location' => 'Gasthaus Größe 100%_']);
		$this->event(['title' => 'Vorstand']);

		foreach (['GRILL' => 2, 'größe' => 1, '100%_' => 1, '100_' => 0, 'sommer%' => 0, 'Vorst' => 1, "' OR 1=1" => 0] as $text => $count) {
			self::assertCount($count, $this->found((string)$text), (string)$text);
		}
		$this->get(EventService::class)->update($this->board, $event->getId(), '*', ['description' => 'Tanz'], static fn (): array => []);
		self::assertSame([['Vorstand'], ['Sommerfest']], [$this->found('grill'), $this->found('tanz')]);
	}

	public function testAMonthNeedsNoText(): void {
		$this->event();
		$query = EventMapper::select($this->db->getQueryBuilder(), false)->getSQL();

		self::assertStringNotContainsString('verband_event_texts', $query);
		self::assertSame([1, 0], [count($this->found('')), count($this->found('nirgends'))]);
	}

	public function testReindexReadsEveryEventAndPurgeLeavesNoText(): void {
		$series = $this->event(['rrule' => 'FREQ=WEEKLY;COUNT=4']);
		$gone = $this->event();
		$this->get(EventService::class)->delete($this->board, $gone->getId(), '*', static fn (): array => []);
		$this->db->getQueryBuilder()->delete('verband_occurrences')->executeStatement();

		self::assertSame(1, $this->get(Housekeeping::class)->reindex(EventService::COMPUTED));
		self::assertSame(4, $this->rows('verband_occurrences'));
		self::assertSame(2, $this->get(Housekeeping::class)->reindex());
		self::assertSame(5, $this->rows('verband_occurrences'));

		self::assertSame(0, $this->get(Housekeeping::class)->purge());
		$this->at('2026-07-02T10:00:00+02:00');
		self::assertSame(1, $this->get(Housekeeping::class)->purge());
		self::assertSame([1, 1, 4], [$this->rows('verband_events'), $this->rows('verband_event_texts'), $this->rows('verband_occurrences')]);
		self::assertSame($series->getIcalendar(), $this->stored($series)->getIcalendar());
	}

	public function testEachReadsThroughMoreThanOneBatch(): void {
		$text = $this->event()->getIcalendar();
		for ($i = 0; $i < 1100; $i++) {
			$this->row(['uid' => "u$i"], $text);
		}

		$ids = [];
		foreach ($this->get(EventMapper::class)->each() as $event) {
			$ids[] = $event->getId();
		}
		self::assertCount(1101, array_unique($ids));
	}

	public function testTextsOfAnOlderVersionAreMoved(): void {
		$container = Host::over(Opener::open(Opener::MEMORY, new QueryCounter()), new QueryCounter());
		$container->get(Migrations::class)->run('Version000300');
		$this->db = $container->get(IDBConnection::class);
		for ($i = 0; $i < 1201; $i++) {
			$this->row(['uid' => "u$i", 'icalendar' => "text $i", 'search_text' => "words $i"]);
		}

		$container->get(Migrations::class)->run();

		$moved = $this->db->getQueryBuilder();
		$rows = $moved->select('e.uid', 't.icalendar', 't.search_text')->from('verband_events', 'e')
			->innerJoin('e', 'verband_event_texts', 't', $moved->expr()->eq('t.event_id', 'e.id'))
			->orderBy('e.id')->executeQuery()->fetchAll();
		self::assertCount(1201, $rows);
		self::assertSame(['uid' => 'u1200', 'icalendar' => 'text 1200', 'search_text' => 'words 1200'], end($rows));
		$columns = $this->db->getQueryBuilder()->select('*')->from('verband_events')->setMaxResults(1)->executeQuery()->fetchAll()[0];
		self::assertSame([], array_intersect(['icalendar', 'search_text'], array_keys($columns)));
		self::assertNotNull($container->get(EventMapper::class)->find((int)$columns['id']));
	}

	/**
	 * A row past the service, with its text if given.
	 * @param array<string, string> $values
	 */
	private function row(array $values, ?string $icalendar = null): void {
		$query = $this->db->getQueryBuilder();
		$query->insert('verband_events')->values(array_map($query->createNamedParameter(...), $values + [
			'gliederung_id' => 21, 'revision' => 1, 'status' => 'published', 'audience' => 'members', 'kind' => 'other',
			'title' => 'Row', 'recurrence' => 'none', 'updated_at' => 1,
		]))->executeStatement();
		if ($icalendar !== null) {
			$text = $this->db->getQueryBuilder();
			$text->insert('verband_event_texts')->values(array_map($text->createNamedParameter(...), [
				'event_id' => $query->getLastInsertId(), 'icalendar' => $icalendar, 'search_text' => '',
			]))->executeStatement();
		}
	}
}
