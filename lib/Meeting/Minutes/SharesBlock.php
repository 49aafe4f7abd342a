<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Sitting\Lane;
use OCA\Verband\Meeting\Sitting\SharesMapper;
use OCA\Verband\Meeting\Sitting\SittingRecord;
use OCA\Verband\Meeting\Sitting\SpeechRules;

/**
 * What each list of a sitting had of the contributions and of the time, beside its places: as the browser shows it
 * (src/meeting/model/shares.ts), with nobody's name and nothing of fewer than three.
 *
 * @phpstan-type Lanes array<string, array{contributions: int, seconds: int}>
 */
final class SharesBlock {
	public function __construct(
		private readonly SharesMapper $shares,
		private readonly Wording $words,
	) {
	}

	/**
	 * @param list<AgendaItem> $items of the meeting
	 * @return list<string> none where there is nothing to tell
	 */
	public function of(DatedMeeting $dated, array $items, Version $version): array {
		$hidden = array_filter($items, static fn (AgendaItem $item): bool => $version === Version::Open && $item->isInternal());
		$record = $this->shares->of($dated->id())?->without(array_values(array_map(static fn (AgendaItem $item): int => $item->getId(), $hidden)));
		$parts = $record === null ? [] : $this->parts($record, array_map(static fn (AgendaItem $item): int => $item->getId(), $items));
		if ($record === null || $parts === []) {
			return [];
		}
		$places = $record->data['people'];
		return [
			'## ' . $this->words->label(Label::Shares),
			$this->words->label($places === null ? Label::SharesExplained : Label::SharesAndPlacesExplained),
			implode("\n", $this->table($parts, $places, SpeechRules::of($dated->meeting->getSpeechRules()) ?? new SpeechRules())),
			$this->words->label(Label::NothingOfFew) . ($record->data['incomplete'] ? ' ' . $this->words->label(Label::MoreWasSaid) : ''),
		];
	}

	/**
	 * @param list<int> $itemIds in their order
	 * @return array<string, Lanes> by what they are of; the whole alone where it has one part
	 */
	private function parts(SittingRecord $record, array $itemIds): array {
		$cells = [];
		foreach ($record->data['items'] as $cell) {
			$place = array_search($cell['item'], $itemIds, true);
			$cells[$place === false ? $this->words->label(Label::WithoutItem) : $this->words->label(Label::Item) . ' ' . ($place + 1)] = $cell['lanes'];
		}
		ksort($cells, SORT_NATURAL);
		if ($record->data['rest'] !== null) {
			$cells[$this->words->label(Label::OtherItems)] = $record->data['rest']['lanes'];
		}
		$whole = self::whole(array_values($cells));
		return $whole === [] ? [] : [$this->words->label(Label::WholeSitting) => $whole] + (count($cells) > 1 ? $cells : []);
	}

	/**
	 * A lane that one of them may not tell is not told: what is there would look like all there was.
	 * @param list<Lanes> $cells
	 * @return Lanes
	 */
	private static function whole(array $cells): array {
		$lanes = $cells === [] ? [] : array_intersect_key(...$cells);
		return array_map(static fn (string $lane): array => [
			'contributions' => array_sum(array_column(array_column($cells, $lane), 'contributions')),
			'seconds' => array_sum(array_column(array_column($cells, $lane), 'seconds')),
		], array_combine(array_keys($lanes), array_keys($lanes)));
	}

	/**
	 * @param array<string, Lanes> $parts
	 * @param ?array<string, int> $places by lane
	 * @return list<string>
	 */
	private function table(array $parts, ?array $places, SpeechRules $rules): array {
		$head = array_filter([
			count($parts) > 1 ? Label::PartOfSitting : null, Label::SpeakersList, Label::Contributions, Label::SpokenTime, $places === null ? null : Label::Places,
		]);
		$rows = [
			array_map($this->words->label(...), $head),
			array_map(static fn (): string => '---', $head),
		];
		foreach ($parts as $part => $lanes) {
			foreach ($this->rows($lanes, $places, $rules) as $row) {
				$rows[] = count($parts) > 1 ? [$part, ...$row] : $row;
			}
		}
		return array_map(static fn (array $row): string => '| ' . implode(' | ', $row) . ' |', $rows);
	}

	/**
	 * @param Lanes $lanes
	 * @param ?array<string, int> $places
	 * @return list<list<string>>
	 */
	private function rows(array $lanes, ?array $places, SpeechRules $rules): array {
		$rows = [];
		$seats = array_intersect_key($places ?? [], $lanes);
		foreach (Lane::cases() as $lane) {
			$spoken = $lanes[$lane->value] ?? ['contributions' => 0, 'seconds' => 0];
			$seat = $seats[$lane->value] ?? 0;
			if ($spoken['contributions'] === 0 && $seat === 0) {
				continue;
			}
			$rows[] = [
				Line::plain($this->words->lane($lane, $rules)),
				self::share($spoken['contributions'], array_sum(array_column($lanes, 'contributions')), (string)$spoken['contributions']),
				self::share($spoken['seconds'], array_sum(array_column($lanes, 'seconds')), self::clock($spoken['seconds'])),
				...$places === null ? [] : [self::share($seat, array_sum($seats), (string)$seat)],
			];
		}
		return $rows;
	}

	private static function share(int $part, int $all, string $number): string {
		return ($all === 0 ? '–' : (int)floor($part / $all * 100 + 0.5) . ' %') . " ($number)";
	}

	/** As a stopwatch shows it: 0:07, 12:05, 1:02:03. */
	private static function clock(int $seconds): string {
		return $seconds < 3600 ? sprintf('%d:%02d', intdiv($seconds, 60), $seconds % 60)
			: sprintf('%d:%02d:%02d', intdiv($seconds, 3600), intdiv($seconds, 60) % 60, $seconds % 60);
	}
}
