<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests;

use DateTimeImmutable;
use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Database\Opener;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Host;
use OCA\Verband\Preview\Platform\Clock;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IUser;
use OCP\IUserManager;
use OCP\IUserSession;
use PHPUnit\Framework\TestCase;

/** A fresh database in memory with every migration run, a container over it, and a clock that stands still. */
abstract class DatabaseTestCase extends TestCase {
	protected const NOW = '2026-06-01T10:00:00+02:00';

	protected Container $container;
	protected IDBConnection $db;
	protected QueryCounter $queries;

	protected function setUp(): void {
		parent::setUp();
		$this->queries = new QueryCounter();
		$this->container = Host::start($this->database(), $this->queries);
		DatabaseTemplate::fill($this->container);
		$this->db = $this->container->get(IDBConnection::class);
		$this->at(self::NOW);
		$this->queries->reset();
	}

	/** Where it is kept. */
	protected function database(): string {
		return Opener::MEMORY;
	}

	/** Sets the clock. */
	protected function at(string|DateTimeImmutable $moment): void {
		$this->container->get(Clock::class)->freeze(is_string($moment) ? new DateTimeImmutable($moment) : $moment);
	}

	/**
	 * An account, made if missing, in these groups, made if missing.
	 * @param list<string> $groups
	 */
	protected function user(string $uid, array $groups = [], ?string $displayName = null): IUser {
		$users = $this->container->get(IUserManager::class);
		$user = $users->get($uid) ?? $users->createUser($uid, 'preview');
		self::assertInstanceOf(IUser::class, $user);
		if ($displayName !== null) {
			$user->setDisplayName($displayName);
		}
		foreach ($groups as $gid) {
			$this->container->get(IGroupManager::class)->createGroup($gid)?->addUser($user);
		}
		return $user;
	}

	/**
	 * Whoever acts from here on; null is nobody. Things made before keep what they learnt at the time,
	 * so ask the container for services after this.
	 */
	protected function actAs(?string $uid): void {
		$this->container->get(IUserSession::class)->setUser($uid === null ? null : $this->user($uid));
	}

	/**
	 * @template T of object
	 * @param class-string<T> $class
	 * @return T
	 */
	protected function get(string $class): object {
		return $this->container->get($class);
	}
}
