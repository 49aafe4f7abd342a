<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\BackgroundJob;

interface IJob {
	public const TIME_INSENSITIVE = 0;
	public const TIME_SENSITIVE = 1;

	public function start(IJobList $jobList): void;

	/** @return mixed */
	public function setId(int $id);

	/** @return mixed */
	public function setLastRun(int $lastRun);

	/**
	 * @param mixed $argument
	 * @return mixed
	 */
	public function setArgument($argument);

	/** @return mixed */
	public function getId();

	/** @return mixed */
	public function getLastRun();

	/** @return mixed */
	public function getArgument();
}
