<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Notification;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Platform\Post;
use OCP\IURLGenerator;
use OCP\L10N\IFactory;
use OCP\Notification\INotification;
use OCP\Notification\INotifier;
use OCP\Notification\UnknownNotificationException;

/** Makes sentences of the app's notifications, in the language of whoever reads them. */
final class Notifier implements INotifier {
	public function __construct(
		private readonly IFactory $languages,
		private readonly IURLGenerator $urls,
	) {
	}

	#[\Override]
	public function getID(): string {
		return Application::APP_ID;
	}

	#[\Override]
	public function getName(): string {
		return $this->languages->get(Application::APP_ID)->t('Verband');
	}

	/** @throws UnknownNotificationException */
	#[\Override]
	public function prepare(INotification $notification, string $languageCode): INotification {
		if ($notification->getApp() !== Application::APP_ID || $notification->getSubject() !== Post::INVITED) {
			throw new UnknownNotificationException();
		}
		$l = $this->languages->get(Application::APP_ID, $languageCode);
		$parameters = $notification->getSubjectParameters();
		return $notification
			->setParsedSubject($l->t('You are invited: %s', [$parameters['title']]))
			->setParsedMessage(trim($parameters['when'] . "\n" . $parameters['place']))
			->setLink($parameters['link'])
			->setIcon($this->urls->getAbsoluteURL($this->urls->imagePath(Application::APP_ID, 'app-dark.svg')));
	}
}
