<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Container;

use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Jobs\JobList;
use OCA\Verband\Preview\Notifications\Manager;
use OCA\Verband\Preview\People\AccountSearch;
use OCA\Verband\Preview\People\GroupManager;
use OCA\Verband\Preview\People\UserManager;
use OCA\Verband\Preview\People\UserSession;
use OCA\Verband\Preview\Platform\AppConfig;
use OCA\Verband\Preview\Platform\Clock;
use OCA\Verband\Preview\Platform\Events;
use OCA\Verband\Preview\Platform\Languages;
use OCA\Verband\Preview\Platform\Log;
use OCA\Verband\Preview\Platform\NoTalk;
use OCA\Verband\Preview\Platform\Output;
use OCA\Verband\Preview\Platform\SecureRandom;
use OCA\Verband\Preview\Platform\Urls;
use OCA\Verband\Preview\Shell\InitialState;
use OCP\AppFramework\IAppContainer;
use OCP\AppFramework\Services\IAppConfig;
use OCP\AppFramework\Services\IInitialState;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJobList;
use OCP\Collaboration\Collaborators\ISearch;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IL10N;
use OCP\IRequest;
use OCP\IURLGenerator;
use OCP\IUserManager;
use OCP\IUserSession;
use OCP\L10N\IFactory;
use OCP\Migration\IOutput;
use OCP\Notification\IManager;
use OCP\Security\ISecureRandom;
use OCP\Talk\IBroker;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;

final class Services {
	private const IMPLEMENTATIONS = [
		IAppConfig::class => AppConfig::class,
		IInitialState::class => InitialState::class,
		ITimeFactory::class => Clock::class,
		IJobList::class => JobList::class,
		IEventDispatcher::class => Events::class,
		IManager::class => Manager::class,
		IGroupManager::class => GroupManager::class,
		ISearch::class => AccountSearch::class,
		IUserManager::class => UserManager::class,
		IUserSession::class => UserSession::class,
		IURLGenerator::class => Urls::class,
		IFactory::class => Languages::class,
		ISecureRandom::class => SecureRandom::class,
		LoggerInterface::class => Log::class,
		IOutput::class => Output::class,
		IBroker::class => NoTalk::class,
	];

	public static function register(Container $container, Connection $connection, QueryCounter $counter): void {
		$container->set('appName', 'verband');
		$container->set(QueryCounter::class, $counter);
		$container->set(Connection::class, $connection);
		$container->set(IDBConnection::class, $connection);
		foreach ([Container::class, ContainerInterface::class, IAppContainer::class] as $id) {
			$container->set($id, $container);
		}
		foreach (self::IMPLEMENTATIONS as $id => $class) {
			$container->register($id, static fn (Container $c): mixed => $c->get($class));
		}
		$container->register(Request::class, static fn (): Request => Request::none());
		$container->register(IRequest::class, static fn (Container $c): mixed => $c->get(Request::class));
		$container->register(IL10N::class, static fn (Container $c): mixed => $c->get(IFactory::class)->get('verband'));
		$container->register('userId', static fn (Container $c): ?string => $c->get(IUserSession::class)->getUser()?->getUID());
	}
}
