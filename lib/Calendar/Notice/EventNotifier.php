<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Gliederung\Access;
use OCP\IURLGenerator;
use OCP\L10N\IFactory;
use OCP\Notification\AlreadyProcessedException;
use OCP\Notification\IAction;
use OCP\Notification\INotification;
use OCP\Notification\INotifier;
use OCP\Notification\UnknownNotificationException;

/**
 * Says in the reader's language what a notification means, from the event as it is when it is read: what is no
 * longer true, or no longer the reader's to see, is gone.
 */
final class EventNotifier implements INotifier {
	public function __construct(
		private readonly IFactory $l10n,
		private readonly EventMapper $events,
		private readonly Access $access,
		private readonly Standing $standing,
		private readonly NoticeTexts $texts,
		private readonly IURLGenerator $urls,
	) {
	}

	#[\Override]
	public function getID(): string {
		return Application::APP_ID . '_events';
	}

	#[\Override]
	public function getName(): string {
		return $this->l10n->get(Application::APP_ID)->t('Association');
	}

	#[\Override]
	public function prepare(INotification $notification, string $languageCode): INotification {
		if ($notification->getApp() !== Application::APP_ID || !str_starts_with($notification->getObjectType(), Messages::EVENT)) {
			throw new UnknownNotificationException('Not ours');
		}
		$event = $this->events->find((int)$notification->getObjectId());
		$subject = $notification->getSubject();
		$about = Parameters::of($notification->getSubjectParameters());
		$viewer = $this->access->viewerFor($notification->getUser());
		if ($event === null || !$this->standing->holds($subject, $event, $about, $viewer)) {
			throw new AlreadyProcessedException();
		}
		$l = $this->l10n->get(Application::APP_ID, $languageCode);
		[$text, $rich] = $this->texts->subject($subject, $event, $about, $l);
		$notification->setRichSubject($text, $rich)
			->setParsedMessage($this->texts->message($subject, $event))
			->setIcon($this->urls->getAbsoluteURL($this->urls->imagePath(Application::APP_ID, 'app-dark.svg')));
		if ($event->getDeletedAt() === null) {
			$notification->setLink($this->urls->linkToRouteAbsolute('verband.page.index') . 'events/' . $event->getId());
		}
		if ($subject === 'phone') {
			$undo = $notification->createAction();
			$undo->setLabel('withdraw')
				->setParsedLabel($l->t('Back to draft'))
				->setPrimary(true)
				->setLink($this->urls->linkToOCSRouteAbsolute('verband.event.withdraw', ['id' => $event->getId()]), IAction::TYPE_POST);
			$notification->addParsedAction($undo);
		}
		return $notification;
	}
}
