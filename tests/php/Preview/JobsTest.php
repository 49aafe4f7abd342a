<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use OCA\Verband\Preview\Jobs\JobRunner;
use OCA\Verband\Tests\DatabaseTestCase;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJobList;
use OCP\BackgroundJob\QueuedJob;
use OCP\BackgroundJob\TimedJob;

final class JobsTest extends DatabaseTestCase {
	protected function setUp(): void {
		parent::setUp();
		Noted::$arguments = [];
	}

	public function testAQueuedJobRunsOnceWithItsArgument(): void {
		$jobs = $this->get(IJobList::class);
		$jobs->add(QueuedNote::class, ['id' => 3]);
		$jobs->add(QueuedNote::class, ['id' => 3]);

		$runner = $this->get(JobRunner::class);
		$runner->run();
		$runner->run();

		self::assertSame([['id' => 3]], Noted::$arguments);
	}

	public function testAJobWaitsForItsTime(): void {
		$this->get(IJobList::class)->scheduleAfter(QueuedNote::class, $this->get(ITimeFactory::class)->getTime() + 60, 'later');
		$this->get(JobRunner::class)->run();
		self::assertSame([], Noted::$arguments);

		$this->at('2026-06-01T10:02:00+02:00');
		$this->get(JobRunner::class)->run();
		self::assertSame(['later'], Noted::$arguments);
	}

	public function testATimedJobKeepsItsInterval(): void {
		$this->get(IJobList::class)->add(TimedNote::class);
		foreach (['10:00', '10:30', '11:01'] as $time) {
			$this->at('2026-06-01T' . $time . ':00+02:00');
			$this->get(JobRunner::class)->run();
		}

		self::assertCount(2, Noted::$arguments);
	}
}

final class Noted {
	/** @var list<mixed> */
	public static array $arguments = [];
}

final class QueuedNote extends QueuedJob {
	protected function run($argument): void {
		Noted::$arguments[] = $argument;
	}
}

final class TimedNote extends TimedJob {
	public function __construct(ITimeFactory $time) {
		parent::__construct($time);
		$this->setInterval(3600);
	}

	protected function run($argument): void {
		Noted::$arguments[] = $argument;
	}
}
