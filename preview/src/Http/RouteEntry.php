<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCP\AppFramework\Http\Attribute\Route;

/** One address of the app and the controller's method behind it. */
final class RouteEntry {
	private const ROOTS = [Route::TYPE_API => '/apps/verband', Route::TYPE_FRONTPAGE => '/apps/verband'];

	private readonly string $path;
	private readonly string $pattern;

	/** @param class-string $controller */
	public function __construct(
		public readonly Route $route,
		public readonly string $controller,
		public readonly string $method,
	) {
		$this->path = self::ROOTS[$route->getType()] . '/' . ltrim($route->getUrl(), '/');
		$this->pattern = $this->compile();
	}

	public function name(): string {
		$short = substr($this->controller, (int)strrpos($this->controller, '\\') + 1, -strlen('Controller'));
		return strtolower('verband.' . $short . '.' . $this->method . ($this->route->getPostfix() ?? ''));
	}

	public function allows(string $verb): bool {
		$asked = $verb === 'HEAD' ? 'GET' : $verb;
		return strtoupper($this->route->getVerb()) === $asked;
	}

	/** @return array<string, mixed>|null the parameters, null if the path is another's */
	public function match(string $path): ?array {
		if (preg_match($this->pattern, $path, $found) !== 1) {
			return null;
		}
		$given = array_filter($found, static fn (string $value, int|string $key): bool => is_string($key) && $value !== '', ARRAY_FILTER_USE_BOTH);
		return array_merge($this->route->getDefaults() ?? [], $given, ['_route' => $this->name()]);
	}

	/** @param array<string, mixed> $arguments */
	public function fill(array $arguments): string {
		$path = (string)preg_replace_callback('/\{(\w+)\}/', function (array $name) use (&$arguments): string {
			$value = $arguments[$name[1]] ?? $this->route->getDefaults()[$name[1]] ?? '';
			unset($arguments[$name[1]]);
			return strtr(rawurlencode((string)$value), ['%2F' => '/']);
		}, $this->path);
		return $path . ($arguments === [] ? '' : '?' . http_build_query($arguments));
	}

	private function compile(): string {
		$parts = preg_split('/\{(\w+)\}/', $this->path, -1, PREG_SPLIT_DELIM_CAPTURE) ?: [];
		$pattern = '';
		foreach ($parts as $i => $part) {
			$pattern .= $i % 2 === 0
				? preg_quote($part, '~')
				: '(?<' . $part . '>' . ($this->route->getRequirements()[$part] ?? '[^/]++') . ')' . (isset($this->route->getDefaults()[$part]) ? '?' : '');
		}
		return '~^' . $pattern . '$~sD';
	}
}
