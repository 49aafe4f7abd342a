<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** What is left of a link that ended: after a while no phone asks for it any more. */
final class RevokedFeeds extends RowRule {
	#[\Override]
	public function id(): string {
		return 'ended-links';
	}

	#[\Override]
	public function defaultDays(): int {
		return 365;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n(
			'The fingerprint of a revoked link, without owner and name, goes after %n day.',
			'The fingerprint of a revoked link, without owner and name, goes after %n days.',
			$days,
		);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_feeds';
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$expr = $query->expr();
		$day = $query->createNamedParameter($before->format('Y-m-d'));
		$query->where($expr->eq('revoked', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL))
			->andWhere($expr->orX(
				$expr->lt('ended_on', $day),
				// those that ended before the day was noted
				$expr->andX($expr->isNull('ended_on'), $expr->lt('created_at', $day)),
			));
	}
}
