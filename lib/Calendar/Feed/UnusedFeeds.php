<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use DateTimeImmutable;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\IL10N;

/** A link that nothing has asked for in a long while is a key that somebody forgot. */
final class UnusedFeeds extends RowRule {
	public const DAYS = 400;

	public function __construct(
		IDBConnection $db,
		private readonly Clock $clock,
	) {
		parent::__construct($db);
	}

	#[\Override]
	public function id(): string {
		return 'links';
	}

	#[\Override]
	public function defaultDays(): int {
		return self::DAYS;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('A link ends if nothing asks for it for %n day.', 'A link ends if nothing asks for it for %n days.', $days);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_feeds';
	}

	#[\Override]
	protected function end(IQueryBuilder $query): void {
		$query->update($this->table())
			->set('revoked', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL))
			->set('ended_on', $query->createNamedParameter($this->clock->today()));
		foreach (['person_id', 'filter', 'label', 'last_used_at'] as $column) {
			$query->set($column, $query->createNamedParameter(null));
		}
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$expr = $query->expr();
		$day = $query->createNamedParameter($before->format('Y-m-d'));
		$query->where($expr->orX(
			$expr->isNull('revoked'),
			$expr->eq('revoked', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL),
		))->andWhere($expr->orX(
			$expr->lt('last_used_at', $day),
			$expr->andX($expr->isNull('last_used_at'), $expr->lt('created_at', $day)),
		));
	}
}
