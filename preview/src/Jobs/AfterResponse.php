<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Jobs;

use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Paths;

/** Runs due jobs once the client has its answer: after every write, else at most once a minute. */
final class AfterResponse {
	private const EVERY = 60;
	private const AT_MOST = 2.0;

	public function __construct(
		private readonly JobRunner $runner,
	) {
	}

	public function run(Request $request): void {
		$mark = Paths::data() . '/jobs';
		$isWrite = !in_array($request->getMethod(), ['GET', 'HEAD', 'OPTIONS'], true);
		if (!$isWrite && is_file($mark) && time() - (int)filemtime($mark) < self::EVERY) {
			return;
		}
		touch($mark);
		$this->runner->run(self::AT_MOST);
	}
}
