<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Correction;

use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Minutes\Attendance;
use OCA\Verband\Meeting\Minutes\Minutes;
use OCA\Verband\Meeting\Minutes\MinutesAccess;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\MinutesText;
use OCA\Verband\Meeting\Minutes\MinutesTexts;
use OCA\Verband\Meeting\Minutes\TextMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Corrections: whoever was in the sitting suggests another wording of a passage, until the day that was set; the
 * board takes it or does not. A passage that has changed meanwhile is not guessed at.
 */
final class CorrectionService {
	use TTransactional;

	private const MAX_OPEN = 200;

	public function __construct(
		private readonly MinutesAccess $access,
		private readonly Attendance $attendance,
		private readonly MinutesMapper $minutes,
		private readonly CorrectionMapper $corrections,
		private readonly TextMapper $texts,
		private readonly AgendaItemMapper $items,
		private readonly MeetingMapper $meetings,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @return list<Correction>
	 * @throws Problem not-found for everybody but the body
	 */
	public function all(int $meetingId): array {
		$this->access->findFull($meetingId);
		return $this->corrections->ofMeeting($meetingId);
	}

	/** May the person of this request suggest something now? */
	public function mayAdd(DatedMeeting $dated, Minutes $minutes): bool {
		$personId = $this->access->personId();
		return $this->isOpen($minutes) && $personId !== null && $this->attendance->wasThere($dated, $personId);
	}

	/** @throws Problem not-found, forbidden (was not there), closed, passage-changed */
	public function add(int $meetingId, Input $input): Correction {
		[$dated, $minutes] = $this->access->findFull($meetingId);
		$personId = $this->access->personId();
		if ($personId === null || !$this->attendance->wasThere($dated, $personId)) {
			throw Problem::forbidden();
		}
		$this->assertOpen($minutes);
		$itemId = $input->int('itemId');
		if ($this->items->find($itemId)?->getMeetingId() !== $meetingId) {
			throw Problem::invalid(ErrorCode::Invalid, 'itemId');
		}
		$correction = new Correction(
			0, $meetingId, $itemId, $personId,
			$input->string('passage', MinutesTexts::MAX_TEXT, multiline: true),
			$input->string('replacement', MinutesTexts::MAX_TEXT, multiline: true),
			$input->string('note', 1000, multiline: true),
		);
		if ($correction->passage === $correction->replacement) {
			throw Problem::invalid(ErrorCode::Invalid, 'replacement');
		}
		$this->assertFits($correction, $this->texts->of($itemId, $meetingId));
		if ($this->corrections->countOpen($meetingId) >= self::MAX_OPEN) {
			throw Problem::invalid(ErrorCode::TooLong, 'passage');
		}
		return $this->found($this->corrections->add($correction));
	}

	/**
	 * @param Input $input `decision`: accepted or rejected
	 * @throws Problem not-found, forbidden, closed (decided, or no longer being corrected), passage-changed
	 */
	public function decide(int $id, Input $input): Correction {
		[$correction, $minutes] = $this->findWritable($id);
		if ($minutes->state() !== MinutesState::Correction || $correction->state !== CorrectionState::Open) {
			throw Problem::refused($minutes->state()->isLocked() ? ErrorCode::Locked : ErrorCode::Closed);
		}
		$decision = $input->enum('decision', CorrectionState::class);
		if ($decision === CorrectionState::Open) {
			throw Problem::invalid(ErrorCode::Invalid, 'decision');
		}
		$this->atomic(function () use ($correction, $minutes, $decision): void {
			// raises the revision: a step that was meant for the text before is told so
			$revision = $minutes->getRevision();
			$minutes->setRevision($revision + 1);
			$now = $this->clock->now()->getTimestamp();
			if (!$this->minutes->replace($minutes, $revision) || !$this->corrections->decide($correction->id, $decision, $this->access->personId(), $now)) {
				throw Problem::refused(ErrorCode::Closed);
			}
			if ($decision === CorrectionState::Accepted) {
				$this->write($correction);
			}
			$this->meetings->raiseLive($correction->meetingId);
		}, $this->db);
		return $this->found($id);
	}

	/**
	 * @return array{Correction, Minutes}
	 * @throws Problem not-found, forbidden
	 */
	public function findWritable(int $id): array {
		$this->access->assertSeesAny();
		$correction = $this->corrections->find($id) ?? throw Problem::notFound();
		[$dated, $minutes] = $this->access->findFull($correction->meetingId);
		return $this->access->roles($dated) === [] ? throw Problem::forbidden() : [$correction, $minutes];
	}

	private function write(Correction $correction): void {
		$text = $this->texts->of($correction->itemId, $correction->meetingId);
		$this->assertFits($correction, $text);
		$new = new MinutesText($text->itemId, $text->meetingId, $correction->applied($text), $text->revision + 1, $this->access->personId());
		if (!$this->texts->write($new)) {
			throw Problem::refused(ErrorCode::PassageChanged, 'passage');
		}
	}

	private function assertFits(Correction $correction, MinutesText $text): void {
		if (!$correction->fits($text)) {
			throw Problem::refused(ErrorCode::PassageChanged, 'passage');
		}
	}

	private function assertOpen(Minutes $minutes): void {
		if (!$this->isOpen($minutes)) {
			throw Problem::refused($minutes->state()->isLocked() ? ErrorCode::Locked : ErrorCode::Closed);
		}
	}

	private function isOpen(Minutes $minutes): bool {
		return $minutes->state() === MinutesState::Correction && (int)$minutes->getCorrectionUntil() > $this->clock->now()->getTimestamp();
	}

	private function found(int $id): Correction {
		return $this->corrections->find($id) ?? throw Problem::notFound();
	}
}
