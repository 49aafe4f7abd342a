<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use Closure;
use DateTimeImmutable;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * After an election the board reports who follows it; the Bezirk or the Landesverband (for the Landesverband an
 * association admin) confirms, and the new board's offices and groups stand at once. Nobody confirms themselves.
 */
final class BoardReports {
	use TTransactional;

	public function __construct(
		private readonly Access $access,
		private readonly BoardReportMapper $reports,
		private readonly SeatMapper $seats,
		private readonly Concerned $concerned,
		private readonly SeatInput $input,
		private readonly Inauguration $inauguration,
		private readonly GliederungMapper $gliederungen,
		private readonly ManagedGroups $groups,
		private readonly ReportNotices $notices,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * The newest ten of a Gliederung, for its board and for those who confirm.
	 * @return list<BoardReport>
	 * @throws Problem not-found, forbidden
	 */
	public function ofGliederung(int $gliederungId): array {
		$this->assertConcerned($gliederungId);
		return $this->reports->ofGliederung($gliederungId);
	}

	/**
	 * @return list<Seat>
	 */
	public function seats(BoardReport $report): array {
		return $this->seats->of([(int)$report->getId()])[(int)$report->getId()];
	}

	/**
	 * One report at a time: a second is refused until the first is decided or withdrawn.
	 * @throws Problem not-found, forbidden, duplicate, or invalid fields
	 */
	public function report(int $gliederungId, Input $input): BoardReport {
		$viewer = $this->access->assertReportsBoard($gliederungId);
		$report = $this->read($input);
		$seats = $this->input->read($input, $gliederungId);
		$report->setGliederungId($gliederungId);
		$report->setState(ReportState::Open->value);
		$report->setReportedBy($viewer->personId);
		$report->setReportedAt($this->clock->now()->getTimestamp());
		$report->setRevision(1);
		$report = $this->atomic(function () use ($report, $seats): BoardReport {
			$this->gliederungen->lock($report->getGliederungId());
			foreach ($this->reports->ofGliederung($report->getGliederungId()) as $other) {
				if ($other->state() === ReportState::Open) {
					throw Problem::refused(ErrorCode::Duplicate);
				}
			}
			$report = $this->reports->insert($report);
			$this->seats->add((int)$report->getId(), $seats);
			return $report;
		}, $this->db);
		$this->notices->reported($report, fn (Viewer $viewer): bool => $this->decides($viewer, $report));
		return $report;
	}

	/**
	 * A report that the person may know of.
	 * @throws Problem not-found, forbidden
	 */
	public function find(int $id): BoardReport {
		$this->access->assertSeesTree();
		$report = $this->reports->find($id);
		if ($report === null || !$this->isConcerned($this->access->viewer(), $report->getGliederungId())) {
			throw Problem::notFound();
		}
		return $report;
	}

	/**
	 * @throws Problem forbidden for whom it is about
	 */
	public function assertDecides(int $id): BoardReport {
		$report = $this->find($id);
		if (!$this->decides($this->access->viewer(), $report)) {
			throw Problem::forbidden();
		}
		return $report;
	}

	public function decides(Viewer $viewer, BoardReport $report): bool {
		return $this->access->managesOffices($viewer, $report->getGliederungId()) && !$this->concerned->includes($viewer, $report);
	}

	/**
	 * @param Closure(BoardReport): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function confirm(int $id, string $ifMatch, Closure $present): BoardReport {
		$report = $this->assertDecides($id);
		$seats = $this->seats($report);
		$decided = $this->decide($report, $ifMatch, ReportState::Confirmed, null, $present, fn () => $this->inauguration->carryOut($report, $seats));
		$this->access->forget();
		$this->groups->apply([$report->getGliederungId()]);
		$this->notices->decided($decided);
		return $decided;
	}

	/**
	 * @param ?string $note what is missing, for the board that reported
	 * @param Closure(BoardReport): array<string, mixed> $present
	 * @throws Problem
	 */
	public function decline(int $id, string $ifMatch, ?string $note, Closure $present): BoardReport {
		$decided = $this->decide($this->assertDecides($id), $ifMatch, ReportState::Declined, $note, $present);
		$this->notices->decided($decided);
		return $decided;
	}

	/**
	 * By the board that reported.
	 * @param Closure(BoardReport): array<string, mixed> $present
	 * @throws Problem
	 */
	public function withdraw(int $id, string $ifMatch, Closure $present): BoardReport {
		$report = $this->find($id);
		$this->access->assertReportsBoard($report->getGliederungId());
		return $this->decide($report, $ifMatch, ReportState::Withdrawn, null, $present);
	}

	/**
	 * @param Closure(BoardReport): array<string, mixed> $present
	 * @param ?Closure(): void $also in the same transaction, before the names are forgotten
	 */
	private function decide(BoardReport $report, string $ifMatch, ReportState $state, ?string $note, Closure $present, ?Closure $also = null): BoardReport {
		$id = (int)$report->getId();
		$revision = $report->getRevision();
		if (!Etag::names($ifMatch, $revision)) {
			throw Problem::conflict($present($report));
		}
		if ($report->state() !== ReportState::Open) {
			throw Problem::refused(ErrorCode::Invalid, 'state');
		}
		$personId = $this->access->viewer()->personId;
		return $this->atomic(function () use ($report, $id, $revision, $state, $note, $present, $also, $personId): BoardReport {
			$this->gliederungen->lock($report->getGliederungId());
			$this->reports->swap($id, $revision, $present);
			$also?->__invoke();
			$report->setState($state->value);
			$report->setNote($note);
			$report->setDecidedBy($personId);
			$report->setDecidedAt($this->clock->now()->getTimestamp());
			$report->setRevision($revision + 1);
			$this->reports->update($report);
			$this->seats->forgetNames($id);
			return $report;
		}, $this->db);
	}

	/** An election lies in the past, and at most a year back; a new board begins on that day or within a year. */
	private function read(Input $input): BoardReport {
		$today = $this->clock->today();
		$elected = $input->date('electedOn');
		$begins = $input->has('beginsOn') ? $input->date('beginsOn') : $elected;
		$yearAgo = (new DateTimeImmutable($today))->modify('-1 year')->format('Y-m-d');
		if ($elected > $today || $elected < $yearAgo) {
			throw Problem::invalid(ErrorCode::BadDate, 'electedOn');
		}
		if ($begins < $elected || $begins > (new DateTimeImmutable($elected))->modify('+1 year')->format('Y-m-d')) {
			throw Problem::invalid(ErrorCode::BadDate, 'beginsOn');
		}
		$report = new BoardReport();
		$report->setElectedOn($elected);
		$report->setBeginsOn($begins);
		return $report;
	}

	private function assertConcerned(int $gliederungId): void {
		$viewer = $this->access->assertSeesTree();
		if (!$this->access->tree()->has($gliederungId)) {
			throw Problem::notFound();
		}
		if (!$this->isConcerned($viewer, $gliederungId)) {
			throw Problem::forbidden();
		}
	}

	private function isConcerned(Viewer $viewer, int $gliederungId): bool {
		return in_array($gliederungId, $viewer->boardIds, true) || $this->access->managesOffices($viewer, $gliederungId);
	}
}
