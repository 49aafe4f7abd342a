<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use Closure;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\BoardNews;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\NamedPeople;
use OCA\Verband\Meeting\PresentVoters;
use OCA\Verband\Meeting\Sitting\Voters;
use OCA\Verband\Platform\Activities;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * What a sitting resolves. The board of the body writes it; others see what is not internal once the sitting is over.
 */
final class ResolutionService {
	use TTransactional;

	public function __construct(
		private readonly MeetingAccess $access,
		private readonly ResolutionMapper $resolutions,
		private readonly ResolutionLock $lock,
		private readonly AgendaItemMapper $items,
		private readonly MeetingMapper $meetings,
		private readonly NamedPeople $people,
		private readonly GliederungMapper $gliederungen,
		private readonly PresentVoters $voters,
		private readonly Voters $quorum,
		private readonly BoardNews $news,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @throws Problem not-found: there is none, or the person may not know of it (yet)
	 */
	public function find(int $id): Resolution {
		$this->access->assertSeesAny();
		$resolution = $this->resolutions->find($id) ?? throw Problem::notFound();
		return $this->sees($resolution, $this->access->find((int)$resolution->getMeetingId())) ? $resolution : throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden */
	public function findWritable(int $id): Resolution {
		$resolution = $this->find($id);
		$this->access->findWritable((int)$resolution->getMeetingId());
		return $resolution;
	}

	/**
	 * Numbered as it is written, even if two are written at once.
	 * @throws Problem locked once the minutes are approved
	 */
	public function create(int $meetingId, Input $input): Resolution {
		$dated = $this->access->findWritable($meetingId);
		$this->lock->assertOpen($meetingId);
		$change = ResolutionChange::read($input);
		$resolution = new Resolution();
		$resolution->setTitle($input->string('title', 255, required: true));
		$resolution->setGliederungId($dated->meeting->getGliederungId());
		$resolution->setMeetingId($meetingId);
		$resolution->setYear((int)substr($dated->day($this->clock->zone()), 0, 4));
		$resolution->setResult(Result::Adopted->value);
		$resolution->setExecution(Execution::Open->value);
		$resolution->setCreatedAt($this->clock->now()->getTimestamp());
		$resolution->setRevision(1);
		$this->check($change, $resolution, $dated);
		$this->count($resolution, $dated);
		$resolution = $this->atomic(function () use ($resolution, $meetingId): Resolution {
			$this->gliederungen->lock($resolution->getGliederungId());
			$resolution->setSequence($this->resolutions->nextSequence($resolution->getGliederungId(), $resolution->getYear()));
			$resolution = $this->resolutions->insert($resolution);
			$this->meetings->raiseLive($meetingId);
			return $resolution;
		}, $this->db);
		if (!$resolution->isInternal()) {
			$this->news->tell(Activities::RESOLVED, $resolution->getId(), $resolution->getGliederungId());
		}
		return $resolution;
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param Closure(Resolution): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem locked for what approved minutes have settled
	 */
	public function update(int $id, string $ifMatch, Input $input, Closure $present): Resolution {
		$resolution = $this->findWritable($id);
		$revision = $resolution->getRevision();
		if (!Etag::names($ifMatch, $revision)) {
			throw Problem::conflict($present($resolution));
		}
		$change = ResolutionChange::read($input);
		$meetingId = (int)$resolution->getMeetingId();
		if ($change->touchesSettled) {
			$this->lock->assertOpen($meetingId);
		}
		$this->check($change, $resolution, $this->access->find($meetingId));
		return $this->atomic(function () use ($resolution, $id, $revision, $present, $meetingId): Resolution {
			$this->resolutions->swap($id, $revision, $present);
			$resolution->setRevision($revision + 1);
			$this->resolutions->update($resolution);
			$this->meetings->raiseLive($meetingId);
			return $resolution;
		}, $this->db);
	}

	/** Is the wording still open? */
	public function isLocked(Resolution $resolution): bool {
		return $this->lock->isLocked((int)$resolution->getMeetingId());
	}

	private function sees(Resolution $resolution, DatedMeeting $dated): bool {
		return $this->access->readsInternal($dated)
			|| (!$resolution->isInternal() && ($dated->meeting->state() === MeetingState::Closed || $this->access->isGuest($dated)));
	}

	/** @throws Problem what is named must be there, and nobody votes who was not */
	private function check(ResolutionChange $change, Resolution $resolution, DatedMeeting $dated): void {
		foreach ($change->responsibleId() as $personId) {
			if ($personId !== null && $personId !== $resolution->getResponsibleId()) {
				$this->people->assertKnown($personId, $resolution->getGliederungId(), $dated->id(), 'responsibleId');
			}
		}
		foreach ($change->itemId() as $itemId) {
			if ($itemId !== null && $this->items->find($itemId)?->getMeetingId() !== $dated->id()) {
				throw Problem::invalid(ErrorCode::Invalid, 'itemId');
			}
		}
		$change->apply($resolution);
		if ($change->touchesVotes()) {
			$this->assertVotes($resolution, $dated);
		}
	}

	/** Whether the body was quorate is noted as it resolves, not as somebody remembers it. */
	private function count(Resolution $resolution, DatedMeeting $dated): void {
		if ($dated->meeting->state() !== MeetingState::Running) {
			return;
		}
		$quorum = $this->quorum->quorum($dated, $resolution->getCreatedAt());
		$resolution->setPresentVoters($quorum->present);
		$resolution->setVoters($quorum->voters);
		$resolution->setNeededVoters($quorum->needed);
	}

	private function assertVotes(Resolution $resolution, DatedMeeting $dated): void {
		$running = $dated->meeting->state() === MeetingState::Running;
		$most = $this->voters->count($dated->id(), $running && $resolution->getId() === null ? $this->clock->now()->getTimestamp() : null);
		$given = (int)$resolution->getVotesYes() + (int)$resolution->getVotesNo() + (int)$resolution->getVotesAbstained();
		if ($most !== null && $given > $most) {
			throw Problem::invalid(ErrorCode::TooManyVotes, 'votesYes');
		}
	}
}
