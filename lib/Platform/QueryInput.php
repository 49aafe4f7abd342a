<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use DateTimeImmutable;
use DateTimeZone;

/** The parameters of a query string, read one at a time, as Input reads the fields of a body. */
final class QueryInput {
	private const MAX_TEXT = 200;

	/** @param array<string, mixed> $parameters as they came */
	public function __construct(
		private readonly array $parameters,
	) {
	}

	/** @throws Problem too-long, not-text, invalid */
	public function text(string $name, int $max = self::MAX_TEXT): string {
		$value = $this->parameters[$name] ?? '';
		if (!is_scalar($value)) {
			throw Problem::invalid(ErrorCode::Invalid, $name);
		}
		$value = (string)$value;
		if (mb_strlen($value, 'UTF-8') > $max) {
			throw Problem::invalid(ErrorCode::TooLong, $name);
		}
		if (!mb_check_encoding($value, 'UTF-8') || preg_match('/[\x00-\x1f\x7f]/', $value) === 1) {
			throw Problem::invalid(ErrorCode::NotText, $name);
		}
		return trim($value);
	}

	/**
	 * An instant with offset, or a plain day, which begins in the zone.
	 * @return ?DateTimeImmutable in UTC; null where nothing was sent
	 * @throws Problem bad-date
	 */
	public function moment(string $name, DateTimeZone $zone): ?DateTimeImmutable {
		$value = $this->text($name);
		if ($value === '') {
			return null;
		}
		// a "+" of an offset that was not encoded arrives as a blank
		$value = (string)preg_replace('/ (\d\d:?\d\d)$/', '+$1', $value);
		$pattern = '/^(\d{4})-(\d\d)-(\d\d)(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d))?$/';
		if (preg_match($pattern, $value, $m) !== 1 || !checkdate((int)$m[2], (int)$m[3], (int)$m[1])) {
			throw Problem::invalid(ErrorCode::BadDate, $name);
		}
		return (new DateTimeImmutable($value, $zone))->setTimezone(new DateTimeZone('UTC'));
	}

	/** @return list<int> */
	public function ids(string $name): array {
		$value = $this->text($name, 4000);
		if ($value === '') {
			return [];
		}
		if (preg_match('/^\d{1,18}(,\d{1,18}){0,199}$/', $value) !== 1) {
			throw Problem::invalid(ErrorCode::Invalid, $name);
		}
		return array_values(array_unique(array_map(intval(...), explode(',', $value))));
	}

	public function isOn(string $name): bool {
		return in_array($this->text($name), ['1', 'true'], true);
	}

	/** @param int $most also what holds where nothing was sent, unless `$default` says otherwise */
	public function limit(int $most, ?int $default = null): int {
		$value = $this->text('limit');
		if ($value === '') {
			return $default ?? $most;
		}
		if (preg_match('/^\d+$/', $value) !== 1 || (int)$value < 1) {
			throw Problem::invalid(ErrorCode::Invalid, 'limit');
		}
		return min((int)$value, $most);
	}

	/**
	 * Where the next page begins: a time and an id.
	 * @return ?array{int, int}
	 */
	public function cursor(): ?array {
		$parts = $this->cursorParts(1);
		return $parts === null ? null : [$parts[0], $parts[1]];
	}

	/**
	 * The same where one id does not tell the place: a time, an id, and the id of what is in it.
	 * @return ?array{int, int, int}
	 */
	public function deepCursor(): ?array {
		$parts = $this->cursorParts(2);
		return $parts === null ? null : [$parts[0], $parts[1], $parts[2]];
	}

	public static function writeCursor(int $time, int ...$ids): string {
		return implode('.', [$time, ...$ids]);
	}

	/** @return ?non-empty-list<int> */
	private function cursorParts(int $ids): ?array {
		$value = $this->text('cursor');
		if ($value === '') {
			return null;
		}
		if (preg_match("/^-?\\d{1,12}(?:\\.\\d{1,18}){{$ids}}$/D", $value) !== 1) {
			throw Problem::invalid(ErrorCode::BadCursor, 'cursor');
		}
		return array_map(intval(...), explode('.', $value));
	}
}
