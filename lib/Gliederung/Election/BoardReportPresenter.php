<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;

/** Reports as the API shows them. */
final class BoardReportPresenter {
	public function __construct(
		private readonly BoardReports $reports,
		private readonly SeatMapper $seats,
		private readonly PersonMapper $persons,
		private readonly Access $access,
	) {
	}

	/** @return array<string, mixed> `BoardReport` of openapi.json */
	public function one(BoardReport $report): array {
		return $this->all([$report])[0];
	}

	/**
	 * @param list<BoardReport> $reports
	 * @return list<array<string, mixed>>
	 */
	public function all(array $reports): array {
		$seats = $this->seats->of(array_map(static fn (BoardReport $report): int => (int)$report->getId(), $reports));
		$ids = array_map(static fn (BoardReport $report): array => [$report->getReportedBy(), $report->getDecidedBy()], $reports);
		$ids = array_merge(...$ids, ...array_map(static fn (array $of): array => array_map(static fn (Seat $seat): ?int => $seat->personId, $of), $seats));
		$persons = $this->persons->findMany(array_values(array_filter($ids)));
		$name = static fn (?int $id): ?string => $id === null ? null : ($persons[$id] ?? null)?->getName() ?? Persons::FORMER;
		$viewer = $this->access->viewer();
		return array_map(fn (BoardReport $report): array => [
			'id' => (int)$report->getId(),
			'gliederungId' => $report->getGliederungId(),
			'electedOn' => $report->getElectedOn(),
			'beginsOn' => $report->getBeginsOn(),
			'state' => $report->state()->value,
			'reportedBy' => $name($report->getReportedBy()),
			'decidedBy' => $name($report->getDecidedBy()),
			'note' => $report->getNote(),
			'seats' => array_map(static fn (Seat $seat): array => [
				'role' => $seat->role->value,
				'name' => $seat->name ?? $name($seat->personId) ?? '',
				'hasAccount' => $seat->personId !== null && ($persons[$seat->personId] ?? null)?->getUid() !== null,
				'vote' => $seat->vote,
			], $seats[(int)$report->getId()]),
			'can' => [
				'decide' => $report->state() === ReportState::Open && $this->reports->decides($viewer, $report),
				'withdraw' => $report->state() === ReportState::Open && in_array($report->getGliederungId(), $viewer->boardIds, true),
			],
			'etag' => $report->etag(),
		], $reports);
	}
}
