<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;

/**
 * Terms as the API shows them.
 */
final class TermPresenter {
	public function __construct(
		private readonly MilestoneMapper $milestones,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param list<Term> $terms
	 * @return list<array<string, mixed>> `Term` of openapi.json
	 */
	public function all(array $terms): array {
		$milestones = $this->milestones->ofTerms(array_map(static fn (Term $term): int => (int)$term->getId(), $terms));
		$today = $this->clock->today();
		return array_map(static fn (Term $term): array => [
			'id' => (int)$term->getId(),
			'gliederungId' => $term->getGliederungId(),
			'name' => $term->getName(),
			'start' => $term->getStartDate(),
			'end' => $term->getEndDate(),
			'milestones' => array_map(static fn (Milestone $milestone): array => [
				'id' => (int)$milestone->getId(),
				'kind' => $milestone->getKind(),
				'name' => $milestone->getName(),
				'date' => $milestone->getDate(),
			], $milestones[(int)$term->getId()] ?? []),
			'current' => $term->getStartDate() <= $today && $today <= $term->getEndDate(),
			'etag' => $term->etag(),
		], $terms);
	}

	/** @return array<string, mixed> `Term` of openapi.json */
	public function one(Term $term): array {
		return $this->all([$term])[0];
	}
}
