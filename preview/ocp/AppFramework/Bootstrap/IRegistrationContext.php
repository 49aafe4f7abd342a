<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Bootstrap;

interface IRegistrationContext {
	public function registerCapability(string $capability): void;

	public function registerDashboardWidget(string $widgetClass): void;

	public function registerService(string $name, callable $factory, bool $shared = true): void;

	public function registerServiceAlias(string $alias, string $target): void;

	/** @param mixed $value */
	public function registerParameter(string $name, $value): void;

	public function registerEventListener(string $event, string $listener, int $priority = 0): void;

	public function registerMiddleware(string $class, bool $global = false): void;

	public function registerSearchProvider(string $class): void;

	public function registerReferenceProvider(string $class): void;

	public function registerNotifierService(string $notifierClass): void;

	public function registerUserMigrator(string $migratorClass): void;

	public function registerSetupCheck(string $setupCheckClass): void;
}
