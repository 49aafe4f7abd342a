<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Gliederung>
 */
final class GliederungMapper extends RevisionedMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_gliederungen', Gliederung::class);
	}

	/**
	 * The whole tree in one query, brothers and sisters in the order in which they are shown: by kind, then by name
	 * as in a German index. Sorted here, since databases collate differently.
	 * @return list<Gliederung>
	 */
	public function all(): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from($this->getTableName());
		$keys = [];
		$found = $this->findEntities($query);
		foreach ($found as $one) {
			$keys[$one->getId()] = self::place($one->kind(), $one->getName(), $one->getId());
		}
		usort($found, static fn (Gliederung $a, Gliederung $b): int => $keys[$a->getId()] <=> $keys[$b->getId()]);
		return $found;
	}

	/**
	 * Of the whole tree only what rights follow from, in the same order: asked in every request, so made cheap.
	 * @return array<int, array{parentId: ?int, kind: GliederungKind, memberGroup: ?string}> by id
	 */
	public function nodes(): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id', 'parent_id', 'kind', 'name', 'member_group')->from($this->getTableName())->executeQuery();
		$nodes = [];
		$keys = [];
		foreach ($result->fetchAll() as $row) {
			$id = (int)$row['id'];
			$kind = GliederungKind::from((string)$row['kind']);
			$keys[$id] = self::place($kind, (string)$row['name'], $id);
			$nodes[$id] = [
				'parentId' => $row['parent_id'] === null ? null : (int)$row['parent_id'],
				'kind' => $kind,
				'memberGroup' => $row['member_group'] === null ? null : (string)$row['member_group'],
			];
		}
		$result->closeCursor();
		uksort($nodes, static fn (int $a, int $b): int => $keys[$a] <=> $keys[$b]);
		return $nodes;
	}

	/**
	 * Locks a row until the transaction ends, so that what depends on several rows (no fourth chair, no circle in
	 * the tree) is decided by one writer after the other.
	 */
	public function lock(int $id): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->getTableName())
			->set('revision', 'revision')
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** Does any event, deleted ones included (they can be brought back), name it as first host or host? */
	public function hasEvents(int $id): bool {
		foreach (['verband_events', 'verband_event_hosts'] as $table) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('gliederung_id')->from($table)
				->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
				->setMaxResults(1)->executeQuery();
			$one = $result->fetchOne();
			$result->closeCursor();
			if ($one !== false) {
				return true;
			}
		}
		return false;
	}

	/** @return list<int> for each series whose dates could not be computed, its first host */
	public function hostsOfInertSeries(): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('gliederung_id')->from('verband_events')
			->where($query->expr()->eq('recurrence', $query->createNamedParameter('not-computable')))
			->andWhere($query->expr()->isNull('deleted_at'))
			->orderBy('gliederung_id')->executeQuery();
		$ids = array_values(array_map(static fn (array $row): int => (int)$row['gliederung_id'], $result->fetchAll()));
		$result->closeCursor();
		return $ids;
	}

	#[\Override]
	protected static function columns(): array {
		return Gliederung::COLUMNS;
	}

	/** @return array{int, string, int} what the order of brothers and sisters is told by */
	private static function place(GliederungKind $kind, string $name, int $id): array {
		// UB and KV are one tier under two names
		$tier = $kind === GliederungKind::Kreisverband ? GliederungKind::Unterbezirk : $kind;
		return [(int)array_search($tier, GliederungKind::cases(), true), self::indexKey($name), $id];
	}

	private static function indexKey(string $name): string {
		return strtr(mb_strtolower($name), ['ä' => 'a', 'ö' => 'o', 'ü' => 'u', 'ß' => 'ss']);
	}
}
