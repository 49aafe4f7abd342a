<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Sync\PersonalViews;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewObject;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Viewer;
use PHPUnit\Framework\Assert;

/** A phone that knows what it was told and nothing else: tokens, names and versions by calendar. */
final class Phone {
	/** @var array<string, array{token: string, objects: array<string, array{int, string}>}> by calendar */
	private array $calendars = [];
	/** @var list<int> events it was told of or told to forget */
	public array $heardOf = [];

	public function __construct(
		private readonly SyncReader $sync,
		private readonly ViewReader $reader,
		private readonly ?int $limit,
	) {
	}

	public function sync(Viewer $viewer): void {
		$views = [];
		foreach ((new PersonalViews())->all($viewer) as $view) {
			$views[$view->uri] = $view;
		}
		$this->calendars = array_intersect_key($this->calendars, $views);
		foreach ($views as $view) {
			$this->syncView($viewer, $view);
		}
	}

	/** @return array<int, string> versions by event; fails if one lies in two calendars */
	public function events(): array {
		$events = [];
		foreach ($this->calendars as $calendar) {
			foreach ($calendar['objects'] as [$id, $etag]) {
				Assert::assertArrayNotHasKey($id, $events, 'an event in two calendars');
				$events[$id] = $etag;
			}
		}
		ksort($events);
		return $events;
	}

	private function syncView(Viewer $viewer, View $view): void {
		for ($page = 0; $page < 500; $page++) {
			$known = $this->calendars[$view->uri] ?? ['token' => '', 'objects' => []];
			$changes = $this->sync->changes($viewer, $view, $known['token'], $this->limit);
			if ($changes === null) {
				unset($this->calendars[$view->uri]);
				continue;
			}
			if ($this->limit !== null) {
				Assert::assertLessThanOrEqual($this->limit, count($changes->present));
			}
			foreach ($changes->deleted as $name) {
				$this->heardOf[] = $known['objects'][$name][0] ?? (int)preg_replace('/\D+/', '', strrchr($name, '-') ?: '0');
				unset($known['objects'][$name]);
			}
			$objects = $this->reader->named($viewer, $view, $changes->present);
			Assert::assertSame(count($changes->present), count($objects), 'told of what cannot be fetched');
			foreach ($objects as $object) {
				$known['objects'][$object->name] = self::version($object);
				$this->heardOf[] = $object->event->getId();
			}
			$this->calendars[$view->uri] = ['token' => (string)$changes->token, 'objects' => $known['objects']];
			if (!$changes->isTruncated) {
				return;
			}
		}
		Assert::fail('a sync without end');
	}

	/** @return array{int, string} */
	private static function version(ViewObject $object): array {
		return [$object->event->getId(), $object->etag()];
	}
}
