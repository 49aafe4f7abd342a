<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Http\Router;
use OCP\AppFramework\Http\Attribute\Route;
use OCP\IURLGenerator;

final class Urls implements IURLGenerator {
	public function __construct(
		private readonly Request $request,
		private readonly Container $container,
	) {
	}

	#[\Override]
	public function linkToRoute(string $routeName, array $arguments = []): string {
		return '/index.php' . $this->container->get(Router::class)->path(Route::TYPE_FRONTPAGE, $routeName, $arguments);
	}

	#[\Override]
	public function linkToRouteAbsolute(string $routeName, array $arguments = []): string {
		return $this->getAbsoluteURL($this->linkToRoute($routeName, $arguments));
	}

	#[\Override]
	public function linkToOCSRouteAbsolute(string $routeName, array $arguments = []): string {
		return $this->getAbsoluteURL('/ocs/v2.php' . $this->container->get(Router::class)->path(Route::TYPE_API, $routeName, $arguments));
	}

	#[\Override]
	public function linkTo(string $appName, string $file, array $args = []): string {
		return '/apps/' . $appName . '/' . $file . ($args === [] ? '' : '?' . http_build_query($args));
	}

	#[\Override]
	public function imagePath(string $appName, string $file): string {
		return '/apps/' . $appName . '/img/' . $file;
	}

	#[\Override]
	public function getAbsoluteURL(string $url): string {
		return preg_match('#^https?://#', $url) === 1 ? $url : $this->getBaseUrl() . '/' . ltrim($url, '/');
	}

	#[\Override]
	public function getBaseUrl(): string {
		return 'http://' . $this->request->getServerHost();
	}

	#[\Override]
	public function getWebroot(): string {
		return '';
	}
}
