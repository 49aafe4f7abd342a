<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\DAV\CalDAV\Integration\ExternalCalendar;
use OCA\DAV\CalDAV\Integration\ICalendarProvider;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\Sync\PersonalViews;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\Task\TaskSync;
use OCP\IUserSession;
use Psr\Log\LoggerInterface;

/**
 * The association's calendars in a person's calendar home. Whatever goes wrong in here, the home stays readable: one
 * exception would break it, and everybody's questions about that person's free time.
 */
final class CalendarProvider implements ICalendarProvider {
	private const PRINCIPALS = 'principals/users/';

	public function __construct(
		private readonly Access $access,
		private readonly PersonalViews $views,
		private readonly TaskSync $tasks,
		private readonly CalendarFactory $factory,
		private readonly IUserSession $session,
		private readonly LoggerInterface $logger,
	) {
	}

	#[\Override]
	public function getAppId(): string {
		return Application::APP_ID;
	}

	/** @return list<ExternalCalendar> */
	#[\Override]
	public function fetchAllForCalendarHome(string $principalUri): array {
		return $this->quietly($principalUri, function () use ($principalUri): array {
			$viewer = $this->access->viewer();
			$events = array_map(
				fn (View $view): ExternalCalendar => $this->factory->calendar($principalUri, $viewer, $view),
				$this->views->all($viewer),
			);
			return $this->tasks->has($viewer) ? [...$events, $this->factory->tasks($principalUri, $viewer)] : $events;
		}) ?? [];
	}

	#[\Override]
	public function hasCalendarInCalendarHome(string $principalUri, string $calendarUri): bool {
		return $this->quietly($principalUri, fn (): bool => $calendarUri === TaskCalendar::URI
			? $this->tasks->has($this->access->viewer())
			: $this->views->find($this->access->viewer(), $calendarUri) !== null) ?? false;
	}

	#[\Override]
	public function getCalendarInCalendarHome(string $principalUri, string $calendarUri): ?ExternalCalendar {
		return $this->quietly($principalUri, function () use ($principalUri, $calendarUri): ?ExternalCalendar {
			$viewer = $this->access->viewer();
			if ($calendarUri === TaskCalendar::URI) {
				return $this->tasks->has($viewer) ? $this->factory->tasks($principalUri, $viewer) : null;
			}
			$view = $this->views->find($viewer, $calendarUri);
			return $view === null ? null : $this->factory->calendar($principalUri, $viewer, $view);
		});
	}

	/**
	 * Only for the person who is signed in: servers before 32.0.9 ask for anybody's home.
	 * @template T
	 * @param \Closure(): T $find
	 * @return ?T
	 */
	private function quietly(string $principalUri, \Closure $find): mixed {
		$uid = $this->session->getUser()?->getUID();
		if ($uid === null || $principalUri !== self::PRINCIPALS . $uid) {
			return null;
		}
		try {
			return $find();
		} catch (\Throwable $exception) {
			$this->logger->error('The calendars of the association could not be read', ['exception' => $exception, 'app' => Application::APP_ID]);
			return null;
		}
	}
}
