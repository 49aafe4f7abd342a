<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Minutes\Approval\NextSitting;
use OCA\Verband\Meeting\Resolution\Execution;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\ResolutionPresenter;
use OCA\Verband\Meeting\Resolution\ResolutionQuery;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;

/** What stands behind the standing items of an agenda that is to come, as far as the person of this request may see it. */
final class StandingPresenter {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly NextSitting $next,
		private readonly ResolutionMapper $resolutions,
		private readonly ResolutionQuery $query,
		private readonly ResolutionPresenter $presenter,
		private readonly RecordedTasks $tasks,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return array<string, mixed> `StandingContent` of openapi.json
	 * @throws Problem not-found
	 */
	public function of(int $meetingId): array {
		$this->access->assertSeesAny();
		$dated = $this->access->find($meetingId);
		$internal = $this->access->readsInternal($dated);
		$isOver = $dated->meeting->state() === MeetingState::Closed;
		return [
			'toApprove' => !$internal || $isOver ? [] : array_map($this->meeting(...), $this->next->toApprove($dated)),
			'resolutions' => $isOver ? [] : $this->presenter->all($this->open($dated, $internal)),
			'tasks' => !$internal || $isOver ? [] : $this->tasks($dated),
		];
	}

	/** @return array<string, mixed> */
	private function meeting(DatedMeeting $dated): array {
		return ['meetingId' => $dated->id(), 'title' => $dated->title, 'day' => $dated->day($this->clock->zone())];
	}

	/** @return list<Resolution> the oldest first */
	private function open(DatedMeeting $dated, bool $internal): array {
		$body = $dated->meeting->getGliederungId();
		if ($internal) {
			return array_values(array_filter($this->resolutions->pending($body), static fn (Resolution $one): bool => $one->getMeetingId() !== $dated->id()));
		}
		$filter = new ResolutionFilter(gliederungIds: [$body], executions: [Execution::Open, Execution::InWork], limit: ResolutionFilter::MAX_LIMIT);
		$found = $this->query->find($filter, $this->access->viewer());
		return array_reverse(array_values(array_filter($found, static fn (Resolution $one): bool => $one->isPending())));
	}

	/** @return list<array<string, mixed>> */
	private function tasks(DatedMeeting $dated): array {
		$tasks = $this->tasks->openOf($dated->meeting->getGliederungId(), $dated->id());
		$persons = $this->persons->findMany(array_values(array_filter(array_column($tasks, 'personId'))));
		return array_map(static fn (array $task): array => [
			'id' => $task['id'],
			'title' => $task['title'],
			'person' => $task['personId'] === null ? null : Person::refOf($persons, $task['personId']),
			'due' => $task['due'],
			'internal' => $task['internal'],
		], $tasks);
	}
}
