<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrencePresenter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Goal\GoalNews;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionQuery;
use OCA\Verband\Platform\Clock;

/**
 * What there is to tell from the holder since the last call, by itself: what it resolved, how
 * its goals and the suggestions it was asked went on, and what it has planned. Found
 * with the eyes of somebody who is a member and nothing more, so nothing internal is ever told.
 */
final class CallNews {
	private const WEEKS_AHEAD = 8;
	private const MOST = 8;

	public function __construct(
		private readonly ResolutionQuery $resolutions,
		private readonly GoalNews $goals,
		private readonly OccurrenceQuery $occurrences,
		private readonly OccurrencePresenter $presenter,
		private readonly Access $access,
		private readonly CallDates $dates,
		private readonly Clock $clock,
	) {
	}

	/** @return array{since: string, resolutions: list<array<string, mixed>>, goals: list<array<string, mixed>>, suggestions: list<array<string, mixed>>, dates: list<array<string, mixed>>} `CallNews` of openapi.json */
	public function of(DatedCall $dated): array {
		$now = $this->clock->now()->getTimestamp();
		$id = $dated->call->getGliederungId();
		$member = new Viewer(null, ownIds: [$id], memberIds: [$id]);
		$since = $this->since($dated->call, $now);
		$found = $this->resolutions->find(new ResolutionFilter([$id], from: $since, limit: self::MOST), $member);
		return [
			'since' => $this->clock->iso($since),
			'resolutions' => array_map(static fn (Resolution $one): array => [
				'id' => $one->getId(), 'title' => $one->getTitle(),
			], array_slice($found, 0, self::MOST)),
			// the programme is the Landesverband's; a Bezirk tells of the goals that it sees to
			'goals' => $this->goals->changed($since, $id === $this->access->tree()->landesverband() ? null : $id, self::MOST),
			'suggestions' => $this->goals->answered($since, $id, self::MOST),
			'dates' => $this->planned($dated, $member),
		];
	}

	private function since(Call $call, int $now): int {
		foreach ($this->dates->prepared($call->getId(), 10) as $date) {
			if ($date->end < $now && !$date->cancelled) {
				return $date->start;
			}
		}
		return $now - $call->getRhythmWeeks() * 7 * 86400;
	}

	/** @return list<array<string, mixed>> */
	private function planned(DatedCall $dated, Viewer $member): array {
		$from = $this->clock->now();
		$filter = new OccurrenceFilter($from, $from->modify('+' . self::WEEKS_AHEAD . ' weeks'), [$dated->call->getGliederungId()], limit: self::MOST);
		$zone = $this->clock->zone();
		$dates = array_map(fn (array $row): array => $this->presenter->present($row, $zone), $this->occurrences->find($filter, $member, $this->access->tree()));
		$taking = array_filter($dates, static fn (array $one): bool => $one['status'] === 'published');
		return array_values(array_map(static fn (array $one): array => array_intersect_key($one, array_flip([
			'eventId', 'recurrenceId', 'title', 'start', 'end', 'allDay', 'location',
		])), array_slice($taking, 0, self::MOST)));
	}
}
