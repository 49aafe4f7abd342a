<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;

/**
 * What lies in one of a person's calendars, with names, UIDs and what is personal.
 */
final class ViewReader {
	public function __construct(
		private readonly ViewEvents $events,
		private readonly FileMapper $files,
		private readonly PersonalMapper $personal,
		private readonly PersonalViews $views,
		private readonly PhoneReminders $reminders,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param ?array{int, int} $range only events with a date in it
	 * @return list<ViewObject>
	 */
	public function all(Viewer $viewer, View $view, bool $withText = true, ?array $range = null): array {
		$window = $this->window($view);
		if ($range !== null && $window !== null) {
			$range = [max($range[0], $window[0]), min($range[1], $window[1])];
		}
		return $this->objects($viewer, $view, $this->events->all($viewer, $view, $withText, $range ?? $window));
	}

	/**
	 * The next events by id, for a first sync in pages.
	 * @return array{objects: list<ViewObject>, next: ?int} `next`: the last event told, if there are more
	 */
	public function page(Viewer $viewer, View $view, int $after, ?int $limit, Window $window): array {
		$page = $limit === null ? null : ['after' => $after, 'limit' => $limit + 1];
		$range = $view->isWritable() ? null : [$window->from, $window->to];
		$events = $this->events->all($viewer, $view, false, $range, $page ?? ['after' => $after, 'limit' => PHP_INT_MAX]);
		$told = $limit === null ? $events : array_slice($events, 0, $limit);
		$isTruncated = count($told) < count($events);
		return [
			'objects' => $this->objects($viewer, $view, $told),
			'next' => $isTruncated ? end($told)->getId() : null,
		];
	}

	/**
	 * @param list<int> $ids
	 * @return list<ViewObject>
	 */
	public function byIds(Viewer $viewer, View $view, array $ids, ?Window $window = null, bool $withText = false): array {
		$range = $view->isWritable() || $window === null ? $this->window($view) : [$window->from, $window->to];
		return $this->objects($viewer, $view, $this->events->byIds($ids, $withText, $range));
	}

	/**
	 * @param list<string> $names
	 * @return list<ViewObject> those there are
	 */
	public function named(Viewer $viewer, View $view, array $names): array {
		$given = $view->gliederungId === null ? [] : $this->files->named($view->gliederungId, $names);
		$ids = array_values($given);
		foreach ($names as $name) {
			$id = isset($given[$name]) ? null : $view->eventNamed($name);
			if ($id !== null) {
				$ids[] = $id;
			}
		}
		$objects = $this->byIds($viewer, $view, array_values(array_unique($ids)), withText: true);
		return array_values(array_filter($objects, static fn (ViewObject $one): bool => in_array($one->name, $names, true)));
	}

	/**
	 * The events of a calendar to read that have a date in one window and none in another.
	 * @return list<ViewObject>
	 */
	public function only(Viewer $viewer, View $view, Window $in, Window $notIn): array {
		$there = array_column($this->identified($viewer, $view, $notIn), 'name');
		return array_values(array_filter(
			$this->identified($viewer, $view, $in),
			static fn (ViewObject $one): bool => !in_array($one->name, $there, true),
		));
	}

	/** @return list<ViewObject> */
	private function identified(Viewer $viewer, View $view, Window $window): array {
		return $this->objects($viewer, $view, $this->events->all($viewer, $view, false, [$window->from, $window->to]));
	}

	/** @return ?array{int, int} */
	private function window(View $view): ?array {
		$window = Window::at($this->clock->now());
		return $view->isWritable() ? null : [$window->from, $window->to];
	}

	/**
	 * @param list<Event> $events
	 * @return list<ViewObject>
	 */
	private function objects(Viewer $viewer, View $view, array $events): array {
		$ids = array_map(static fn (Event $event): int => $event->getId(), $events);
		$files = $view->gliederungId === null ? [] : $this->files->in($view->gliederungId, $ids);
		$personal = $this->personal->of($viewer->personId, $ids);
		$reminder = $this->reminders->of($viewer, $view);
		$objects = [];
		foreach ($events as $event) {
			$id = $event->getId();
			if ($this->views->holds($view, $viewer, EventState::of($event))) {
				$objects[] = new ViewObject(
					$files[$id]['name'] ?? $view->defaultName($id),
					$event,
					$files[$id]['uid'] ?? $event->getUid(),
					$personal[$id] ?? null,
					$this->reminders->applies($event, $personal[$id] ?? null) ? $reminder : null,
				);
			}
		}
		return $objects;
	}
}
