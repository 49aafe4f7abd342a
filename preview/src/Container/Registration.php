<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Container;

use OCP\AppFramework\Bootstrap\IBootContext;
use OCP\AppFramework\Bootstrap\IRegistrationContext;
use OCP\AppFramework\IAppContainer;
use OCP\EventDispatcher\IEventDispatcher;

/** What the app registers. What has no place without a server (dashboard, search, notifications) is only noted. */
final class Registration implements IRegistrationContext, IBootContext {
	/** @var list<class-string> */
	private array $middlewares = [];
	/** @var array<string, list<string>> */
	private array $noted = [];

	public function __construct(
		private readonly Container $container,
		private readonly IEventDispatcher $events,
	) {
	}

	/** @return list<class-string> */
	public function middlewares(): array {
		return $this->middlewares;
	}

	/** @return list<string> the classes registered as 'search', 'dashboard', 'notifier', 'setupCheck' and so on */
	public function noted(string $kind): array {
		return $this->noted[$kind] ?? [];
	}

	#[\Override]
	public function getAppContainer(): IAppContainer {
		return $this->container;
	}

	#[\Override]
	public function injectFn(callable $fn) {
		return $this->container->call($fn);
	}

	#[\Override]
	public function registerMiddleware(string $class, bool $global = false): void {
		/** @var class-string $class */
		$this->middlewares[] = $class;
	}

	#[\Override]
	public function registerEventListener(string $event, string $listener, int $priority = 0): void {
		$this->events->addServiceListener($event, $listener, $priority);
	}

	#[\Override]
	public function registerService(string $name, callable $factory, bool $shared = true): void {
		$this->container->register($name, $factory(...));
	}

	#[\Override]
	public function registerServiceAlias(string $alias, string $target): void {
		$this->container->register($alias, static fn (Container $container): mixed => $container->get($target));
	}

	#[\Override]
	public function registerParameter(string $name, $value): void {
		$this->container->set($name, $value);
	}

	#[\Override]
	public function registerCapability(string $capability): void {
		$this->noted['capability'][] = $capability;
	}

	#[\Override]
	public function registerDashboardWidget(string $widgetClass): void {
		$this->noted['dashboard'][] = $widgetClass;
	}

	#[\Override]
	public function registerSearchProvider(string $class): void {
		$this->noted['search'][] = $class;
	}

	#[\Override]
	public function registerReferenceProvider(string $class): void {
		$this->noted['reference'][] = $class;
	}

	#[\Override]
	public function registerNotifierService(string $notifierClass): void {
		$this->noted['notifier'][] = $notifierClass;
	}

	#[\Override]
	public function registerUserMigrator(string $migratorClass): void {
		$this->noted['userMigrator'][] = $migratorClass;
	}

	#[\Override]
	public function registerSetupCheck(string $setupCheckClass): void {
		$this->noted['setupCheck'][] = $setupCheckClass;
	}
}
