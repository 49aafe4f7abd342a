<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\Approval\Answer;
use OCA\Verband\Meeting\Minutes\Approval\NextSitting;
use OCA\Verband\Meeting\Minutes\Approval\Polling;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionService;
use OCA\Verband\Platform\Clock;

/** Minutes as the API shows them to the person of this request. */
final class MinutesPresenter {
	public function __construct(
		private readonly MinutesAccess $access,
		private readonly MinutesMapper $minutes,
		private readonly MinutesService $service,
		private readonly CorrectionService $corrections,
		private readonly Polling $polling,
		private readonly NextSitting $sitting,
		private readonly Addenda $addenda,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return array<string, mixed> `Minutes` of openapi.json
	 */
	public function one(int $meetingId): array {
		[$dated, $minutes, $version] = $this->access->find($meetingId);
		$next = $minutes->state()->next();
		$full = $version === Version::Full;
		$roles = $this->access->roles($dated);
		return [
			'meetingId' => $meetingId,
			'state' => $minutes->state()->value,
			'version' => $version->value,
			'markdown' => $this->service->markdown($dated, $version),
			'hash' => $full ? $minutes->getHash() : null,
			'correctionUntil' => $full ? $this->instant($minutes->getCorrectionUntil()) : null,
			'approvalUntil' => $full ? $this->instant($minutes->getApprovalUntil()) : null,
			'approvedAt' => $this->instant($minutes->getApprovedAt()),
			'publishedAt' => $this->instant($minutes->getPublishedAt()),
			'history' => $full ? $this->history($meetingId) : [],
			'filed' => $minutes->isFiled(),
			'sitting' => $full ? $this->sitting($dated, $minutes) : null,
			'poll' => $full && $minutes->isPolled() ? $this->poll($dated) : null,
			'addenda' => $minutes->state()->isLocked() ? $this->addenda->shown($meetingId, $version) : [],
			'next' => $next !== null && MinutesWorkflow::takes($next, $roles) && !($next === MinutesState::Approved && $minutes->isPolled()) ? $next->value : null,
			'can' => [
				'write' => $minutes->state() === MinutesState::Draft && $roles !== [],
				'suggest' => $full && $this->corrections->mayAdd($dated, $minutes),
				'decide' => $minutes->state() === MinutesState::Correction && $roles !== [],
				'answer' => $full && $this->polling->isOpen($minutes) && in_array($this->access->personId(), $this->polling->voters($dated), true),
				'addend' => $minutes->state()->isLocked() && $roles !== [],
			],
			'etag' => $minutes->etag(),
		];
	}

	/** @return ?array<string, mixed> the sitting that is to approve them */
	private function sitting(DatedMeeting $dated, Minutes $minutes): ?array {
		$waits = $minutes->state() === MinutesState::Approval && !$minutes->isPolled();
		$next = $waits ? $this->sitting->of($dated->meeting->getGliederungId()) : null;
		return $next === null ? null : ['meetingId' => $next->id(), 'title' => $next->title, 'day' => $next->day($this->clock->zone())];
	}

	/** @return array<string, mixed> */
	private function poll(DatedMeeting $dated): array {
		$poll = $this->polling->poll($dated);
		return [
			'voters' => $poll->voters(), 'yes' => $poll->count(Answer::Yes), 'no' => $poll->count(Answer::No),
			'own' => $this->polling->own($dated)?->value,
		];
	}

	/** @return array<string, mixed> `MinutesText` of openapi.json */
	public function text(MinutesText $text): array {
		$editor = $text->editor($this->clock->now()->getTimestamp());
		return [
			'itemId' => $text->itemId,
			'meetingId' => $text->meetingId,
			'text' => $text->text,
			// somebody else who is writing here just now
			'editor' => $editor === null || $editor === $this->access->personId() ? null
				: (($this->persons->find($editor))?->getName() ?? Persons::FORMER),
			'etag' => $text->etag(),
		];
	}

	/** @return list<array<string, mixed>> */
	private function history(int $meetingId): array {
		$steps = $this->minutes->history($meetingId);
		$persons = $this->persons->findMany(array_values(array_filter(array_column($steps, 'personId'))));
		return array_map(fn (array $step): array => [
			'at' => $this->clock->iso($step['at']),
			'by' => $step['personId'] === null ? null : (($persons[$step['personId']] ?? null)?->getName() ?? Persons::FORMER),
			'from' => $step['from'],
			'to' => $step['to'],
			'reason' => $step['reason'],
		], $steps);
	}

	private function instant(?int $time): ?string {
		return $time === null ? null : $this->clock->iso($time);
	}
}
