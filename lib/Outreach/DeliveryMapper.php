<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Each channel of each message once, so that a job that runs twice sends once. */
final class DeliveryMapper {
	public const TABLE = 'verband_broadcast_sent';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function add(int $broadcastId, Channel $channel, DeliveryState $state): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'broadcast_id' => $query->createNamedParameter($broadcastId, IQueryBuilder::PARAM_INT),
			'channel' => $query->createNamedParameter($channel->value),
			'state' => $query->createNamedParameter($state->value),
		])->executeStatement();
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, list<Delivery>> by message
	 */
	public function of(array $ids): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from(self::TABLE)
			->where($query->expr()->in('broadcast_id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)))
			->orderBy('channel');
		$found = array_fill_keys($ids, []);
		foreach ($this->rows($query) as $one) {
			$found[$one->broadcastId][] = $one;
		}
		return $found;
	}

	/** @return list<Delivery> */
	public function waiting(): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from(self::TABLE)
			->where($query->expr()->eq('state', $query->createNamedParameter(DeliveryState::Waiting->value)))
			->orderBy('broadcast_id')->addOrderBy('channel');
		return $this->rows($query);
	}

	/** Compare and swap: true for the one who sends. */
	public function take(Delivery $one, int $now, int $until): bool {
		$query = $this->this($one);
		return $query->set('taken_until', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT))
			->andWhere($query->expr()->lt('taken_until', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(DeliveryState::Waiting->value)))
			->executeStatement() === 1;
	}

	/** Before somebody is written to: should the job die now, that person is not written to again. */
	public function mark(Delivery $one, string $bookmark, int $sent, int $total): void {
		$query = $this->this($one);
		$query->set('bookmark', $query->createNamedParameter($bookmark))
			->set('sent', $query->createNamedParameter($sent, IQueryBuilder::PARAM_INT))
			->set('total', $query->createNamedParameter($total, IQueryBuilder::PARAM_INT))
			->executeStatement();
	}

	/** Somebody else may go on with it at once. */
	public function release(Delivery $one): void {
		$query = $this->this($one);
		$query->set('taken_until', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))->executeStatement();
	}

	public function finish(Delivery $one, DeliveryState $state): void {
		$query = $this->this($one);
		$query->set('state', $query->createNamedParameter($state->value))
			->set('taken_until', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))
			->executeStatement();
	}

	private function this(Delivery $one): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->update(self::TABLE)
			->where($query->expr()->eq('broadcast_id', $query->createNamedParameter($one->broadcastId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('channel', $query->createNamedParameter($one->channel->value)));
	}

	/** @return list<Delivery> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = array_map(static fn (array $row): Delivery => new Delivery(
			(int)$row['broadcast_id'], Channel::from((string)$row['channel']), DeliveryState::from((string)$row['state']),
			(int)$row['total'], (int)$row['sent'], (string)$row['bookmark'],
		), $result->fetchAll());
		$result->closeCursor();
		return array_values($found);
	}
}
