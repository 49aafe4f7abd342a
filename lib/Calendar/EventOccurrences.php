<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** The dates of one event, as its page shows them: the next ones, or the one that a link names. */
final class EventOccurrences {
	private const MOST = 100;
	private const NEXT = 6;

	public function __construct(
		private readonly OccurrenceQuery $query,
		private readonly OccurrencePresenter $presenter,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param QueryInput $input recurrenceId; or from (today) and limit
	 * @return list<array<string, mixed>>
	 * @throws Problem
	 */
	public function of(int $eventId, QueryInput $input): array {
		$zone = $this->clock->zone();
		$from = $input->moment('from', $zone) ?? $this->clock->now()->setTimezone($zone)->setTime(0, 0);
		$rows = $this->query->ofEvent($eventId, $from->getTimestamp(), $input->text('recurrenceId', 16), $input->limit(self::MOST, self::NEXT));
		return array_map(fn (array $row): array => $this->presenter->present($row, $zone), $rows);
	}
}
