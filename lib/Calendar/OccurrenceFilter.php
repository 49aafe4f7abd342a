<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/**
 * What somebody looks for among the dates, read from the query parameters of `GET occurrences`.
 */
final class OccurrenceFilter {
	public const MAX_DAYS = 400;
	public const MAX_LIMIT = 1000;

	/**
	 * @param list<int> $hostIds any of these hosts; empty for all
	 * @param list<int> $withinIds any host in the subtree of one of these; empty for all
	 * @param list<string> $kinds empty for all
	 * @param ?array{int, int, int} $after start_ts, event's id and id of the last date of the page before
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
		$input = new QueryInput($parameters);
		$from = $input->moment('from', $zone) ?? throw Problem::invalid(ErrorCode::Required, 'from');
		$to = $input->moment('to', $zone) ?? throw Problem::invalid(ErrorCode::Required, 'to');
		if ($to <= $from) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, 'to');
		}
		if ($to->getTimestamp() - $from->getTimestamp() > self::MAX_DAYS * 86400 + 7200) {
			throw Problem::invalid(ErrorCode::RangeTooLong, 'to');
		}
		return new self(
			$from, $to,
			$input->ids('gliederung'),
			$input->ids('within'),
			self::kinds($input->text('kind')),
			$input->text('topic'),
			$input->text('q'),
			$input->isOn('mine'),
			$input->limit(self::MAX_LIMIT),
			$input->deepCursor(),
		);
	}

	/** What tells one answer from another in an ETag. */
	public function fingerprint(): string {
		return substr(hash('sha256', serialize(get_object_vars($this))), 0, 16);
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
}
