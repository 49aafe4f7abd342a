<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_item_templates: written as a whole, for one body and kind at a time. */
final class ItemTemplateMapper {
	private const TABLE = 'verband_item_templates';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<TemplateItem> in their order; empty if nobody has made any */
	public function of(int $gliederungId, MeetingKind $kind): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('title', 'minutes', 'internal', 'standing', 'every')->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('kind', $query->createNamedParameter($kind->value)))
			->orderBy('position')->executeQuery();
		$items = array_map(static fn (array $row): TemplateItem => new TemplateItem(
			(string)$row['title'],
			$row['minutes'] === null ? null : (int)$row['minutes'],
			(bool)$row['internal'],
			Standing::from((string)$row['standing']),
			(int)$row['every'],
		), $result->fetchAll());
		$result->closeCursor();
		return array_values($items);
	}

	/**
	 * Call it inside a transaction.
	 * @param list<TemplateItem> $items
	 */
	public function replace(int $gliederungId, MeetingKind $kind, array $items): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('kind', $query->createNamedParameter($kind->value)))
			->executeStatement();
		foreach ($items as $position => $item) {
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'gliederung_id' => $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT),
				'kind' => $query->createNamedParameter($kind->value),
				'position' => $query->createNamedParameter($position, IQueryBuilder::PARAM_INT),
				'title' => $query->createNamedParameter($item->title),
				'minutes' => $query->createNamedParameter($item->minutes, $item->minutes === null ? IQueryBuilder::PARAM_NULL : IQueryBuilder::PARAM_INT),
				'internal' => $query->createNamedParameter($item->internal, IQueryBuilder::PARAM_BOOL),
				'standing' => $query->createNamedParameter($item->standing->value),
				'every' => $query->createNamedParameter($item->every, IQueryBuilder::PARAM_INT),
			])->executeStatement();
		}
	}
}
