<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** What is said of a goal beside its state, kept with every step: so that a day in the past can be told about as it was. Pure. */
final class GoalWords {
	private const KEPT = ['title', 'quote', 'places', 'kind', 'gliederungId', 'finalNote'];

	public static function write(Goal $goal): string {
		$words = [];
		foreach (self::KEPT as $name) {
			$words[$name] = $goal->{'get' . ucfirst($name)}();
		}
		return json_encode($words, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/** The goal as it was from a step on; never to be stored. */
	public static function asOf(Goal $goal, Step $step): Goal {
		$then = clone $goal;
		foreach (json_decode($step->getWords() ?? '{}', true, flags: JSON_THROW_ON_ERROR) as $name => $value) {
			$then->{'set' . ucfirst((string)$name)}($value);
		}
		$then->setState($step->getToState());
		return $then;
	}
}
