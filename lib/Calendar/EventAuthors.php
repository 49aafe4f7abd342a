<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** Who entered an event can be asked for a while; after that it is the Gliederung's alone. */
final class EventAuthors extends RowRule {
	#[\Override]
	public function id(): string {
		return 'authors';
	}

	#[\Override]
	public function defaultDays(): int {
		return 180;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n(
			'Who entered an event is forgotten %n day after its last change.',
			'Who entered an event is forgotten %n days after its last change.',
			$days,
		);
	}

	#[\Override]
	protected function table(): string {
		return EventMapper::TABLE;
	}

	#[\Override]
	protected function end(IQueryBuilder $query): void {
		$query->update($this->table())->set('created_by', $query->createNamedParameter(null, IQueryBuilder::PARAM_INT));
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($query->expr()->isNotNull('created_by'))
			->andWhere($query->expr()->lt('updated_at', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
	}
}
