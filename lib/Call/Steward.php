<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Viewer;

/** Who acts when the app itself keeps a call in order, in a job: the holder's board, and nobody in particular. */
final class Steward {
	public static function of(Call $call): Viewer {
		$id = $call->getGliederungId();
		return new Viewer(null, ownIds: [$id], memberIds: [$id], boardIds: [$id], groups: [$call->group()]);
	}
}
