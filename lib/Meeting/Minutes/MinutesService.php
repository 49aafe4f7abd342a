<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use Closure;
use DateTimeImmutable;
use OCA\Verband\Gliederung\Settings;
use OCA\Verband\Meeting\BoardNews;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Minutes\Approval\Approving;
use OCA\Verband\Meeting\Minutes\Approval\NextSitting;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionMapper;
use OCA\Verband\Meeting\Minutes\Missed\MissedJob;
use OCA\Verband\Platform\Activities;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\BackgroundJob\IJobList;
use OCP\IDBConnection;

/**
 * Takes minutes from step to step, each in one transaction with its line in the history.
 */
final class MinutesService {
	use TTransactional;

	private const DAY = 86400;

	public function __construct(
		private readonly MinutesAccess $access,
		private readonly MinutesMapper $minutes,
		private readonly RecordMapper $records,
		private readonly MinutesDocument $document,
		private readonly Approving $approving,
		private readonly NextSitting $next,
		private readonly CorrectionMapper $corrections,
		private readonly MeetingMapper $meetings,
		private readonly IJobList $jobs,
		private readonly Settings $settings,
		private readonly BoardNews $news,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param string $ifMatch the ETag that the step was taken from, or "*"
	 * @param Input $input `to`, and `until` (YYYY-MM-DD: corrections, or approval online, until the end of that day) and `reason`
	 * @param Closure(): array<string, mixed> $present shows the stored minutes, should there be a newer version
	 * @throws Problem not-found, forbidden, conflict, invalid-transition, suggestions-open, or bad-date for a day that is over
	 */
	public function step(int $meetingId, string $ifMatch, Input $input, Closure $present): void {
		[$dated, $minutes] = $this->access->findOwn($meetingId);
		$to = $input->enum('to', MinutesState::class);
		$from = $minutes->state();
		MinutesWorkflow::assertStep($from, $to, $this->access->roles($dated));
		if (!Etag::names($ifMatch, $minutes->getRevision())) {
			throw Problem::conflict($present());
		}
		$this->assertReady($dated, $minutes, $to);
		$reason = $input->string('reason', 1000);
		$until = $this->end($input->nullableDate('until'));
		$this->minutes->ensure($meetingId);
		$this->atomic(function () use ($dated, $minutes, $to, $until, $reason, $present): void {
			$done = $to === MinutesState::Approved
				? $this->approving->approve($dated, $minutes, $this->access->personId(), $reason)
				: $this->take($dated, $minutes, $to, $until, $reason);
			if (!$done) {
				throw Problem::conflict($present());
			}
		}, $this->db);
		if ($to === MinutesState::Published) {
			$this->news->tell(Activities::MINUTES_PUBLISHED, $meetingId, $dated->meeting->getGliederungId());
		}
	}

	/** The text as it is now, or as it was approved. */
	public function markdown(DatedMeeting $dated, Version $version): string {
		return $this->records->of($dated->id(), $version) ?? $this->document->markdown($dated, $version);
	}

	/** @return bool false if somebody else was faster */
	private function take(DatedMeeting $dated, Minutes $minutes, MinutesState $to, ?int $until, string $reason): bool {
		$id = $dated->id();
		$from = $minutes->state();
		$revision = $minutes->getRevision();
		$now = $this->clock->now()->getTimestamp();
		$minutes->setState($to->value);
		match ($to) {
			MinutesState::Correction => $minutes->setCorrectionUntil($until ?? $now + $this->settings->correctionDays() * self::DAY),
			MinutesState::Approval => $minutes->setApprovalUntil($until),
			default => $minutes->setPublishedAt($now),
		};
		$minutes->setRevision($revision + 1);
		if (!$this->minutes->replace($minutes, $revision)) {
			return false;
		}
		$this->minutes->log($id, $now, $this->access->personId(), $from, $to, $reason);
		if ($to !== MinutesState::Correction) {
			$this->jobs->add(MissedJob::class, ['meetingId' => $id]);
		}
		if ($to === MinutesState::Approval) {
			$this->next->prepare($dated->meeting->getGliederungId());
		}
		$this->meetings->raiseLive($id);
		return true;
	}

	/** The end of a day; in the past there is nothing to wait for. */
	private function end(?string $until): ?int {
		$end = $until === null ? null : (new DateTimeImmutable($until . ' 24:00', $this->clock->zone()))->getTimestamp();
		return $end !== null && $end <= $this->clock->now()->getTimestamp() ? throw Problem::invalid(ErrorCode::BadDate, 'until') : $end;
	}

	/**
	 * Nobody hands out minutes of what is still going on, or has not begun; corrections are answered before others
	 * approve the text; and while the members approve it, nobody else does.
	 */
	private function assertReady(DatedMeeting $dated, Minutes $minutes, MinutesState $to): void {
		$state = $dated->meeting->state();
		$goesOn = $state === MeetingState::Running || ($state === MeetingState::Planned && $dated->end > $this->clock->now()->getTimestamp());
		if ($goesOn || ($to === MinutesState::Approved && $minutes->isPolled())) {
			throw Problem::refused(ErrorCode::InvalidTransition, 'to');
		}
		if ($to === MinutesState::Approval && $this->corrections->countOpen($dated->id()) > 0) {
			throw Problem::refused(ErrorCode::SuggestionsOpen, 'to');
		}
	}
}
