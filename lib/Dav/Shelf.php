<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\OccurrenceIndex;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewObject;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Viewer;

/** What one of a person's calendars holds, as its nodes ask for it. */
final class Shelf {
	private const DAY = 86400;
	private const BATCH = 100;

	/** @var array<string, ViewObject> what this request was told of, without texts, by name */
	private array $listed = [];
	/** @var array<string, ViewObject> some of those with their texts */
	private array $whole = [];
	private ?string $token = null;

	/** @param \Closure(): PhoneWrites $writes */
	public function __construct(
		public readonly Viewer $viewer,
		public readonly View $view,
		private readonly ViewReader $reader,
		private readonly SyncReader $sync,
		private readonly Delivery $delivery,
		private readonly \Closure $writes,
	) {
	}

	/** @return list<ViewObject> without their texts */
	public function all(): array {
		$this->listed = array_column($this->reader->all($this->viewer, $this->view, withText: false), null, 'name');
		return array_values($this->listed);
	}

	/**
	 * @param list<string> $names
	 * @return list<ViewObject> with their texts, but for those that have just been told of
	 */
	public function named(array $names): array {
		$listed = array_intersect_key($this->listed, array_flip($names));
		$others = array_values(array_diff($names, array_map(strval(...), array_keys($listed))));
		return [...array_values($listed), ...($others === [] ? [] : $this->reader->named($this->viewer, $this->view, $others))];
	}

	/** With its text, if it is still there. Whoever asks for one of a list goes on asking: the next ones are read with it. */
	public function whole(ViewObject $object): ?ViewObject {
		if ($object->event->getIcalendar() !== '') {
			return $object;
		}
		if (!isset($this->whole[$object->name])) {
			$names = array_map(strval(...), array_keys($this->listed));
			$next = array_slice($names, (int)array_search($object->name, $names, true), self::BATCH);
			$this->whole = array_column($this->reader->named($this->viewer, $this->view, $next), null, 'name');
		}
		return $this->whole[$object->name] ?? null;
	}

	public function text(ViewObject $object): string {
		return $this->delivery->toPhone($object);
	}

	public function token(): string {
		return $this->token ??= (string)$this->sync->token($this->viewer, $this->view);
	}

	public function lastChange(): int {
		return $this->sync->lastChange();
	}

	/** @return ?array<string, mixed> as ISyncCollection wants it */
	public function changes(?string $token, ?int $limit): ?array {
		$changes = $this->sync->changes($this->viewer, $this->view, $token, $limit);
		$this->listed = $changes->objects ?? [];
		return $changes?->forSabre();
	}

	/** @param ?Event $like the event that it is a copy of */
	public function create(string $name, string $data, ?Event $like = null): void {
		$this->write()->create($this->viewer, $this->view, $name, $data, $like);
	}

	public function update(ViewObject $object, string $data): void {
		$this->write()->update($this->viewer, $this->view, $object, $data);
	}

	public function delete(ViewObject $object): void {
		$this->write()->delete($this->viewer, $object);
	}

	/** Out of another board's calendar. */
	public function take(ViewObject $object, View $from, string $name): void {
		$this->write()->move($this->viewer, $from, $this->view, $object, $name);
	}

	public function rename(ViewObject $object, string $name): void {
		$this->write()->rename($this->view, $object, $name);
	}

	/**
	 * @param array<string, mixed> $filters of a calendar-query
	 * @return list<string> names
	 */
	public function query(array $filters): array {
		$filter = new QueryFilter($filters, 'VEVENT');
		$names = [];
		foreach ($this->reader->all($this->viewer, $this->view, range: $this->range($filter->component())) as $object) {
			if ($filter->matches($this->delivery->toPhone($object))) {
				$names[] = $object->name;
			}
		}
		return $names;
	}

	/** What was read before a write holds no longer. */
	private function write(): PhoneWrites {
		[$this->listed, $this->whole, $this->token] = [[], [], null];
		return ($this->writes)();
	}

	/**
	 * A coarse range for the database, if the dates written there reach that far; the validator has the last word.
	 * @param array<string, mixed> $filter
	 * @return ?array{int, int}
	 */
	private function range(array $filter): ?array {
		$range = $filter['time-range'] ?? null;
		if (($filter['name'] ?? '') !== 'VEVENT' || !is_array($range) || ($filter['is-not-defined'] ?? false)) {
			return null;
		}
		[$start, $end] = array_map(
			static fn (mixed $at): ?int => $at instanceof \DateTimeInterface ? $at->getTimestamp() : null,
			[$range['start'] ?? null, $range['end'] ?? null],
		);
		$start ??= PHP_INT_MIN + self::DAY;
		$reaches = time() + (OccurrenceIndex::HORIZON_MONTHS - 1) * 28 * self::DAY;
		return $end === null || $end > $reaches ? null : [$start - self::DAY, $end + self::DAY];
	}
}
