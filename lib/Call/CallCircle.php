<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Meeting\Circle;
use OCA\Verband\Meeting\DatedMeeting;

/** At a call whoever it is for is expected. */
final class CallCircle implements Circle {
	public function __construct(
		private readonly CallDates $dates,
		private readonly CallMapper $calls,
		private readonly Invited $invited,
	) {
	}

	#[\Override]
	public function of(DatedMeeting $dated, string $day): ?array {
		// every call is protected: no query for any other meeting
		$callId = $dated->audience === Audience::Protected ? $this->dates->callOf($dated->id()) : null;
		$call = $callId === null ? null : $this->calls->find($callId);
		return $call instanceof Call ? $this->invited->offices($call, $day) : null;
	}
}
