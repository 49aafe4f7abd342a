<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Node;
use Sabre\VObject\Reader;

/**
 * What of an event is one person's own: alarms, whether it makes busy, and what clients note for themselves.
 */
final class PersonalParts {
	/** Bytes of one event's alarms and notes; what is beyond is refused. */
	public const MAX_BYTES = 20_000;

	/** @param array<string, string> $parts iCalendar lines by RECURRENCE-ID, '' for the master */
	private function __construct(
		public readonly array $parts,
		public readonly int $revision = 0,
	) {
	}

	public static function fromJson(string $json, int $revision): self {
		return new self((array)json_decode($json, true, 4, JSON_THROW_ON_ERROR), $revision);
	}

	/** Takes them out of a text. */
	public static function cut(VCalendar $calendar): self {
		$parts = [];
		foreach ($calendar->select('VEVENT') as $event) {
			$lines = '';
			foreach ($event instanceof VEvent ? $event->children() : [] as $child) {
				if (self::isPersonal($child)) {
					$lines .= $child->serialize();
					$event->remove($child);
				}
			}
			if ($lines !== '') {
				$parts[(string)$event->{'RECURRENCE-ID'}] = $lines;
			}
		}
		ksort($parts, SORT_STRING);
		return new self($parts);
	}

	/** Puts them back in; those of dates that are no more are left out. */
	public function pasteInto(VCalendar $calendar): void {
		foreach ($calendar->select('VEVENT') as $event) {
			$lines = $this->parts[(string)$event->{'RECURRENCE-ID'}] ?? '';
			if ($lines === '') {
				continue;
			}
			$read = Reader::read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" . $lines . "END:VEVENT\r\nEND:VCALENDAR\r\n", Reader::OPTION_FORGIVING);
			foreach ($read->select('VEVENT')[0]->children() as $child) {
				$event->add($child);
			}
		}
	}

	public function at(int $revision): self {
		return new self($this->parts, $revision);
	}

	public function equals(?self $other): bool {
		return $this->parts === ($other->parts ?? []);
	}

	public function size(): int {
		return array_sum(array_map(strlen(...), $this->parts));
	}

	public function toJson(): string {
		return json_encode((object)$this->parts, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	private static function isPersonal(Node $node): bool {
		return in_array($node->name, ['VALARM', 'TRANSP'], true) || str_starts_with((string)$node->name, 'X-MOZ-');
	}
}
