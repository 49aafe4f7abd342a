<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeZone;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Calendar\IncomingText;
use OCA\Verband\Calendar\OccurrenceIndex;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Component\VEvent;

/**
 * An event as a phone wrote it, in the API's words.
 */
final class WrittenEvent {
	private const OURS = 'X-VERBAND-';
	/** What a write changes without changing the event. */
	private const STAMPS = ['UID', 'DTSTAMP', 'LAST-MODIFIED', 'SEQUENCE', 'CREATED'];
	private const MAX_TOPICS = 20;
	private const MAX_TOPIC = 64;

	public readonly string $uid;
	public readonly PersonalParts $personal;
	private readonly EventText $text;

	private function __construct(
		private readonly IncomingText $incoming,
	) {
		$this->text = $incoming->text;
		$this->uid = $incoming->text->uid();
		$this->personal = $incoming->personal;
	}

	/** @throws Problem */
	public static function read(string $data, DateTimeZone $association): self {
		$incoming = IncomingText::read($data, $association);
		foreach ($incoming->text->calendar->select('VEVENT') as $event) {
			foreach ($event instanceof VEvent ? $event->children() : [] as $child) {
				if (str_starts_with((string)$child->name, self::OURS)) {
					$event->remove($child);
				}
			}
		}
		return new self($incoming);
	}

	/**
	 * Refuses what cannot be reckoned, before anybody else reckons it.
	 * @throws Problem
	 */
	public function assertComputable(OccurrenceIndex $dates): void {
		$dates->assertComputable($this->text, 'icalendar');
	}

	/** As it is handed on to those who look at it before it is stored. */
	public function whole(): string {
		return $this->incoming->whole();
	}

	/**
	 * The API's EventInput. What is the app's own in the stored text stays, whatever the phone made of it.
	 * @return array<string, mixed>
	 */
	public function fields(?Event $stored): array {
		$kind = EventKind::among($this->categories());
		if ($stored !== null) {
			$this->keepOurs(EventText::parse($stored->getIcalendar()));
		}
		if (trim($this->text->text('title')) === '') {
			$this->text->set('title', ($kind ?? EventKind::tryFrom((string)$stored?->getKind()) ?? EventKind::Other)->category());
		}
		return [
			'icalendar' => $this->text->serialize(),
			'status' => $this->status($stored === null ? null : EventStatus::from($stored->getStatus()))->value,
		]
			+ ($kind === null ? [] : ['kind' => $kind->value])
			+ (isset($this->text->master->CATEGORIES) ? ['topics' => $this->topics()] : []);
	}

	private function keepOurs(EventText $stored): void {
		$written = [];
		foreach ($this->text->calendar->select('VEVENT') as $event) {
			$written[(string)$event->{'RECURRENCE-ID'}] = $event;
		}
		foreach ($stored->calendar->select('VEVENT') as $event) {
			foreach ($event instanceof VEvent ? $event->children() : [] as $child) {
				if (str_starts_with((string)$child->name, self::OURS)) {
					($written[(string)$event->{'RECURRENCE-ID'}] ?? null)?->add(clone $child);
				}
			}
		}
	}

	/** Would writing it change nothing that others see? */
	public function changesNothing(Event $stored, DateTimeZone $association): bool {
		$own = self::read($stored->getIcalendar(), $association);
		$status = EventStatus::from($stored->getStatus());
		return $this->status($status) === $status && $this->canonical() === $own->canonical();
	}

	/** PRIVATE is a draft; what has been published stays so, unless it is cancelled. */
	private function status(?EventStatus $stored): EventStatus {
		$status = strtoupper(trim((string)$this->text->master->STATUS));
		$isPrivate = in_array($this->incoming->class, ['PRIVATE', 'CONFIDENTIAL'], true);
		return match ($stored) {
			null => match (true) {
				$isPrivate => EventStatus::Draft,
				$status === 'CANCELLED' => EventStatus::Cancelled,
				default => EventStatus::Published,
			},
			EventStatus::Draft => $isPrivate ? EventStatus::Draft : EventStatus::Published,
			EventStatus::Published => $status === 'CANCELLED' ? EventStatus::Cancelled : EventStatus::Published,
			EventStatus::Cancelled => $status === 'CONFIRMED' ? EventStatus::Published : EventStatus::Cancelled,
		};
	}

	/** @return list<string> */
	private function topics(): array {
		return array_slice(EventKind::without($this->categories()), 0, self::MAX_TOPICS);
	}

	/** @return list<string> */
	private function categories(): array {
		$found = [];
		foreach ($this->text->master->select('CATEGORIES') as $property) {
			foreach ($property->getParts() as $part) {
				$found[] = mb_substr(trim((string)preg_replace('/[\x00-\x1f\x7f,]+/', ' ', (string)$part)), 0, self::MAX_TOPIC);
			}
		}
		return array_values(array_unique(array_filter($found, static fn (string $one): bool => $one !== '')));
	}

	/** @return array<string, list<string>> what the event says, in an order of its own */
	private function canonical(): array {
		$events = [];
		foreach ($this->text->calendar->select('VEVENT') as $event) {
			$lines = [];
			foreach ($event instanceof VEvent ? $event->children() : [] as $child) {
				if (!in_array($child->name, self::STAMPS, true)) {
					$lines[] = $child->serialize();
				}
			}
			sort($lines);
			$events[(string)$event->{'RECURRENCE-ID'}] = $lines;
		}
		ksort($events, SORT_STRING);
		return $events;
	}
}
