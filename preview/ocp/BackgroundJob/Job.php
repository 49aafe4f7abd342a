<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\BackgroundJob;

use OCP\AppFramework\Utility\ITimeFactory;

abstract class Job implements IJob {
	protected int $id = 0;
	protected int $lastRun = 0;
	/** @var mixed */
	protected $argument = null;
	protected bool $allowParallelRuns = true;

	public function __construct(
		protected ITimeFactory $time,
	) {
	}

	public function start(IJobList $jobList): void {
		$this->run($this->argument);
	}

	/** @return void */
	final public function setId(int $id) {
		$this->id = $id;
	}

	/** @return void */
	final public function setLastRun(int $lastRun) {
		$this->lastRun = $lastRun;
	}

	/**
	 * @param mixed $argument
	 * @return void
	 */
	public function setArgument($argument) {
		$this->argument = $argument;
	}

	final public function getId(): int {
		return $this->id;
	}

	final public function getLastRun(): int {
		return $this->lastRun;
	}

	/** @return mixed */
	public function getArgument() {
		return $this->argument;
	}

	public function setAllowParallelRuns(bool $allow): void {
		$this->allowParallelRuns = $allow;
	}

	public function getAllowParallelRuns(): bool {
		return $this->allowParallelRuns;
	}

	/**
	 * @param mixed $argument
	 * @return void
	 */
	abstract protected function run($argument);
}
