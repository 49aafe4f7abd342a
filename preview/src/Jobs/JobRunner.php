<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Jobs;

use OCA\Verband\Preview\Paths;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJob;
use OCP\BackgroundJob\IJobList;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\IUserSession;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;
use Throwable;

/** Runs what is due: timed jobs of info.xml and queued ones, each at most once per run, within a bound of time. */
final class JobRunner {
	private const RESERVED_FOR = 600;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly IJobList $list,
		private readonly ContainerInterface $container,
		private readonly ITimeFactory $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	/** Queues the timed jobs that info.xml names and the queue does not hold yet. */
	public function registerTimedJobs(): void {
		$info = simplexml_load_file(Paths::root() . '/appinfo/info.xml');
		foreach ($info === false ? [] : $info->xpath('background-jobs/job') ?? [] as $job) {
			$class = trim((string)$job);
			if (class_exists($class) && !$this->list->has($class, null)) {
				$this->list->add($class);
			}
		}
	}

	/** @return int how many jobs were started */
	public function run(float $seconds = 60.0): int {
		$this->container->get(IUserSession::class)->setUser(null);
		$until = microtime(true) + $seconds;
		$started = 0;
		foreach ($this->due() as $row) {
			if (microtime(true) > $until) {
				break;
			}
			$started += $this->reserve((int)$row['id']) && $this->start($row) ? 1 : 0;
		}
		return $started;
	}

	/** @return list<array<string, mixed>> */
	private function due(): array {
		$query = $this->db->getQueryBuilder();
		$now = $query->createNamedParameter($this->clock->getTime(), IQueryBuilder::PARAM_INT);
		return $query->select('id', 'class', 'argument', 'last_run')->from('preview_jobs')
			->where($query->expr()->lte('run_after', $now))
			->orderBy('last_run')->addOrderBy('id')
			->executeQuery()->fetchAll();
	}

	/** Two workers of the host must not run one job at once. */
	private function reserve(int $id): bool {
		$now = $this->clock->getTime();
		$update = $this->db->getQueryBuilder();
		return $update->update('preview_jobs')
			->set('reserved', $update->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($update->expr()->eq('id', $update->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($update->expr()->lt('reserved', $update->createNamedParameter($now - self::RESERVED_FOR, IQueryBuilder::PARAM_INT)))
			->executeStatement() === 1;
	}

	/** @param array<string, mixed> $row */
	private function start(array $row): bool {
		$class = (string)$row['class'];
		$before = $this->clock->getTime();
		try {
			$job = $this->container->get($class);
			if (!$job instanceof IJob) {
				return false;
			}
			$job->setId((int)$row['id']);
			$job->setLastRun((int)$row['last_run']);
			$job->setArgument(json_decode((string)$row['argument'], true));
			$job->start($this->list);
		} catch (Throwable $e) {
			$this->logger->error('Job {class} failed', ['class' => $class, 'exception' => $e]);
		}
		$this->finish($row, $before);
		return true;
	}

	/** @param array<string, mixed> $row */
	private function finish(array $row, int $startedAt): void {
		$update = $this->db->getQueryBuilder();
		$update->update('preview_jobs')
			->set('reserved', $update->createNamedParameter(0, IQueryBuilder::PARAM_INT))
			->where($update->expr()->eq('id', $update->createNamedParameter((int)$row['id'], IQueryBuilder::PARAM_INT)));
		if ($this->ran($row, $startedAt)) {
			$update->set('last_run', $update->createNamedParameter($startedAt, IQueryBuilder::PARAM_INT));
		}
		$update->executeStatement();
	}

	/**
	 * A timed job whose interval has not passed does nothing when started, and must not begin to wait anew.
	 * @param array<string, mixed> $row
	 */
	private function ran(array $row, int $startedAt): bool {
		$job = $this->container->get((string)$row['class']);
		return !$job instanceof \OCP\BackgroundJob\TimedJob || $startedAt - (int)$row['last_run'] > $job->getInterval();
	}
}
