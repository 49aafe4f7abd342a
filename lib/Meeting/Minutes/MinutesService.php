<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use Closure;
use DateTimeImmutable;
use OCA\Verband\Meeting\BoardNews;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Platform\Activities;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Takes minutes from step to step, each in one transaction with its line in the history. With the approval the text
 * is put together, kept word for word and hashed.
 */
final class MinutesService {
	use TTransactional;

	private const CORRECTION_DAYS = 14;

	public function __construct(
		private readonly MinutesAccess $access,
		private readonly MinutesMapper $minutes,
		private readonly RecordMapper $records,
		private readonly MinutesDocument $document,
		private readonly MeetingMapper $meetings,
		private readonly BoardNews $news,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param string $ifMatch the ETag that the step was taken from, or "*"
	 * @param Input $input `to`, and `until` (YYYY-MM-DD: corrections, or approval online, until the end of that day) and `reason`
	 * @param Closure(): array<string, mixed> $present shows the stored minutes, should there be a newer version
	 * @throws Problem not-found, forbidden, conflict, invalid-transition, or bad-date for a day that is over
	 */
	public function step(int $meetingId, string $ifMatch, Input $input, Closure $present): void {
		[$dated, $minutes] = $this->access->findOwn($meetingId);
		$to = $input->enum('to', MinutesState::class);
		$from = $minutes->state();
		MinutesWorkflow::assertStep($from, $to, $this->access->roles($dated));
		if (!Etag::names($ifMatch, $minutes->getRevision())) {
			throw Problem::conflict($present());
		}
		$this->assertOver($dated);
		$reason = $input->string('reason', 1000);
		$until = $input->nullableDate('until');
		$this->minutes->ensure($meetingId);
		$this->apply($minutes, $to, $until);
		$this->atomic(function () use ($dated, $minutes, $from, $to, $reason, $present): void {
			$id = $dated->id();
			$revision = $minutes->getRevision();
			$texts = $to === MinutesState::Approved ? $this->texts($dated) : [];
			if ($texts !== []) {
				$minutes->setHash(hash('sha256', $texts[Version::Full->value]));
			}
			$minutes->setRevision($revision + 1);
			if (!$this->minutes->replace($minutes, $revision)) {
				throw Problem::conflict($present());
			}
			foreach ($texts as $version => $text) {
				$this->records->add($id, Version::from($version), $text);
			}
			$this->minutes->log($id, $this->clock->now()->getTimestamp(), $this->access->personId(), $from, $to, $reason);
			$this->meetings->raiseLive($id);
		}, $this->db);
		if ($to === MinutesState::Published) {
			$this->news->tell(Activities::MINUTES_PUBLISHED, $meetingId, $dated->meeting->getGliederungId());
		}
	}

	/** The text as it is now, or as it was approved. */
	public function markdown(DatedMeeting $dated, Version $version): string {
		return $this->records->of($dated->id(), $version) ?? $this->document->markdown($dated, $version);
	}

	/** @return array<string, string> by version */
	private function texts(DatedMeeting $dated): array {
		$texts = [];
		foreach (Version::cases() as $version) {
			$texts[$version->value] = $this->document->markdown($dated, $version);
		}
		return $texts;
	}

	private function apply(Minutes $minutes, MinutesState $to, ?string $until): void {
		$now = $this->clock->now()->getTimestamp();
		$end = $until === null ? null : (new DateTimeImmutable($until . ' 24:00', $this->clock->zone()))->getTimestamp();
		if ($end !== null && $end <= $now) {
			throw Problem::invalid(ErrorCode::BadDate, 'until');
		}
		$minutes->setState($to->value);
		match ($to) {
			MinutesState::Correction => $minutes->setCorrectionUntil($end ?? $now + self::CORRECTION_DAYS * 86400),
			MinutesState::Approval => $minutes->setApprovalUntil($end),
			MinutesState::Approved => $minutes->setApprovedAt($now),
			MinutesState::Published => $minutes->setPublishedAt($now),
			MinutesState::Draft => null,
		};
	}

	/** Nobody hands out minutes of what is still going on, or has not begun. */
	private function assertOver(DatedMeeting $dated): void {
		$state = $dated->meeting->state();
		if ($state === MeetingState::Running || ($state === MeetingState::Planned && $dated->end > $this->clock->now()->getTimestamp())) {
			throw Problem::refused(ErrorCode::InvalidTransition, 'to');
		}
	}
}
