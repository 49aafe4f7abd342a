<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use InvalidArgumentException;
use Stringable;

final class Quoting {
	public const PREFIX = 'oc_';

	public static function table(string $name): string {
		return '`' . self::PREFIX . $name . '`';
	}

	public static function column(mixed $name): string {
		if ($name instanceof Stringable) {
			return (string)$name;
		}
		if ($name === null || $name === 'null') {
			return 'NULL';
		}
		if (!is_string($name)) {
			throw new InvalidArgumentException('A column is a string, a parameter, a literal or a function');
		}
		$parts = preg_split('/ as /i', $name, 2) ?: [$name];
		if (count($parts) === 2) {
			return self::column($parts[0]) . ' AS ' . self::column($parts[1]);
		}
		$names = explode('.', $name, 2);
		return implode('.', array_map(static fn (string $part): string => $part === '*' ? '*' : '`' . $part . '`', $names));
	}

	/**
	 * @param array<mixed> $names one list, or the names themselves
	 * @return list<string>
	 */
	public static function columns(array $names): array {
		$list = count($names) === 1 && is_array($names[0] ?? null) ? $names[0] : $names;
		return array_values(array_map(self::column(...), $list));
	}

	public static function prefix(string $sql): string {
		return str_replace('*PREFIX*', self::PREFIX, $sql);
	}
}
