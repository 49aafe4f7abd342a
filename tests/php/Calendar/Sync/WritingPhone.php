<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Sync\PersonalViews;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewObject;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/** A phone that also writes: against the version it knows, which may be an old one. */
final class WritingPhone {
	/** @var array<string, array{token: string, view: View, objects: array<string, array{id: int, etag: string, text: string}>}> by calendar */
	private array $calendars = [];
	public int $startedAfresh = 0;

	public function __construct(
		private readonly SyncReader $sync,
		private readonly ViewReader $reader,
		private readonly PhoneWrites $writes,
		private readonly Delivery $delivery,
	) {
	}

	public function sync(Viewer $viewer): void {
		$known = $this->calendars;
		$this->calendars = [];
		foreach ((new PersonalViews())->all($viewer) as $view) {
			$this->calendars[$view->uri] = $this->synced($viewer, $view, $known[$view->uri] ?? ['token' => '', 'view' => $view, 'objects' => []]);
		}
	}

	/** @return array<int, string> by event */
	public function texts(): array {
		$texts = [];
		foreach ($this->calendars as $calendar) {
			foreach ($calendar['objects'] as ['id' => $id, 'text' => $text]) {
				$texts[$id] = isset($texts[$id]) ? 'twice' : $text;
			}
		}
		ksort($texts);
		return $texts;
	}

	/** @return list<array{View, string}> what it may write, by calendar and name */
	public function writable(): array {
		$found = [];
		foreach ($this->calendars as $calendar) {
			foreach ($calendar['view']->isWritable() ? array_keys($calendar['objects']) : [] as $name) {
				$found[] = [$calendar['view'], (string)$name];
			}
		}
		return $found;
	}

	/** @return list<View> */
	public function boards(): array {
		return array_values(array_filter(array_column($this->calendars, 'view'), static fn (View $view): bool => $view->isWritable()));
	}

	public function text(View $view, string $name): string {
		return $this->calendars[$view->uri]['objects'][$name]['text'];
	}

	/** @throws Problem */
	public function create(Viewer $viewer, View $view, string $name, string $text): void {
		$this->writes->create($viewer, $view, $name, $text);
	}

	/** @throws Problem 404, or 412 where there is a newer version */
	public function update(Viewer $viewer, View $view, string $name, string $text): void {
		$this->writes->update($viewer, $view, $this->current($viewer, $view, $name), $text);
	}

	/** @throws Problem */
	public function delete(Viewer $viewer, View $view, string $name): void {
		$this->writes->delete($viewer, $this->current($viewer, $view, $name));
	}

	/**
	 * Within a calendar it is a new name.
	 * @throws Problem
	 */
	public function move(Viewer $viewer, View $from, View $to, string $name): void {
		$object = $this->current($viewer, $from, $name);
		$from->uri === $to->uri
			? $this->writes->rename($from, $object, "again-$name")
			: $this->writes->move($viewer, $from, $to, $object, $name);
	}

	/** What Sabre does with an If-Match. */
	private function current(Viewer $viewer, View $view, string $name): ViewObject {
		$object = $this->reader->named($viewer, $view, [$name])[0] ?? throw Problem::notFound();
		return $object->etag() === $this->calendars[$view->uri]['objects'][$name]['etag'] ? $object : throw Problem::refused(ErrorCode::Conflict);
	}

	/**
	 * @param array{token: string, view: View, objects: array<string, array{id: int, etag: string, text: string}>} $known
	 * @return array{token: string, view: View, objects: array<string, array{id: int, etag: string, text: string}>}
	 */
	private function synced(Viewer $viewer, View $view, array $known): array {
		$changes = $this->sync->changes($viewer, $view, $known['token']);
		if ($changes === null) {
			$this->startedAfresh++;
			return $this->synced($viewer, $view, ['token' => '', 'view' => $view, 'objects' => []]);
		}
		$objects = array_diff_key($known['objects'], array_flip($changes->deleted));
		foreach ($this->reader->named($viewer, $view, $changes->present) as $object) {
			$objects[$object->name] = ['id' => $object->event->getId(), 'etag' => $object->etag(), 'text' => $this->delivery->toPhone($object)];
		}
		return ['token' => (string)$changes->token, 'view' => $view, 'objects' => $objects];
	}
}
