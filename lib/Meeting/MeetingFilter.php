<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** What somebody looks for among the meetings, read from the query parameters of `GET meetings`. */
final class MeetingFilter {
	public const MAX_LIMIT = 500;
	private const LIMIT = 100;

	/**
	 * @param list<int> $gliederungIds any of these bodies; empty for all
	 * @param ?int $from seconds since 1970: those that end later
	 * @param ?int $to seconds since 1970: those that begin earlier
	 * @param bool $latestFirst the last one first
	 * @param ?array{int, int} $after start and id of the last meeting of the page before
	 * @param ?int $eventId those on the dates of this event
	 * @param ?int $afterEventId those that follow this event
	 * @param string $text those whose title or published minutes contain it
	 * @param list<int> $ids these alone; empty for all
	 */
	public function __construct(
		public readonly array $gliederungIds = [],
		public readonly ?int $from = null,
		public readonly ?int $to = null,
		public readonly ?MeetingState $state = null,
		public readonly bool $latestFirst = false,
		public readonly int $limit = self::LIMIT,
		public readonly ?array $after = null,
		public readonly ?int $eventId = null,
		public readonly ?int $afterEventId = null,
		public readonly string $text = '',
		public readonly array $ids = [],
	) {
	}

	/**
	 * @param array<string, mixed> $parameters as they came
	 * @throws Problem with the parameter's name as field
	 */
	public static function read(array $parameters, DateTimeZone $zone): self {
		$input = new QueryInput($parameters);
		$state = $input->text('state');
		$order = $input->text('order');
		if (!in_array($order, ['', 'asc', 'desc'], true)) {
			throw Problem::invalid(ErrorCode::Invalid, 'order');
		}
		return new self(
			$input->ids('gliederungId'),
			$input->moment('from', $zone)?->getTimestamp(),
			$input->moment('to', $zone)?->getTimestamp(),
			$state === '' ? null : MeetingState::tryFrom($state) ?? throw Problem::invalid(ErrorCode::Invalid, 'state'),
			$order === 'desc',
			$input->limit(self::MAX_LIMIT, self::LIMIT),
			$input->cursor(),
			$input->ids('eventId')[0] ?? null,
			$input->ids('afterEventId')[0] ?? null,
		);
	}
}
