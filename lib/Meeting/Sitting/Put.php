<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\ItemState;

/** What becomes of an item when the sitting goes on to another. */
enum Put: string {
	case Done = 'done';
	/** it is taken up again later in this sitting or, if there is no time, in the next */
	case Back = 'back';

	public function state(): ItemState {
		return $this === self::Done ? ItemState::Done : ItemState::Scheduled;
	}
}
