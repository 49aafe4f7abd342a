<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Meeting\Task\TaskSync;
use OCP\IL10N;
use OCP\IURLGenerator;
use Psr\Container\ContainerInterface;

/** Makes the nodes of the calendars, which Sabre wants to be plain objects. */
final class CalendarFactory {
	private const COLORS = [View::OWN => '#e3000f', View::STATE => '#6b6b6b'];

	public function __construct(
		private readonly ViewReader $reader,
		private readonly SyncReader $sync,
		private readonly Delivery $delivery,
		private readonly TaskSync $taskSync,
		private readonly Access $access,
		private readonly IURLGenerator $urls,
		private readonly IL10N $l10n,
		private readonly ContainerInterface $container,
	) {
	}

	public function calendar(string $principalUri, Viewer $viewer, View $view): ReadOnlyCalendar {
		// most requests only read, and few ask for a name: both are made when they are asked for
		$writes = fn (): PhoneWrites => $this->container->get(PhoneWrites::class);
		$shelf = new Shelf($viewer, $view, $this->reader, $this->sync, $this->delivery, $writes);
		$look = fn (): array => $this->look($view);
		return $view->isWritable()
			? new WritableCalendar($shelf, $principalUri, $look)
			: new ReadOnlyCalendar($shelf, $principalUri, $look);
	}

	public function tasks(string $principalUri, Viewer $viewer): TaskCalendar {
		$shelf = new TaskShelf($viewer, $this->taskSync, $this->container->get(TaskService::class), $this->access, $this->urls);
		// TRANSLATORS name of a list on the phone
		return new TaskCalendar($shelf, $principalUri, $this->l10n->t('My tasks'));
	}

	/** @return array{name: string, color: string} */
	private function look(View $view): array {
		$host = $this->access->gliederungen()[$view->gliederungId ?? 0] ?? null;
		return [
			'name' => match (true) {
				$host !== null => $host->getName(),
				// TRANSLATORS name of a calendar on the phone: what the Gliederungen hold that one belongs to
				$view->uri === View::OWN => $this->l10n->t('My Gliederungen'),
				// TRANSLATORS name of a calendar on the phone: all other events in the state
				default => $this->l10n->t('More in the state'),
			},
			'color' => $host === null ? self::COLORS[$view->uri] : $host->getColor(),
		];
	}
}
