<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Evaluation;

use DateTimeImmutable;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\TermPresenter;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Goal\GoalAccess;
use OCA\Verband\Goal\GoalQuery;
use OCA\Verband\Goal\GoalTerms;
use OCA\Verband\Goal\SuggestionFilter;
use OCA\Verband\Goal\SuggestionOutcome;
use OCA\Verband\Goal\SuggestionQuery;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;

/**
 * A term in numbers, in a fixed number of statements. What they mean (rhythm, spread, shares) is reckoned in src/, where
 * it is watched; here stands who is told what: shares of what was said are for the Landesvorstand.
 */
final class Evaluation {
	public function __construct(
		private readonly GoalAccess $goalAccess,
		private readonly Access $access,
		private readonly GoalTerms $terms,
		private readonly TermPresenter $presenter,
		private readonly GoalQuery $goals,
		private readonly TermSittings $sittings,
		private readonly TermEvents $events,
		private readonly SuggestionQuery $suggestions,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param ?int $termId null for the one that is going on
	 * @return array<string, mixed> `Evaluation` of openapi.json
	 * @throws Problem not-found for a guest, and where there is no such term
	 */
	public function of(?int $termId): array {
		$viewer = $this->goalAccess->assertReads();
		$body = (int)$this->access->tree()->landesverband();
		$term = $termId === null ? $this->terms->current() : $this->terms->find($termId);
		if ($term === null || $term->getGliederungId() !== $body) {
			throw Problem::notFound();
		}
		$from = (new DateTimeImmutable($term->getStartDate(), $this->clock->zone()));
		$to = (new DateTimeImmutable($term->getEndDate(), $this->clock->zone()))->modify('+1 day');
		$isBoard = $this->goalAccess->keeps();
		return [
			'term' => $this->presenter->one($term),
			'gliederungId' => $body,
			'goals' => $this->goals->counts((int)$term->getId()),
			...$this->sittings->of($viewer, $body, $from->getTimestamp(), $to->getTimestamp(), $isBoard),
			'events' => $this->events->of($viewer, $body, $from, $to),
			'suggestions' => $this->suggestions($viewer, $body, $from->getTimestamp(), $to->getTimestamp()),
			'can' => ['contacts' => $isBoard],
		];
	}

	/** @return list<array{outcome: string, count: int}> of those that the person may see: each number opens them */
	private function suggestions(Viewer $viewer, int $body, int $from, int $to): array {
		return array_map(fn (SuggestionOutcome $outcome): array => [
			'outcome' => $outcome->value,
			'count' => $this->suggestions->count(
				new SuggestionFilter($body, $from, $to, $outcome), $viewer->personId, $viewer->boardIds, $this->clock->now()->getTimestamp(),
			),
		], SuggestionOutcome::cases());
	}
}
