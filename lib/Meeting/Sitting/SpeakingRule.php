<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** How a body quotes its debates; what each means stands in src/meeting/model/speakersLog.ts, which makes the order. */
enum SpeakingRule: string {
	case Soft = 'W';
	case Hard = 'H';
	case Three = 'H3';
}
