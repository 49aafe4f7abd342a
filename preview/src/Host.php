<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview;

use LogicException;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Platform\Shelf;
use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Container\Registration;
use OCA\Verband\Preview\Container\Services;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Database\Opener;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Platform\FolderShelf;

/** One container per process, since the stand-ins' constructors must not ask for one. */
final class Host {
	private static ?Container $container = null;

	/** A fresh container over a database; forgets the one before. */
	public static function start(string $database, ?QueryCounter $counter = null): Container {
		$counter ??= new QueryCounter();
		return self::over(Opener::open($database, $counter), $counter);
	}

	/** A fresh container over a connection, as every request of a server has one. */
	public static function over(Connection $connection, QueryCounter $counter): Container {
		self::$container = new Container();
		Services::register(self::$container, $connection, $counter);
		self::bootApp(self::$container);
		return self::$container;
	}

	public static function container(): Container {
		return self::$container ?? throw new LogicException('Host::start() comes first');
	}

	private static function bootApp(Container $container): void {
		if (!class_exists(Application::class)) {
			return;
		}
		$registration = $container->get(Registration::class);
		$app = new Application();
		$app->register($registration);
		$app->boot($registration);
		$container->register(Shelf::class, static fn (): Shelf => new FolderShelf(Paths::data() . '/files'));
	}
}
