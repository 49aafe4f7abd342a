<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

use OCA\Verband\Goal\Evidence;
use OCA\Verband\Goal\EvidenceKind;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalKind;
use OCA\Verband\Goal\Step;

/** A goal as it was at the end of a day. */
final class GoalThen {
	/**
	 * @param Goal $goal with the words and the state of that day
	 * @param string $programme the programme's title, empty for a goal of none
	 * @param string $chapter as the paper has it, with the chapter that it is a part of
	 * @param ?Step $moved the last change of its state by then; null where nobody has said anything yet
	 * @param list<Evidence> $evidence what there was then
	 */
	public function __construct(
		public readonly Goal $goal,
		public readonly string $programme,
		public readonly string $chapter,
		public readonly ?Step $moved,
		public readonly array $evidence,
	) {
	}

	/** A stance is held, not reached: it has no state. */
	public function isStance(): bool {
		return $this->goal->kind() === GoalKind::Stance;
	}

	/** @return list<Evidence> what examinations found, in words */
	public function findings(): array {
		return array_values(array_filter($this->evidence, static fn (Evidence $one): bool => $one->getKind() === EvidenceKind::Finding->value));
	}

	/** @return list<Evidence> the rest of it */
	public function shown(): array {
		return array_values(array_filter($this->evidence, static fn (Evidence $one): bool => $one->getKind() !== EvidenceKind::Finding->value));
	}
}
