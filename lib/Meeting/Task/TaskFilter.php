<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** What somebody looks for among the tasks, read from the query parameters of `GET tasks`. */
final class TaskFilter {
	public const MAX_LIMIT = 500;

	/**
	 * @param bool $mine given to the person who asks
	 * @param list<int> $gliederungIds any of these bodies; empty for all
	 * @param bool $open not done yet
	 * @param ?array{int, int} $after 0 and the id of the last task of the page before
	 */
	public function __construct(
		public readonly bool $mine = false,
		public readonly array $gliederungIds = [],
		public readonly ?int $meetingId = null,
		public readonly bool $open = false,
		public readonly int $limit = self::MAX_LIMIT,
		public readonly ?array $after = null,
	) {
	}

	/**
	 * @param array<string, mixed> $parameters as they came
	 * @throws Problem with the parameter's name as field
	 */
	public static function read(array $parameters): self {
		$input = new QueryInput($parameters);
		return new self(
			$input->isOn('mine'),
			$input->ids('gliederungId'),
			$input->ids('meetingId')[0] ?? null,
			$input->isOn('open'),
			$input->limit(self::MAX_LIMIT),
			$input->cursor(),
		);
	}
}
