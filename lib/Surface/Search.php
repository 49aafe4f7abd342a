<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionQuery;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;

/** What somebody finds of ours by the server's own search: one bounded statement a kind, and nothing internal. */
final class Search {
	public const MOST = 25;
	private const SHORTEST = 2;
	private const LONGEST = 100;
	private const DAYS_BACK = 30;
	private const DAYS_AHEAD = 365;
	/** Dates read for so many events: of a series there may be many */
	private const DATES = 200;

	public function __construct(
		private readonly Access $access,
		private readonly OccurrenceQuery $dates,
		private readonly MeetingQuery $meetings,
		private readonly ResolutionQuery $resolutions,
		private readonly Words $words,
		private readonly Clock $clock,
	) {
	}

	/** @return list<Hit> each event once, with its next date */
	public function events(Viewer $viewer, string $term, int $limit, IL10N $l): array {
		$now = $this->clock->now();
		$rows = $this->asks($viewer, $term) ? $this->dates->find(new OccurrenceFilter(
			$now->modify('-' . self::DAYS_BACK . ' days'), $now->modify('+' . self::DAYS_AHEAD . ' days'), text: trim($term), limit: self::DATES,
		), $viewer, $this->access->tree()) : [];
		$next = [];
		foreach ($rows as $row) {
			$known = $next[(int)$row['event_id']] ?? null;
			if ($known === null || (int)$known['end_ts'] < $now->getTimestamp()) {
				$next[(int)$row['event_id']] = $row;
			}
		}
		return array_map(fn (array $row): Hit => $this->words->date($row, $l), array_slice(array_values($next), 0, self::bounded($limit)));
	}

	/** @return list<Hit> by title, and by what published minutes say; the last one first */
	public function meetings(Viewer $viewer, string $term, int $limit, IL10N $l): array {
		$filter = new MeetingFilter(latestFirst: true, limit: self::bounded($limit), text: trim($term));
		$found = $this->asks($viewer, $term) ? $this->meetings->find($filter, $viewer) : [];
		return array_map(fn (DatedMeeting $one): Hit => $this->words->meeting($one, $l), array_slice($found, 0, $filter->limit));
	}

	/** @return list<Hit> the newest first */
	public function resolutions(Viewer $viewer, string $term, int $limit): array {
		$filter = new ResolutionFilter(text: trim($term), limit: self::bounded($limit));
		$found = $this->asks($viewer, $term) ? $this->resolutions->find($filter, $viewer) : [];
		$open = array_values(array_filter($found, static fn (Resolution $one): bool => !$one->isInternal()));
		return array_map($this->words->resolution(...), array_slice($open, 0, $filter->limit));
	}

	/** A letter alone finds everything, and a page of text is no search. */
	private function asks(Viewer $viewer, string $term): bool {
		$length = mb_strlen(trim($term), 'UTF-8');
		return $viewer->isMember() && mb_check_encoding($term, 'UTF-8') && $length >= self::SHORTEST && $length <= self::LONGEST;
	}

	private static function bounded(int $limit): int {
		return max(1, min($limit, self::MOST));
	}
}
