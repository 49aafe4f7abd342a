<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Takes a Gliederung out of the tree, with the offices and terms that are its own.
 */
final class Removal {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $access,
		private readonly GliederungMapper $gliederungen,
		private readonly TermMapper $terms,
	) {
	}

	/**
	 * Call it inside a transaction.
	 * @throws Problem has-children, has-events
	 */
	public function remove(Gliederung $gliederung): void {
		$id = (int)$gliederung->getId();
		$this->access->lockTree();
		if (count($this->access->tree()->downwards($id)) > 1) {
			throw Problem::refused(ErrorCode::HasChildren);
		}
		if ($this->gliederungen->hasEvents($id)) {
			throw Problem::refused(ErrorCode::HasEvents);
		}
		foreach ($this->terms->all($id) as $term) {
			$this->deleteWhere('verband_milestones', 'term_id', (int)$term->getId());
			$this->terms->delete($term);
		}
		$this->deleteWhere('verband_offices', 'gliederung_id', $id);
		$this->deleteWhere('verband_item_templates', 'gliederung_id', $id);
		$this->deleteWhere('verband_agenda_items', 'gliederung_id', $id);
		$this->handOver('verband_goals', $id, $gliederung->getParentId());
		$this->gliederungen->delete($gliederung);
	}

	/** What a Gliederung saw to is seen to by the one above it. */
	private function handOver(string $table, int $id, ?int $parentId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($table)->set('gliederung_id', $query->createNamedParameter($parentId, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	private function deleteWhere(string $table, string $column, int $id): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($table)
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
