<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCA\Verband\AppInfo\Application;
use OCP\Mail\IMailer;
use OCP\Notification\IManager;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;

/** The server's notifications and mailer. The preview has neither: there nothing leaves. */
final class NextcloudPost implements Post {
	public function __construct(
		private readonly ContainerInterface $container,
		private readonly LoggerInterface $logger,
		private readonly Clock $clock,
	) {
	}

	#[\Override]
	public function notify(string $uid, string $subject, array $parameters, string $objectType, int $objectId, string $link): void {
		if (!interface_exists(IManager::class)) {
			return;
		}
		$manager = $this->container->get(IManager::class);
		$notification = $manager->createNotification();
		$notification->setApp(Application::APP_ID)
			->setUser($uid)
			->setDateTime(\DateTime::createFromImmutable($this->clock->now()))
			->setObject($objectType, (string)$objectId)
			->setSubject($subject, $parameters + ['link' => $link]);
		$manager->markProcessed($notification);
		$manager->notify($notification);
	}

	#[\Override]
	public function mail(Letter $letter): bool {
		if (!interface_exists(IMailer::class)) {
			return false;
		}
		$mailer = $this->container->get(IMailer::class);
		if (!$mailer->validateMailAddress($letter->to)) {
			return false;
		}
		try {
			$message = $mailer->createMessage();
			$message->setTo([$letter->to => $letter->name]);
			$message->useTemplate($this->template($mailer, $letter));
			$message->setAutoSubmitted('auto-generated');
			if ($letter->attachment !== null) {
				['data' => $data, 'name' => $name, 'type' => $type] = $letter->attachment;
				$message->attach($mailer->createAttachment($data, $name, $type));
			}
			return $mailer->send($message) === [];
		} catch (\Exception $exception) {
			// whom it was for stays out of the log
			$this->logger->warning('A mail could not be sent: ' . $exception::class, ['app' => Application::APP_ID]);
			return false;
		}
	}

	private function template(IMailer $mailer, Letter $letter): \OCP\Mail\IEMailTemplate {
		$template = $mailer->createEMailTemplate('verband.letter');
		$template->setSubject($letter->subject);
		$template->addHeader();
		$template->addHeading(htmlspecialchars($letter->subject), $letter->subject);
		foreach ($letter->paragraphs as $text) {
			$template->addBodyText(htmlspecialchars($text), $text);
		}
		foreach ($letter->list as $text) {
			$template->addBodyListItem(htmlspecialchars($text), '', '', $text);
		}
		if ($letter->button !== null) {
			$template->addBodyButton(htmlspecialchars($letter->button['text']), $letter->button['url'], $letter->button['text']);
		}
		$template->addFooter('', $letter->language);
		return $template;
	}
}
