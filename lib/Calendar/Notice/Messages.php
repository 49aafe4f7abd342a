<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Platform\Clock;
use OCP\Notification\IManager;
use OCP\Notification\INotification;

/** Puts notifications into Nextcloud and takes them back; of each sort at most one for an event and a person. */
final class Messages {
	/** The sorts, as Nextcloud's object types; the notifier knows the subjects. */
	public const EVENT = 'event-';
	public const CHANGE = 'event-change';
	public const FROM_PHONE = 'event-phone';
	public const HOST = 'event-host';
	public const REMINDER = 'event-reminder';

	public function __construct(
		private readonly IManager $manager,
		private readonly Clock $clock,
	) {
	}

	public function put(string $uid, string $sort, Event $event, string $subject, Parameters $about): void {
		$notification = $this->of($sort, $event->getId())->setUser($uid);
		$this->manager->markProcessed($notification);
		$notification->setDateTime(\DateTime::createFromImmutable($this->clock->now()))->setSubject($subject, $about->toArray());
		$this->manager->notify($notification);
	}

	/** For everybody. */
	public function withdraw(string $sort, int $eventId): void {
		$this->manager->markProcessed($this->of($sort, $eventId));
	}

	/**
	 * Many at once: the push server hears of them together.
	 * @template T
	 * @param \Closure(): T $act
	 * @return T
	 */
	public function together(\Closure $act): mixed {
		$isOurs = $this->manager->defer();
		try {
			return $act();
		} finally {
			if ($isOurs) {
				$this->manager->flush();
			}
		}
	}

	private function of(string $sort, int $eventId): INotification {
		return $this->manager->createNotification()->setApp(Application::APP_ID)->setObject($sort, (string)$eventId);
	}
}
