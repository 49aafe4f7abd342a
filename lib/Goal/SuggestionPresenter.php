<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\QueryInput;

/** Suggestions as the API shows them: who made one is told to the board that is asked, and to nobody else. */
final class SuggestionPresenter {
	private const MAX_LIMIT = 200;
	private const LIMIT = 50;

	public function __construct(
		private readonly Access $access,
		private readonly SuggestionQuery $query,
		private readonly SuggestionSteps $steps,
		private readonly SuggestionService $service,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Suggestions` of openapi.json */
	public function page(QueryInput $input): array {
		$viewer = $this->access->assertMember();
		$limit = $input->limit(self::MAX_LIMIT, self::LIMIT);
		$filter = SuggestionFilter::read($input, $this->clock->zone());
		$found = $this->query->find($filter, $viewer->personId, $viewer->boardIds, $this->clock->now()->getTimestamp(), $input->cursor(), $limit + 1);
		$page = array_slice($found, 0, $limit);
		$last = end($page);
		return [
			'suggestions' => $this->all($page),
			'nextCursor' => count($found) > $limit && $last !== false ? QueryInput::writeCursor($last->getCreatedAt(), (int)$last->getId()) : null,
		];
	}

	/** @return array<string, mixed> `Suggestion` of openapi.json */
	public function one(Suggestion $suggestion): array {
		return $this->all([$suggestion])[0];
	}

	/**
	 * @param list<Suggestion> $suggestions
	 * @return list<array<string, mixed>>
	 */
	private function all(array $suggestions): array {
		$ids = array_map(static fn (Suggestion $one): int => (int)$one->getId(), $suggestions);
		$viewer = $this->access->viewer();
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Suggestion $one): ?int => $one->getPersonId(), $suggestions))));
		$steps = $this->steps->of($ids);
		$supporters = $this->steps->supporters($ids);
		return array_map(function (Suggestion $one) use ($viewer, $persons, $steps, $supporters): array {
			$answers = $this->service->answers($one);
			$mine = $one->getPersonId() !== null && $one->getPersonId() === $viewer->personId;
			$behind = $supporters[(int)$one->getId()] ?? [];
			return [
				'id' => (int)$one->getId(),
				'gliederungId' => $one->getGliederungId(),
				'about' => (string)$one->getAbout(),
				'text' => $one->getText(),
				'state' => $one->getState(),
				'answer' => (string)$one->getAnswer(),
				'due' => $this->clock->local($one->getDueAt())->format('Y-m-d'),
				'late' => !$one->state()->isSettled() && $one->getDueAt() < $this->clock->now()->getTimestamp(),
				'createdOn' => $this->clock->local($one->getCreatedAt())->format('Y-m-d'),
				'hidden' => $one->isHidden(),
				'anonymous' => $one->getReceiptHash() !== null,
				'mine' => $mine,
				'person' => ($answers || $mine) && $one->getPersonId() !== null ? Person::refOf($persons, $one->getPersonId()) : null,
				'support' => count($behind),
				'supported' => $viewer->personId !== null && in_array($viewer->personId, $behind, true),
				'agendaItemId' => $one->getAgendaItemId(),
				'goalId' => $one->getGoalId(),
				'steps' => array_map(fn (array $step): array => [
					'on' => $this->clock->local($step['at'])->format('Y-m-d'), 'state' => $step['state'],
				], $steps[(int)$one->getId()] ?? []),
				'can' => ['answer' => $answers],
				'etag' => $one->etag(),
			];
		}, $suggestions);
	}
}
