<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\Feed\FeedWriter;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Calendar\Recurrence\SeriesExpander;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\Preview\ExampleTestCase;
use OCA\Verband\Tests\Shared;
use Sabre\VObject\Reader;

/** Vendors' files and the example's events with bytes flipped: each is refused by name, or stored as a whole event. */
final class FlippedTextsTest extends ExampleTestCase {
	private const SEED = 20261122;
	private const TEXTS = 200;
	private const FLIPS = 5;

	private View $view;
	private Viewer $viewer;

	public function testF2AFlippedTextIsRefusedByNameOrIsAnEvent(): void {
		$this->load(self::TODAY);
		$this->viewer = $this->get(Access::class)->viewerFor('lv-vorsitz');
		$this->view = View::board($this->viewer->boardIds[0]);
		$flipper = new Flipper(self::SEED);
		$memory = memory_get_usage();
		memory_reset_peak_usage();
		$reasons = [];
		foreach ($this->texts() as $number => $text) {
			for ($flip = 0; $flip < self::FLIPS; $flip++) {
				$reasons[] = $this->put("f$number-$flip.ics", $flipper->flip($text));
			}
		}

		$counts = array_count_values($reasons);
		ksort($counts);
		fwrite(STDERR, sprintf("\nF2: %d flipped texts (seed %d): %s\n", count($reasons), self::SEED, json_encode($counts, JSON_THROW_ON_ERROR)));
		self::assertLessThan(128 * 1024 * 1024, memory_get_peak_usage() - $memory);
		self::assertGreaterThan(count($reasons) / 10, $counts['stored'], 'flips that only ever break the frame try nothing');
		self::assertGreaterThan(count($reasons) / 10, count($reasons) - $counts['stored']);
	}

	/** Of other projects' hostile files none takes long, and none gets past the rules. */
	public function testACorpusIsStoredOrRefusedByName(): void {
		$texts = Shared::corpus('ics');
		if ($texts === []) {
			self::markTestSkipped('VERBAND_CORPUS names no folder with such files');
		}
		$this->load(self::TODAY);
		$this->viewer = $this->get(Access::class)->viewerFor('lv-vorsitz');
		$this->view = View::board($this->viewer->boardIds[0]);
		$reasons = [];
		foreach ($texts as $path => $text) {
			$began = microtime(true);
			$reasons[] = $this->put('corpus.ics', $text);
			self::assertLessThan(2, microtime(true) - $began, $path);
		}
		$counts = array_count_values($reasons);
		ksort($counts);
		fwrite(STDERR, sprintf("\n%d files of a corpus: %s\n", count($reasons), json_encode($counts, JSON_THROW_ON_ERROR)));
		self::assertArrayHasKey('stored', $counts, 'a corpus that is never taken in tries little');
	}

	/** @return list<string> good ones: the vendors', where they are there, then the example's */
	private function texts(): array {
		$texts = [];
		$folder = Shared::path('ics/vendors');
		foreach ($folder === null ? [] : (array)glob("$folder/*.ics") as $path) {
			$text = (string)file_get_contents((string)$path);
			if ($this->put('whole.ics', $text) === 'stored') {
				$texts[] = $text;
			}
		}
		foreach ($this->get(EventMapper::class)->each() as $event) {
			$texts[] = str_replace($event->getUid(), 'u' . $event->getId(), $event->getIcalendar());
			if (count($texts) === self::TEXTS) {
				return $texts;
			}
		}
		self::fail('The example has too few events');
	}

	/** @return string the reason, or "stored"; nothing is left */
	private function put(string $name, string $text): string {
		$this->db->beginTransaction();
		try {
			$this->get(PhoneWrites::class)->create($this->viewer, $this->view, $name, $text);
			$object = $this->get(ViewReader::class)->named($this->viewer, $this->view, [$name])[0];
			$delivered = $this->get(Delivery::class)->toPhone($object);
			self::assertSame([], array_column(Reader::read($delivered)->validate(), 'message'), $text);
			self::assertSame([], preg_grep('/^(?:ATTENDEE|ORGANIZER)/', explode("\r\n", (string)preg_replace('/BEGIN:VALARM.*?END:VALARM/s', '', $delivered))));
			self::assertSame([], Reader::read($this->get(FeedWriter::class)->write([$object->event], 'x', false))->validate());
			self::assertSame([], Reader::read($this->get(FeedWriter::class)->write([$object->event], 'x', true))->validate());
			self::assertLessThanOrEqual(SeriesExpander::MAX_DATES, $this->dates($object->event->getId()));
			return 'stored';
		} catch (Problem $problem) {
			self::assertContains($problem->status, [400, 409], $text);
			return $problem->error->value;
		} finally {
			$this->db->rollBack();
		}
	}

	private function dates(int $id): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->count('*'))->from(OccurrenceMapper::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($id)))->executeQuery();
		return (int)$result->fetchOne();
	}
}
