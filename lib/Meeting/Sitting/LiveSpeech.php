<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingState;

/** The speakers' log as a screen needs it: the rows it has not got yet, and the names in them. */
final class LiveSpeech {
	public function __construct(
		private readonly SpeechMapper $log,
		private readonly BodyRules $rules,
		private readonly PersonMapper $persons,
	) {
	}

	/**
	 * @param list<int> $hidden items that the person may not know of
	 * @param bool $isHidden one of them is dealt with: nothing is told of who speaks
	 * @return ?array<string, mixed> `LiveSpeech` of openapi.json
	 */
	public function of(DatedMeeting $dated, array $hidden, bool $isHidden, string $since): ?array {
		if ($dated->meeting->state() !== MeetingState::Running || $isHidden) {
			return null;
		}
		$all = $this->log->of($dated->id());
		$rows = SpeechView::without($all, $hidden);
		$last = (end($rows) ?: null)->seq ?? 0;
		// for other rights, or with other items, an older log is of no use
		$view = substr(hash('sha256', $dated->id() . '/' . implode(',', $hidden)), 0, 12);
		$known = preg_match('/^' . $view . '-(\d{1,18})$/D', $since, $m) === 1 ? (int)$m[1] : null;
		$new = array_values(array_filter($rows, static fn (SpeechRow $row): bool => $row->seq > ($known ?? 0)));
		return [
			'rules' => $this->rules($dated)->toArray(),
			'full' => $known === null,
			'cursor' => $view . '-' . $last,
			'seq' => (end($all) ?: null)->seq ?? 0,
			'log' => array_map(static fn (SpeechRow $row): array => $row->toArray(), $new),
			'names' => (object)$this->names($rows),
		];
	}

	private function rules(DatedMeeting $dated): SpeechRules {
		return SpeechRules::of($dated->meeting->getSpeechRules()) ?? $this->rules->of($dated->meeting->getGliederungId())[1];
	}

	/**
	 * @param list<SpeechRow> $rows
	 * @return array<string, string> by key
	 */
	private function names(array $rows): array {
		$ids = [];
		foreach ($rows as $row) {
			if ($row->kind->isRequest() && preg_match('/^p(\d+)$/D', (string)$row->payload['personKey'], $m) === 1) {
				$ids[(int)$m[1]] = true;
			}
		}
		$persons = $this->persons->findMany(array_keys($ids));
		$names = [];
		foreach (array_keys($ids) as $id) {
			$names[SpeechService::key($id)] = Person::refOf($persons, $id)['name'];
		}
		return $names;
	}
}
