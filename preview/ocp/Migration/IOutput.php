<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\Migration;

interface IOutput {
	public function debug(string $message): void;

	/**
	 * @param mixed $message
	 * @return mixed
	 */
	public function info($message);

	/**
	 * @param mixed $message
	 * @return mixed
	 */
	public function warning($message);

	/**
	 * @param mixed $max
	 * @return mixed
	 */
	public function startProgress($max = 0);

	/**
	 * @param mixed $step
	 * @param mixed $description
	 * @return mixed
	 */
	public function advance($step = 1, $description = '');

	/** @return mixed */
	public function finishProgress();
}
