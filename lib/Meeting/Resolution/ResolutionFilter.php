<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** What somebody looks for in the register of resolutions, read from the query parameters of `GET resolutions`. */
final class ResolutionFilter {
	public const MAX_LIMIT = 500;
	private const LIMIT = 100;

	/**
	 * @param list<int> $gliederungIds any of these bodies; empty for all
	 * @param ?int $from seconds since 1970: resolved then or later
	 * @param ?int $to seconds since 1970: resolved earlier
	 * @param list<Execution> $executions any of these; empty for all
	 * @param ?array{int, int} $after time and id of the last resolution of the page before
	 * @param list<int> $ids these alone; empty for all
	 */
	public function __construct(
		public readonly array $gliederungIds = [],
		public readonly ?int $meetingId = null,
		public readonly ?int $from = null,
		public readonly ?int $to = null,
		public readonly array $executions = [],
		public readonly string $topic = '',
		public readonly string $text = '',
		public readonly int $limit = self::LIMIT,
		public readonly ?array $after = null,
		public readonly array $ids = [],
	) {
	}

	/**
	 * @param array<string, mixed> $parameters as they came
	 * @throws Problem with the parameter's name as field
	 */
	public static function read(array $parameters, DateTimeZone $zone): self {
		$input = new QueryInput($parameters);
		$executions = $input->text('execution');
		return new self(
			$input->ids('gliederungId'),
			$input->ids('meetingId')[0] ?? null,
			$input->moment('from', $zone)?->getTimestamp(),
			$input->moment('to', $zone)?->getTimestamp(),
			array_map(
				static fn (string $one): Execution => Execution::tryFrom($one) ?? throw Problem::invalid(ErrorCode::Invalid, 'execution'),
				$executions === '' ? [] : explode(',', $executions),
			),
			$input->text('topic'),
			$input->text('q'),
			$input->limit(self::MAX_LIMIT, self::LIMIT),
			$input->cursor(),
		);
	}
}
