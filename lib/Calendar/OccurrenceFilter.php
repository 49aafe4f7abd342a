<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * What somebody looks for among the dates, read from the query parameters of `GET occurrences`.
 */
final class OccurrenceFilter {
	public const MAX_DAYS = 400;
	public const MAX_LIMIT = 1000;
	private const MAX_TEXT = 200;

	/**
	 * @param list<int> $hostIds any of these hosts; empty for all
	 * @param list<int> $withinIds any host in the subtree of one of these; empty for all
	 * @param list<string> $kinds empty for all
	 * @param ?array{int, int} $after start_ts and id of the last date of the page before
	 */
	public function __construct(
		public readonly DateTimeImmutable $from,
		public readonly DateTimeImmutable $to,
		public readonly array $hostIds = [],
		public readonly array $withinIds = [],
		public readonly array $kinds = [],
		public readonly string $topic = '',
		public readonly string $text = '',
		public readonly bool $mine = false,
		public readonly int $limit = self::MAX_LIMIT,
		public readonly ?array $after = null,
	) {
	}

	/**
	 * @param array<string, mixed> $parameters as they came
	 * @param DateTimeZone $zone the association's: a plain day begins there
	 * @throws Problem with the parameter's name as field
	 */
	public static function read(array $parameters, DateTimeZone $zone): self {
		$text = static fn (string $name): string => self::text($parameters, $name);
		$from = self::moment($text('from'), 'from', $zone);
		$to = self::moment($text('to'), 'to', $zone);
		if ($to <= $from) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, 'to');
		}
		if ($to->getTimestamp() - $from->getTimestamp() > self::MAX_DAYS * 86400 + 7200) {
			throw Problem::invalid(ErrorCode::RangeTooLong, 'to');
		}
		return new self(
			$from, $to,
			self::ids($text('gliederung'), 'gliederung'),
			self::ids($text('within'), 'within'),
			self::kinds($text('kind')),
			$text('topic'),
			$text('q'),
			in_array($text('mine'), ['1', 'true'], true),
			self::limit($text('limit')),
			self::cursor($text('cursor')),
		);
	}

	/** What tells one answer from another in an ETag. */
	public function fingerprint(): string {
		return substr(hash('sha256', serialize(get_object_vars($this))), 0, 16);
	}

	public static function writeCursor(int $start, int $id): string {
		return $start . '.' . $id;
	}

	/** @param array<string, mixed> $parameters */
	private static function text(array $parameters, string $name): string {
		$value = $parameters[$name] ?? '';
		if (!is_scalar($value)) {
			throw Problem::invalid(ErrorCode::Invalid, $name);
		}
		$value = (string)$value;
		if (mb_strlen($value, 'UTF-8') > ($name === 'gliederung' || $name === 'within' ? 4000 : self::MAX_TEXT)) {
			throw Problem::invalid(ErrorCode::TooLong, $name);
		}
		if (!mb_check_encoding($value, 'UTF-8') || preg_match('/[\x00-\x1f\x7f]/', $value) === 1) {
			throw Problem::invalid(ErrorCode::NotText, $name);
		}
		return trim($value);
	}

	private static function moment(string $value, string $name, DateTimeZone $zone): DateTimeImmutable {
		if ($value === '') {
			throw Problem::invalid(ErrorCode::Required, $name);
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
	private static function ids(string $value, string $name): array {
		if ($value === '') {
			return [];
		}
		if (preg_match('/^\d{1,18}(,\d{1,18}){0,199}$/', $value) !== 1) {
			throw Problem::invalid(ErrorCode::Invalid, $name);
		}
		return array_values(array_unique(array_map(intval(...), explode(',', $value))));
	}

	/** @return list<string> */
	private static function kinds(string $value): array {
		$kinds = $value === '' ? [] : explode(',', $value);
		foreach ($kinds as $kind) {
			if (EventKind::tryFrom($kind) === null) {
				throw Problem::invalid(ErrorCode::UnknownKind, 'kind');
			}
		}
		return $kinds;
	}

	private static function limit(string $value): int {
		if ($value === '') {
			return self::MAX_LIMIT;
		}
		if (preg_match('/^\d+$/', $value) !== 1 || (int)$value < 1) {
			throw Problem::invalid(ErrorCode::Invalid, 'limit');
		}
		return min((int)$value, self::MAX_LIMIT);
	}

	/** @return ?array{int, int} */
	private static function cursor(string $value): ?array {
		if ($value === '') {
			return null;
		}
		if (preg_match('/^(-?\d{1,12})\.(\d{1,18})$/', $value, $m) !== 1) {
			throw Problem::invalid(ErrorCode::BadCursor, 'cursor');
		}
		return [(int)$m[1], (int)$m[2]];
	}
}
