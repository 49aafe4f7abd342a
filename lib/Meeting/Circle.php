<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Office;

/** Whom a meeting is for, where it is not the board of the body that holds it. */
interface Circle {
	/**
	 * @param string $day YYYY-MM-DD
	 * @return ?list<Office> the offices that make somebody expected on that day; null: the board's
	 */
	public function of(DatedMeeting $dated, string $day): ?array;
}
