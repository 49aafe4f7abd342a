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

	public function __construct(
		public readonly Viewer $viewer,
		public readonly View $view,
		private readonly ViewReader $reader,
		private readonly SyncReader $sync,
		private readonly Delivery $delivery,
		private readonly PhoneWrites $writes,
	) {
	}

	/** @return list<ViewObject> without their texts */
	public function all(): array {
		return $this->reader->all($this->viewer, $this->view, withText: false);
	}

	/**
	 * @param list<string> $names
	 * @return list<ViewObject>
	 */
	public function named(array $names): array {
		return $this->reader->named($this->viewer, $this->view, $names);
	}

	public function text(ViewObject $object): string {
		return $this->delivery->toPhone($object);
	}

	public function token(): string {
		return (string)$this->sync->token($this->viewer, $this->view);
	}

	public function lastChange(): int {
		return $this->sync->lastChange();
	}

	/** @return ?array<string, mixed> as ISyncCollection wants it */
	public function changes(?string $token, ?int $limit): ?array {
		return $this->sync->changes($this->viewer, $this->view, $token, $limit)?->forSabre();
	}

	/** @param ?Event $like the event that it is a copy of */
	public function create(string $name, string $data, ?Event $like = null): void {
		$this->writes->create($this->viewer, $this->view, $name, $data, $like);
	}

	public function update(ViewObject $object, string $data): void {
		$this->writes->update($this->viewer, $this->view, $object, $data);
	}

	public function delete(ViewObject $object): void {
		$this->writes->delete($this->viewer, $object);
	}

	public function rename(ViewObject $object, string $name): void {
		$this->writes->rename($this->view, $object, $name);
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
