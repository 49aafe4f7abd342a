<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Feed;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Sync\PersonalViews;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Csv\Cell;
use OCA\Verband\Platform\Markdown;
use OCA\Verband\Platform\Pdf;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Reader;

/**
 * B4: the Big List of Naughty Strings, which npm brings: each is stored or refused by name, reads back to the letter but
 * for blanks around it and the way its lines end, and leaves the house as text wherever it goes.
 */
final class NaughtyStringsTest extends FeedTestCase {
	private const LIST = __DIR__ . '/../../../../node_modules/big-list-of-naughty-strings/blns.json';

	/** @return list<string> */
	private static function strings(): array {
		if (!is_file(self::LIST)) {
			self::markTestSkipped('npm has not brought the list: npm ci');
		}
		$strings = json_decode((string)file_get_contents(self::LIST), true, 3, JSON_THROW_ON_ERROR);
		self::assertGreaterThan(400, count($strings));
		return $strings;
	}

	public function testB4EachIsStoredToTheLetterOrRefusedByName(): void {
		$refused = [];
		$kept = [];
		foreach (self::strings() as $string) {
			try {
				$event = $this->event($string, ['location' => $string, 'description' => $string, 'topics' => [$string]]);
			} catch (Problem $problem) {
				self::assertSame(400, $problem->status);
				$refused[$problem->error->value] = ($refused[$problem->error->value] ?? 0) + 1;
				continue;
			}
			$kept[$event->getId()] = trim($string);
			self::assertSame(trim($string), $event->getTitle());
		}
		self::assertGreaterThan(350, count($kept), json_encode($refused, JSON_THROW_ON_ERROR));
		$this->onPhones($kept);
		$feed = $this->publicText();
		self::assertSame([], preg_grep('/^(ATTENDEE|ORGANIZER|BEGIN:VALARM)/', explode("\r\n", $feed)));
		$titles = array_map(static fn ($event): string => (string)$event->SUMMARY, array_values($this->parse($feed)->select('VEVENT')));
		self::assertEqualsCanonicalizing(array_values($kept), $titles, 'in a feed');
	}

	public function testB4NoneIsAFormulaInAFile(): void {
		foreach (self::strings() as $string) {
			self::assertDoesNotMatchRegularExpression('/^"[=+\-@\t\r]/', Cell::write($string), $string);
			self::assertSame($string, Cell::original(Cell::harmless($string)));
		}
	}

	public function testB4NoneActsOnPaper(): void {
		$html = $this->get(Markdown::class)->html(implode("\n\n", self::strings()));

		self::assertDoesNotMatchRegularExpression('~<(?:script|img|svg|iframe|object|embed|link|style|meta|form|input|video|audio|body)\b~i', $html);
		self::assertDoesNotMatchRegularExpression('~<[a-z][^>]*\son\w+\s*=~i', $html);
		self::assertSame([], preg_grep('~^(?!https?:|mailto:|tel:)~i', self::addresses($html)));
		self::assertStringStartsWith('%PDF-', (new Pdf())->render('<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>' . $html . '</body></html>', 'B4', '', '', 1780300800));
	}

	/** @return list<string> */
	private static function addresses(string $html): array {
		preg_match_all('~<a\s[^>]*href="([^"]*)"~i', $html, $found);
		return $found[1];
	}

	/** @param array<int, string> $kept */
	private function onPhones(array $kept): void {
		$viewer = $this->viewer('board21');
		$seen = [];
		foreach ($this->get(PersonalViews::class)->all($viewer) as $view) {
			foreach ($this->get(ViewReader::class)->all($viewer, $view) as $object) {
				$text = $this->get(Delivery::class)->toPhone($object);
				self::assertDoesNotMatchRegularExpression('/[^\r]\n|\r[^\n]/', $text);
				$vevent = Reader::read($text)->VEVENT;
				$seen[$object->event->getId()] = (string)$vevent->SUMMARY;
				self::assertSame((string)$vevent->SUMMARY, (string)$vevent->LOCATION);
				self::assertSame((string)$vevent->SUMMARY, trim((string)$vevent->DESCRIPTION));
			}
		}
		ksort($seen);
		self::assertSame($kept, $seen, 'on a phone');
	}
}
