<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Goal\Suggestion;
use OCA\Verband\Goal\SuggestionMapper;
use OCA\Verband\Goal\SuggestionState;
use OCA\Verband\Goal\SuggestionSteps;
use OCA\Verband\Preview\Example\Plan\Data;

/** What members suggest: some of it answered, some late, some by nobody. */
final class SuggestionLoader {
	private const DAY = 86400;
	private const ANSWERED_WITHIN = 28;

	public function __construct(
		private readonly SuggestionMapper $suggestions,
		private readonly SuggestionSteps $steps,
	) {
	}

	/**
	 * @param array<string, int> $ids Gliederungen by code
	 * @param array<string, list<int>> $writers persons by code
	 */
	public function load(array $ids, array $writers, DateTimeImmutable $today): void {
		$people = array_merge(...array_values($writers));
		foreach (Data::read('suggestions') as $i => [$code, $about, $text, $state, $days, $isAnonymous, $answer, $support]) {
			$at = $today->getTimestamp() - $days * self::DAY;
			$suggestion = new Suggestion();
			$suggestion->setGliederungId($ids[$code]);
			$suggestion->setAbout($about);
			$suggestion->setText($text);
			$suggestion->setHidden(false);
			$suggestion->setState($state);
			$suggestion->setAnswer($answer);
			$suggestion->setCreatedAt($at);
			$suggestion->setDueAt($at + self::ANSWERED_WITHIN * self::DAY);
			$suggestion->setRevision(1);
			$isAnonymous ? $suggestion->setReceiptHash(hash('sha256', 'example' . $i)) : $suggestion->setPersonId($people[($i * 17) % count($people)]);
			$id = (int)$this->suggestions->insert($suggestion)->getId();
			$this->steps->add($id, SuggestionState::Received, $at);
			if ($state !== SuggestionState::Received->value) {
				$this->steps->add($id, SuggestionState::from($state), $at + 5 * self::DAY);
			}
			foreach (array_unique(array_slice($people, $i * 3, $support)) as $person) {
				$this->steps->support($id, $person);
			}
		}
	}
}
