<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\ResolutionQuery;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Evidence as somebody may see it, on the goal's page and in the report alike: a thing of another room that they may not
 * know of has no name and leads nowhere. Asked once for each kind of thing, however many there are.
 */
final class EvidenceSight {
	private const CHUNK = 500;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $access,
		private readonly VisibleEvents $events,
		private readonly MeetingQuery $meetings,
		private readonly ResolutionQuery $resolutions,
	) {
	}

	/** A member of the association of whom nothing else is known: what all read may say no more than they may see. */
	public function anybody(): Viewer {
		return new Viewer(null, memberIds: [(int)$this->access->tree()->landesverband()]);
	}

	/** May every member know of it? What is gone hides nothing any more. */
	public function isOpen(EvidenceKind $kind, int $id): bool {
		return !isset($this->there($kind, [$id])[$id]) || isset($this->seen($kind, [$id], $this->anybody())[$id]);
	}

	/**
	 * What is gone keeps the label that was written for all, and leads nowhere either.
	 * @param list<Evidence> $evidence
	 * @return list<Evidence> copies, never to be stored
	 */
	public function shown(array $evidence, Viewer $viewer): array {
		$there = $seen = [];
		foreach (EvidenceKind::cases() as $kind) {
			$ids = $kind->hasTarget() ? self::targets($evidence, $kind) : [];
			foreach (array_chunk($ids, self::CHUNK) as $chunk) {
				$there[$kind->value] = ($there[$kind->value] ?? []) + $this->there($kind, $chunk);
				$seen[$kind->value] = ($seen[$kind->value] ?? []) + $this->seen($kind, $chunk, $viewer);
			}
		}
		return array_map(static function (Evidence $one) use ($there, $seen): Evidence {
			$id = $one->getTargetId();
			$copy = clone $one;
			if ($id === null || isset($seen[$one->getKind()][$id])) {
				return $copy;
			}
			$copy->setTargetId(null);
			if (isset($there[$one->getKind()][$id])) {
				$copy->setLabel('');
			}
			return $copy;
		}, $evidence);
	}

	/**
	 * @param list<Evidence> $evidence
	 * @return list<int>
	 */
	private static function targets(array $evidence, EvidenceKind $kind): array {
		$found = [];
		foreach ($evidence as $one) {
			if ($one->getKind() === $kind->value && $one->getTargetId() !== null) {
				$found[$one->getTargetId()] = true;
			}
		}
		return array_keys($found);
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, mixed> by id
	 */
	private function there(EvidenceKind $kind, array $ids): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		match ($kind) {
			EvidenceKind::Event => $query->select('e.id')->from(EventMapper::TABLE, 'e')->where($expr->isNull('e.deleted_at')),
			EvidenceKind::Minutes => $query->select('m.id')->from(MeetingMapper::TABLE, 'm')
				->innerJoin('m', EventMapper::TABLE, 'e', $expr->eq('e.id', 'm.event_id'))->where($expr->isNull('e.deleted_at')),
			default => $query->select('r.id')->from(ResolutionMapper::TABLE, 'r'),
		};
		$alias = ['event' => 'e', 'minutes' => 'm'][$kind->value] ?? 'r';
		return $this->ids($query->andWhere($expr->in($alias . '.id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY))));
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, mixed> by id
	 */
	private function seen(EvidenceKind $kind, array $ids, Viewer $viewer): array {
		if ($kind === EvidenceKind::Minutes) {
			$found = $this->meetings->find(new MeetingFilter(limit: count($ids), ids: $ids), $viewer);
			return array_fill_keys(array_map(static fn ($one): int => $one->id(), $found), true);
		}
		if ($kind === EvidenceKind::Resolution) {
			$found = $this->resolutions->find(new ResolutionFilter(limit: count($ids), ids: $ids), $viewer);
			return array_fill_keys(array_map(static fn ($one): int => $one->getId(), $found), true);
		}
		$query = $this->db->getQueryBuilder();
		$query->select('e.id')->from(EventMapper::TABLE, 'e')
			->where($query->expr()->isNull('e.deleted_at'))
			->andWhere($this->events->condition($query, $viewer))
			->andWhere($query->expr()->in('e.id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)));
		return $this->ids($query);
	}

	/** @return array<int, true> */
	private function ids(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$ids = array_map(static fn (array $row): int => (int)$row['id'], $result->fetchAll());
		$result->closeCursor();
		return array_fill_keys($ids, true);
	}
}
