<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Viewer;

/**
 * Which calendars a person has, and in which one of them an event is: in at most one, so that a phone shows it once.
 */
final class PersonalViews {
	public function __construct(
		private readonly Visibility $visibility = new Visibility(),
	) {
	}

	/** @return list<View> */
	public function all(Viewer $viewer): array {
		if (!$viewer->isMember()) {
			return [];
		}
		return [...array_map(View::board(...), $viewer->boardIds), View::own(), View::state()];
	}

	public function find(Viewer $viewer, string $uri): ?View {
		foreach ($this->all($viewer) as $view) {
			if ($view->uri === $uri) {
				return $view;
			}
		}
		return null;
	}

	/**
	 * The first host's writable calendar, else the earliest co-host's, else the own, else the rest; null where the
	 * person may not see it, and for a draft of others whom the person merely helps in the browser.
	 */
	public function of(Viewer $viewer, ?EventState $state): ?View {
		if ($state === null || !$this->visibility->sees($viewer, $state->status, $state->audience, $state->protectedGroup, $state->hosts)) {
			return null;
		}
		foreach ($state->hosts as $host) {
			if (in_array($host, $viewer->boardIds, true)) {
				return View::board($host);
			}
		}
		if ($state->status === EventStatus::Draft) {
			return null;
		}
		return array_intersect($state->hosts, $viewer->memberIds) !== [] ? View::own() : View::state();
	}

	public function holds(View $view, Viewer $viewer, ?EventState $state): bool {
		return $this->of($viewer, $state)?->uri === $view->uri;
	}

	/**
	 * Changes with what decides what a calendar holds: a token made for other rights, or another calendar, is refused.
	 * @param ?int $reminder minutes, where the person is reminded by this calendar
	 */
	public function fingerprint(View $view, Viewer $viewer, ?int $reminder = null): string {
		$groups = $viewer->groups;
		sort($groups);
		return substr(hash('sha256', serialize([
			Delivery::VERSION, $view->uri, $viewer->uid, $viewer->personId, $viewer->memberIds, $viewer->boardIds,
			$viewer->helpedIds, $viewer->bezirkReachIds, $groups,
			...($reminder === null ? [] : [$reminder]),
		])), 0, 20);
	}
}
