<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Notice\Reminder;
use Sabre\VObject\Component;
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

	/** Beside the lines: the person does not want the app's reminder of this event, or has put it away. */
	private const NO_REMINDER = 'no-reminder';
	private const ACKNOWLEDGED = 'acknowledged';

	/**
	 * @param array<string, string> $parts iCalendar lines by RECURRENCE-ID, '' for the master
	 * @param ?string $reminder what came back of the app's own reminder: when it was put away, or ''; null if it did not
	 */
	private function __construct(
		public readonly array $parts,
		public readonly int $revision = 0,
		private readonly ?string $reminder = null,
		/** @var array<string, string> the app's own alarms as they came, by RECURRENCE-ID; never stored */
		private readonly array $own = [],
	) {
	}

	public static function fromJson(string $json, int $revision): self {
		return new self((array)json_decode($json, true, 4, JSON_THROW_ON_ERROR), $revision);
	}

	/** Takes them out of a text. */
	public static function cut(VCalendar $calendar): self {
		$parts = [];
		$reminder = null;
		$own = [];
		foreach ($calendar->select('VEVENT') as $event) {
			$lines = '';
			foreach ($event instanceof VEvent ? $event->children() : [] as $child) {
				if (self::isPersonal($child)) {
					if ($child instanceof Component && $child->name === 'VALARM' && Reminder::isOurs($child)) {
						$reminder = (string)$child->ACKNOWLEDGED;
						$own[(string)$event->{'RECURRENCE-ID'}] = $child->serialize();
					} else {
						$lines .= $child->serialize();
					}
					$event->remove($child);
				}
			}
			if ($lines !== '') {
				$parts[(string)$event->{'RECURRENCE-ID'}] = $lines;
			}
		}
		ksort($parts, SORT_STRING);
		return new self($parts, 0, $reminder, $own);
	}

	/** Puts them back in, the app's own alarm too: what is read again must say the same. Those of dates that are no more are left out. */
	public function pasteInto(VCalendar $calendar): void {
		foreach ($calendar->select('VEVENT') as $event) {
			$id = (string)$event->{'RECURRENCE-ID'};
			$lines = ($this->parts[$id] ?? '') . ($this->own[$id] ?? '');
			if ($lines === '') {
				continue;
			}
			$read = Reader::read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" . $lines . "END:VEVENT\r\nEND:VCALENDAR\r\n", Reader::OPTION_FORGIVING);
			foreach ($read->select('VEVENT')[0]->children() as $child) {
				$event->add($child);
			}
		}
	}

	/**
	 * With what a phone did to the app's reminder: one that was delivered and is gone is not wanted for this event.
	 */
	public function afterReminder(bool $wasDelivered, ?self $known): self {
		$parts = $this->parts;
		if ($this->reminder !== null) {
			$parts += preg_match('/^\d{8}T\d{6}Z$/D', $this->reminder) === 1 ? [self::ACKNOWLEDGED => $this->reminder] : [];
		} elseif ($wasDelivered || ($known !== null && !$known->wantsReminder())) {
			$parts += [self::NO_REMINDER => '1'];
		}
		ksort($parts, SORT_STRING);
		return new self($parts);
	}

	public function wantsReminder(): bool {
		return !isset($this->parts[self::NO_REMINDER]);
	}

	/** When the person has put the app's reminder away, as RFC 9074 writes it. */
	public function acknowledged(): ?string {
		return $this->parts[self::ACKNOWLEDGED] ?? null;
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
