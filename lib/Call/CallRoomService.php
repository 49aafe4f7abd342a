<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\BackgroundJob\IJobList;

/** What somebody asks of a call's room. People are added and removed by a job: done in a request, Talk would tell each of them. */
final class CallRoomService {
	public function __construct(
		private readonly CallMapper $calls,
		private readonly ComparisonPresenter $comparison,
		private readonly Lobby $lobby,
		private readonly IJobList $jobs,
	) {
	}

	/**
	 * @return array<string, mixed> `CallComparison` of openapi.json
	 * @throws Problem
	 */
	public function compare(DatedCall $dated, Input $input): array {
		$dryRun = !$input->has('dryRun') || $input->bool('dryRun');
		$found = $this->comparison->compare($dated->call);
		if (!$dryRun) {
			$this->jobs->add(RoomJob::class, ['callId' => $dated->id()]);
		}
		return $found + ['dryRun' => $dryRun];
	}

	/** @throws Problem */
	public function setLobby(DatedCall $dated, Input $input): void {
		$mode = $input->enum('mode', LobbyMode::class);
		$this->calls->putLobbyMode($dated->id(), $mode);
		$dated->call->setLobbyMode($mode->value);
		$this->lobby->apply($dated->call);
	}
}
