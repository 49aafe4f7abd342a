<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\OccurrenceMove;
use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Call>
 */
final class CallMapper extends RevisionedMapper {
	public const TABLE = 'verband_calls';
	/** As long as making a room may take, in seconds */
	private const TAKEN_FOR = 600;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Call::class);
	}

	/** @return list<Call> */
	public function all(): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)->orderBy('id');
		return $this->findEntities($query);
	}

	public function ofRoom(string $token): ?Call {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('room_token', $query->createNamedParameter($token)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** Compare and swap: true for the one who may make the room of a call that has none. */
	public function takeRoom(int $id, ?string $lost, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		return $query->update(self::TABLE)
			->set('room_taken', $query->createNamedParameter($now + self::TAKEN_FOR, IQueryBuilder::PARAM_INT))
			->where($expr->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->lt('room_taken', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->andWhere($lost === null ? $expr->isNull('room_token') : $expr->eq('room_token', $query->createNamedParameter($lost)))
			->executeStatement() === 1;
	}

	/** The room is there; or, with the token that it had and no longer has, it could not be made. */
	public function putRoom(int $id, ?string $token): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('room_token', $query->createNamedParameter($token))
			->set('room_taken', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	public function putCompared(int $id, int $time): void {
		$this->put($id, 'compared_at', $time);
	}

	public function putLobbyMode(int $id, LobbyMode $mode): void {
		$this->put($id, 'lobby_mode', $mode->value);
	}

	/** Its series goes on under another event. */
	public function follow(OccurrenceMove $move): void {
		if ($move->fromEvent === $move->toEvent) {
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('event_id', $query->createNamedParameter($move->toEvent, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('event_id', $query->createNamedParameter($move->fromEvent, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	private function put(int $id, string $column, int|string $value): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	#[\Override]
	protected static function columns(): array {
		return Call::COLUMNS;
	}
}
