<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Gliederung\Viewer;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Visibility's rule in SQL. */
final class VisibleEvents {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** The condition on the events' alias `e` under which a row is visible to a member. */
	public function condition(IQueryBuilder $query, Viewer $viewer): ICompositeExpression {
		$expr = $query->expr();
		$status = $query->createNamedParameter(EventStatus::Draft->value);
		$open = $query->createNamedParameter(
			[Audience::Everybody->value, Audience::Members->value],
			IQueryBuilder::PARAM_STR_ARRAY,
		);
		$published = $expr->andX($expr->neq('e.status', $status), $expr->orX(
			$expr->in('e.audience', $open),
			$this->audience($query, Audience::Own, $this->hostedBy($query, $viewer->memberIds)),
			$this->audience($query, Audience::Bezirk, $this->hostedBy($query, $viewer->bezirkReachIds)),
			$this->audience($query, Audience::Protected, $this->inGroups($query, $viewer->groups)),
		));
		$writes = $this->hostedBy($query, [...$viewer->boardIds, ...$viewer->helpedIds]);
		return $expr->orX($published, $writes);
	}

	/**
	 * The condition "one of these is an accepted host".
	 * @param list<int> $gliederungIds
	 * @param string $id the column with the event's id; the dates' own spares looking up what others host
	 */
	public function hostedBy(IQueryBuilder $query, array $gliederungIds, string $id = 'e.id'): string {
		if ($gliederungIds === []) {
			return '1 = 0';
		}
		$hosts = $this->hosts($query, $gliederungIds);
		return 'EXISTS (' . $hosts->andWhere($hosts->expr()->eq('h.event_id', $id))->getSQL() . ')';
	}

	/**
	 * The same, for one or a few: what they host is listed once, and the rest is not looked at.
	 * @param list<int> $gliederungIds
	 */
	public function hostedByFew(IQueryBuilder $query, array $gliederungIds, string $id = 'e.id'): string {
		return $gliederungIds === [] ? '1 = 0' : $id . ' IN (' . $this->hosts($query, $gliederungIds)->getSQL() . ')';
	}

	/** @param list<int> $gliederungIds */
	private function hosts(IQueryBuilder $query, array $gliederungIds): IQueryBuilder {
		$sub = $this->db->getQueryBuilder();
		return $sub->select('h.event_id')->from('verband_event_hosts', 'h')
			->where($sub->expr()->in('h.gliederung_id', $query->createNamedParameter($gliederungIds, IQueryBuilder::PARAM_INT_ARRAY)))
			// as text, which all three databases take for true: a parameter of type boolean loads Doctrine's thirty types
			->andWhere($sub->expr()->eq('h.accepted', $query->createNamedParameter('1')));
	}

	/** @param list<string> $groups */
	private function inGroups(IQueryBuilder $query, array $groups): ICompositeExpression {
		$conditions = ['1 = 0'];
		foreach (array_chunk($groups, 500) as $chunk) {
			$conditions[] = $query->expr()->in(
				'e.protected_group',
				$query->createNamedParameter($chunk, IQueryBuilder::PARAM_STR_ARRAY),
			);
		}
		return $query->expr()->orX(...$conditions);
	}

	private function audience(IQueryBuilder $query, Audience $audience, ICompositeExpression|string $and): ICompositeExpression {
		return $query->expr()->andX(
			$query->expr()->eq('e.audience', $query->createNamedParameter($audience->value)),
			$and,
		);
	}
}
