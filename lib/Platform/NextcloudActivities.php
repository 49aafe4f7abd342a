<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCA\Verband\AppInfo\Application;
use OCP\Activity\IManager;
use Psr\Container\ContainerInterface;
use Psr\Container\NotFoundExceptionInterface;
use Psr\Log\LoggerInterface;

/** The server's activities. The preview has none. */
final class NextcloudActivities implements Activities {
	public function __construct(
		private readonly ContainerInterface $container,
		private readonly LoggerInterface $logger,
		private readonly Clock $clock,
	) {
	}

	#[\Override]
	public function tell(string $subject, int $objectId, iterable $uids, ?string $author): void {
		if (!interface_exists(IManager::class)) {
			return;
		}
		try {
			$manager = $this->container->get(IManager::class);
			foreach ($uids as $uid) {
				$manager->publish($manager->generateEvent()
					->setApp(Application::APP_ID)
					->setType(Application::APP_ID)
					->setAffectedUser($uid)
					->setAuthor($author ?? '')
					->setTimestamp($this->clock->now()->getTimestamp())
					->setSubject($subject)
					->setObject($subject, $objectId));
			}
		} catch (NotFoundExceptionInterface) {
			return;
		} catch (\Exception $exception) {
			// what happened has happened, whether it is listed or not
			$this->logger->warning('An activity could not be written: ' . $exception::class, ['app' => Application::APP_ID]);
		}
	}
}
