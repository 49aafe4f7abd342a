<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\MeetingMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Minutes for which something is to be done, whoever asks. */
final class MinutesQueue {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param int $now seconds since 1970
	 * @return list<int> meetings whose minutes were approved online until then
	 */
	public function polledUntil(int $now): array {
		$query = $this->inApproval();
		$query->select('n.meeting_id')
			->andWhere($query->expr()->isNotNull('n.approval_until'))
			->andWhere($query->expr()->lte('n.approval_until', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)));
		return self::ids($query);
	}

	/** @return list<int> meetings of a body whose minutes its next sitting is to approve */
	public function waitingFor(int $gliederungId): array {
		$query = $this->inApproval();
		$query->select('n.meeting_id')
			->innerJoin('n', MeetingMapper::TABLE, 'm', $query->expr()->eq('m.id', 'n.meeting_id'))
			->andWhere($query->expr()->isNull('n.approval_until'))
			->andWhere($query->expr()->eq('m.gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)));
		return self::ids($query);
	}

	/** @return list<int> Gliederungen whose next sitting has minutes to approve */
	public function bodiesWaiting(): array {
		$query = $this->inApproval();
		$query->selectDistinct('m.gliederung_id')
			->innerJoin('n', MeetingMapper::TABLE, 'm', $query->expr()->eq('m.id', 'n.meeting_id'))
			->andWhere($query->expr()->isNull('n.approval_until'));
		return self::ids($query);
	}

	/** @return list<int> meetings whose minutes are approved and lie nowhere yet */
	public function unfiled(): array {
		$query = $this->db->getQueryBuilder();
		$locked = array_filter(MinutesState::cases(), static fn (MinutesState $state): bool => $state->isLocked());
		$query->select('meeting_id')->from(MinutesMapper::TABLE)
			->where($query->expr()->in('state', $query->createNamedParameter(array_column($locked, 'value'), IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($query->expr()->isNull('file_ids'))
			->orderBy('meeting_id');
		return self::ids($query);
	}

	/** @return bool false if somebody else was faster; nothing of it is shown, so the revision stays */
	public function setFiles(int $meetingId, string $files): bool {
		$query = $this->db->getQueryBuilder();
		return $query->update(MinutesMapper::TABLE)
			->set('file_ids', $query->createNamedParameter($files))
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('file_ids'))
			->executeStatement() === 1;
	}

	private function inApproval(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->from(MinutesMapper::TABLE, 'n')
			->where($query->expr()->eq('n.state', $query->createNamedParameter(MinutesState::Approval->value)));
	}

	/** @return list<int> */
	private static function ids(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return array_values($ids);
	}
}
