<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use InvalidArgumentException;
use OCA\Verband\Preview\Paths;
use OCP\AppFramework\Http\Attribute\Route;
use ReflectionAttribute;
use ReflectionClass;
use ReflectionMethod;

/** Finds routes the way the server does: attributes in files directly in lib/Controller whose names end in Controller.php. */
final class Router {
	/** @var list<RouteEntry>|null */
	private ?array $entries = null;

	/** @return list<RouteEntry> */
	public function entries(): array {
		return $this->entries ??= $this->scan();
	}

	/**
	 * @return array{0: RouteEntry, 1: array<string, mixed>}|int the entry and its parameters; 404 or 405 where there is none
	 */
	public function match(string $type, string $verb, string $path): array|int {
		$found = 404;
		foreach ([$path, $path . '/'] as $tried) {
			foreach ($this->entries() as $entry) {
				$parameters = $entry->route->getType() === $type ? $entry->match($tried) : null;
				if ($parameters !== null && $entry->allows($verb)) {
					return [$entry, $parameters];
				}
				$found = $parameters === null ? $found : 405;
			}
		}
		return $found;
	}

	/** @param array<string, mixed> $arguments */
	public function path(string $type, string $name, array $arguments): string {
		foreach ($this->entries() as $entry) {
			if ($entry->route->getType() === $type && $entry->name() === strtolower($name)) {
				return $entry->fill($arguments);
			}
		}
		throw new InvalidArgumentException('There is no route ' . $name);
	}

	/** @return list<RouteEntry> */
	private function scan(): array {
		$entries = [];
		foreach (glob(Paths::root() . '/lib/Controller/*Controller.php') ?: [] as $file) {
			$class = 'OCA\\Verband\\Controller\\' . basename($file, '.php');
			if (!class_exists($class) || (new ReflectionClass($class))->isAbstract()) {
				continue;
			}
			foreach ((new ReflectionClass($class))->getMethods(ReflectionMethod::IS_PUBLIC) as $method) {
				foreach ($method->getAttributes(Route::class, ReflectionAttribute::IS_INSTANCEOF) as $attribute) {
					$entries[] = new RouteEntry($attribute->newInstance(), $class, $method->getName());
				}
			}
		}
		return $entries;
	}
}
