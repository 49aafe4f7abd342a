<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/**
 * The contributions that a speakers' log can have: each that the rules of src/ find is among them, on the same item and
 * lane and at least as long. Whom a quota or a closed list would have kept from the floor counts here as well, if who
 * chairs began and ended their speech all the same. What shares are held against needs no more than that.
 */
final class Speeches {
	/** @var list<Speech> */
	private array $made = [];
	/** @var array<string, array{person: string, item: ?int, lane: ?Lane}> who may still get the floor, by entry */
	private array $requests = [];
	/** @var array<string, array{since: int, asked: Lane, lane: Lane}> who may have the floor, by entry */
	private array $begun = [];
	private ?int $item = null;
	/** Milliseconds of the log until now: a clock that was put back takes nothing away */
	private int $now = 0;

	private function __construct(
		private UnspecifiedLane $unspecified,
	) {
	}

	/**
	 * @param list<SpeechRow> $log
	 * @param UnspecifiedLane $unspecified with which the list began
	 * @return list<Speech>
	 */
	public static function of(array $log, UnspecifiedLane $unspecified): array {
		$speeches = new self($unspecified);
		$before = $log === [] ? 0 : $log[0]->at;
		foreach ($log as $row) {
			$speeches->now += max(0, $row->at - $before);
			$before = $row->at;
			$speeches->read($row);
		}
		return $speeches->made;
	}

	private function read(SpeechRow $row): void {
		$entry = (string)$row->entryId();
		match ($row->kind) {
			SpeechKind::SignUp => $this->requests[$entry] ??= ['person' => (string)$row->payload['personKey'], 'item' => $row->payload['item'] ?? null, 'lane' => self::lane($row)],
			SpeechKind::Lane => $this->change($entry, self::lane($row)),
			SpeechKind::Withdraw => $this->withdraw($entry),
			SpeechKind::Start => $this->start($entry),
			SpeechKind::TakeBack => $this->takeBack($entry),
			SpeechKind::End => $this->end($entry),
			SpeechKind::Item => $this->goTo($row->payload['item'] ?? null),
			SpeechKind::Settings => $this->unspecified = UnspecifiedLane::tryFrom((string)($row->payload['unspecified'] ?? '')) ?? $this->unspecified,
			default => null,
		};
	}

	private static function lane(SpeechRow $row): ?Lane {
		return Lane::tryFrom((string)($row->payload['lane'] ?? ''));
	}

	private function change(string $entry, ?Lane $lane): void {
		if (isset($this->requests[$entry])) {
			$this->requests[$entry]['lane'] = $lane;
		}
	}

	private function withdraw(string $entry): void {
		if (!isset($this->begun[$entry])) {
			unset($this->requests[$entry]);
		}
	}

	private function start(string $entry): void {
		$request = $this->requests[$entry] ?? null;
		if ($request === null || $request['lane'] === null || $request['item'] !== $this->item) {
			return;
		}
		$isQuoted = $request['lane'] === Lane::Unspecified && $this->unspecified === UnspecifiedLane::Quoted;
		$this->begun[$entry] = [
			'since' => $this->begun[$entry]['since'] ?? $this->now, 'asked' => $request['lane'], 'lane' => $isQuoted ? Lane::Quoted : $request['lane'],
		];
	}

	/** Waits again, on the lane of before: nobody changes it who has the floor. */
	private function takeBack(string $entry): void {
		if (isset($this->begun[$entry])) {
			$this->change($entry, $this->begun[$entry]['asked']);
			unset($this->begun[$entry]);
		}
	}

	private function end(string $entry): void {
		$begun = $this->begun[$entry] ?? null;
		if ($begun !== null) {
			$request = $this->requests[$entry];
			$this->made[] = new Speech($request['person'], $request['item'], $begun['lane'], (int)round(($this->now - $begun['since']) / 1000));
			unset($this->begun[$entry], $this->requests[$entry]);
		}
	}

	/** With its item ends the speech on it. */
	private function goTo(?int $item): void {
		if ($item !== $this->item) {
			foreach (array_keys($this->begun) as $entry) {
				$this->end((string)$entry);
			}
			$this->item = $item;
		}
	}
}
