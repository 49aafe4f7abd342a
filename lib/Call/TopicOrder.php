<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/** In what order the topics that were brought up stand on the agenda. */
enum TopicOrder: string {
	/** the most supported first */
	case Support = 'support';
	/** as the board of the holder puts them */
	case Board = 'board';
}
