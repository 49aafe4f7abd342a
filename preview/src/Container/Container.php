<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Container;

use Closure;
use OCP\AppFramework\IAppContainer;
use ReflectionClass;
use ReflectionNamedType;
use ReflectionParameter;

/** Finds a class by its type, a scalar by its parameter's name, and keeps what it made. */
final class Container implements IAppContainer {
	/** @var array<string, Closure(Container): mixed> */
	private array $factories = [];
	/** @var array<string, mixed> */
	private array $made = [];
	/** @var array<string, true> */
	private array $building = [];

	#[\Override]
	public function getAppName() {
		return 'verband';
	}

	/** @param Closure(Container): mixed $factory */
	public function register(string $id, Closure $factory): void {
		$this->factories[$id] = $factory;
		unset($this->made[$id]);
	}

	public function set(string $id, mixed $value): void {
		$this->made[$id] = $value;
	}

	/** Forgets a made thing, so that the next who asks gets a new one. */
	public function forget(string $id): void {
		unset($this->made[$id]);
	}

	#[\Override]
	public function has(string $id): bool {
		return $this->isRegistered($id) || (class_exists($id) && (new ReflectionClass($id))->isInstantiable());
	}

	private function isRegistered(string $id): bool {
		return array_key_exists($id, $this->made) || isset($this->factories[$id]);
	}

	/**
	 * @template T of object
	 * @param class-string<T>|string $id
	 * @return ($id is class-string<T> ? T : mixed)
	 */
	#[\Override]
	public function get(string $id) {
		if (!array_key_exists($id, $this->made)) {
			$this->made[$id] = isset($this->factories[$id]) ? ($this->factories[$id])($this) : $this->build($id);
		}
		return $this->made[$id];
	}

	/** Calls a function with what its parameters ask for. */
	public function call(callable $function): mixed {
		$closure = Closure::fromCallable($function);
		$parameters = (new \ReflectionFunction($closure))->getParameters();
		return $closure(...array_map($this->argument(...), $parameters));
	}

	private function build(string $class): object {
		if (!class_exists($class)) {
			throw new NotFound('Nothing is registered as ' . $class);
		}
		$reflection = new ReflectionClass($class);
		if (!$reflection->isInstantiable()) {
			throw new NotFound($class . ' cannot be made');
		}
		if (isset($this->building[$class])) {
			throw new NotFound($class . ' needs itself');
		}
		$this->building[$class] = true;
		try {
			$parameters = $reflection->getConstructor()?->getParameters() ?? [];
			return $reflection->newInstanceArgs(array_map($this->argument(...), $parameters));
		} finally {
			unset($this->building[$class]);
		}
	}

	private function argument(ReflectionParameter $parameter): mixed {
		$type = $parameter->getType();
		$isClass = $type instanceof ReflectionNamedType && !$type->isBuiltin();
		$id = $isClass ? $type->getName() : $parameter->getName();
		if ($isClass ? $this->has($id) : $this->isRegistered($id)) {
			return $this->get($id);
		}
		if ($parameter->isDefaultValueAvailable()) {
			return $parameter->getDefaultValue();
		}
		return $type !== null && $type->allowsNull() ? null : throw new NotFound('Nothing is registered for $' . $parameter->getName());
	}
}
