<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use DateTime;
use DateTimeImmutable;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\Types;

/** What a column type means for a PHP value and for a parameter. */
final class Casts {
	public static function toPhp(mixed $value, string $type): mixed {
		if ($value === null) {
			return null;
		}
		return match ($type) {
			Types::INTEGER, Types::BIGINT, Types::SMALLINT => (int)$value,
			Types::BOOLEAN => (bool)$value,
			Types::FLOAT => (float)$value,
			Types::STRING, Types::TEXT, Types::DECIMAL, Types::BINARY => (string)$value,
			Types::BLOB => is_resource($value) ? (string)stream_get_contents($value) : (string)$value,
			Types::DATE, Types::DATETIME, Types::DATETIME_TZ, Types::TIME
				=> $value instanceof DateTime ? $value : new DateTime($value),
			Types::DATE_IMMUTABLE, Types::DATETIME_IMMUTABLE, Types::DATETIME_TZ_IMMUTABLE, Types::TIME_IMMUTABLE
				=> $value instanceof DateTimeImmutable ? $value : new DateTimeImmutable($value),
			Types::JSON => is_array($value) ? $value : json_decode($value, true),
			default => $value,
		};
	}

	public static function parameterType(string $type): int|string {
		return match ($type) {
			Types::INTEGER, Types::SMALLINT => IQueryBuilder::PARAM_INT,
			Types::BOOLEAN => IQueryBuilder::PARAM_BOOL,
			Types::BLOB => IQueryBuilder::PARAM_LOB,
			Types::DATE, Types::DATETIME => IQueryBuilder::PARAM_DATETIME_MUTABLE,
			Types::DATETIME_TZ => IQueryBuilder::PARAM_DATETIME_TZ_MUTABLE,
			Types::DATE_IMMUTABLE => IQueryBuilder::PARAM_DATE_IMMUTABLE,
			Types::DATETIME_IMMUTABLE => IQueryBuilder::PARAM_DATETIME_IMMUTABLE,
			Types::DATETIME_TZ_IMMUTABLE => IQueryBuilder::PARAM_DATETIME_TZ_IMMUTABLE,
			Types::TIME => IQueryBuilder::PARAM_TIME_MUTABLE,
			Types::TIME_IMMUTABLE => IQueryBuilder::PARAM_TIME_IMMUTABLE,
			Types::JSON => IQueryBuilder::PARAM_JSON,
			default => IQueryBuilder::PARAM_STR,
		};
	}
}
