<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Jobs;

use OCP\BackgroundJob\IJob;
use OCP\BackgroundJob\IJobList;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The queue. A job with the same class and argument is kept once, as on a server. */
final class JobList implements IJobList {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function add($job, $argument = null): void {
		$this->put($this->name($job), $argument, 0);
	}

	#[\Override]
	public function scheduleAfter(string $job, int $runAfter, $argument = null): void {
		$this->put($job, $argument, $runAfter);
	}

	#[\Override]
	public function remove($job, $argument = null): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete('preview_jobs')->where($delete->expr()->eq('class', $delete->createNamedParameter($this->name($job))));
		if ($argument !== null) {
			$delete->andWhere($delete->expr()->eq('argument', $delete->createNamedParameter($this->text($argument))));
		}
		$delete->executeStatement();
	}

	#[\Override]
	public function has($job, $argument): bool {
		$query = $this->db->getQueryBuilder();
		return $query->select('id')->from('preview_jobs')
			->where($query->expr()->eq('class', $query->createNamedParameter($this->name($job))))
			->andWhere($query->expr()->eq('argument', $query->createNamedParameter($this->text($argument))))
			->executeQuery()->fetchOne() !== false;
	}

	private function put(string $class, mixed $argument, int $runAfter): void {
		$this->has($class, $argument)
			? $this->reschedule($class, $argument, $runAfter)
			: $this->insert($class, $argument, $runAfter);
	}

	private function insert(string $class, mixed $argument, int $runAfter): void {
		$insert = $this->db->getQueryBuilder();
		$insert->insert('preview_jobs')->values([
			'class' => $insert->createNamedParameter($class),
			'argument' => $insert->createNamedParameter($this->text($argument)),
			'run_after' => $insert->createNamedParameter($runAfter, IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	private function reschedule(string $class, mixed $argument, int $runAfter): void {
		$update = $this->db->getQueryBuilder();
		$update->update('preview_jobs')
			->set('run_after', $update->createNamedParameter($runAfter, IQueryBuilder::PARAM_INT))
			->where($update->expr()->eq('class', $update->createNamedParameter($class)))
			->andWhere($update->expr()->eq('argument', $update->createNamedParameter($this->text($argument))))
			->executeStatement();
	}

	/** @param IJob|class-string<IJob>|string $job */
	private function name(IJob|string $job): string {
		return is_string($job) ? $job : $job::class;
	}

	private function text(mixed $argument): string {
		return json_encode($argument, JSON_THROW_ON_ERROR);
	}
}
