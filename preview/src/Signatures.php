<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview;

use ReflectionClass;
use ReflectionMethod;
use ReflectionParameter;

/** A type's methods as text: everything that a caller or an implementer can tell apart. */
final class Signatures {
	/**
	 * The methods a stand-in itself declares, private ones left out.
	 * @param class-string $type
	 * @return list<string>
	 */
	public static function declaredBy(string $type): array {
		$methods = array_filter(
			(new ReflectionClass($type))->getMethods(ReflectionMethod::IS_PUBLIC | ReflectionMethod::IS_PROTECTED),
			static fn (ReflectionMethod $method): bool => $method->getDeclaringClass()->getName() === $type,
		);
		return array_values(array_map(static fn (ReflectionMethod $method): string => $method->getName(), $methods));
	}

	/**
	 * @param class-string $type
	 * @param list<string> $methods
	 * @return array<string, string> signature by method; a method that is not there has none
	 */
	public static function of(string $type, array $methods): array {
		$class = new ReflectionClass($type);
		$signatures = [];
		foreach ($methods as $name) {
			$signatures[$name] = $class->hasMethod($name) ? self::text($class->getMethod($name)) : 'missing';
		}
		return $signatures;
	}

	private static function text(ReflectionMethod $method): string {
		$parameters = array_map(self::parameter(...), $method->getParameters());
		$returns = $method->getReturnType();
		return ($method->isPublic() ? 'public ' : 'protected ') . ($method->isStatic() ? 'static ' : '')
			. $method->getName() . '(' . implode(', ', $parameters) . ')' . ($returns === null ? '' : ': ' . $returns);
	}

	private static function parameter(ReflectionParameter $parameter): string {
		$type = $parameter->getType();
		return ($type === null ? '' : $type . ' ')
			. ($parameter->isPassedByReference() ? '&' : '') . ($parameter->isVariadic() ? '...' : '')
			. '$' . $parameter->getName()
			. ($parameter->isDefaultValueAvailable() ? ' = ' . json_encode($parameter->getDefaultValue()) : '');
	}
}
