<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;

/**
 * Minutes as one Markdown text, put together from what the sitting left: its date, who was there, its items with
 * their texts and resolutions. Both versions come out of the same source; items keep their numbers in both.
 */
final class MinutesDocument {
	public function __construct(
		private readonly Access $access,
		private readonly AgendaItemMapper $items,
		private readonly TextMapper $texts,
		private readonly ResolutionMapper $resolutions,
		private readonly PeopleMapper $people,
		private readonly PersonMapper $persons,
		private readonly Wording $words,
	) {
	}

	/** Markdown (CommonMark), lines ended by LF. */
	public function markdown(DatedMeeting $dated, Version $version): string {
		$body = $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		$texts = $this->texts->ofMeeting($dated->id());
		$resolutions = $this->resolutions->ofMeeting($dated->id());
		$blocks = [
			'# ' . self::line($this->words->kind($dated->meeting->kind()) . ' – ' . ($body?->getName() ?? '')),
			'**' . self::line($dated->title) . '**, ' . $this->words->day($dated->start),
			'*' . $this->words->label($version === Version::Full ? Label::Full : Label::Open) . '*',
			$this->facts($dated, $version),
		];
		foreach ($this->items->ofMeeting($dated->id()) as $index => $item) {
			if ($version === Version::Full || !$item->isInternal()) {
				$own = array_filter($resolutions, static fn (Resolution $one): bool => $one->getItemId() === $item->getId());
				array_push($blocks, ...$this->item($item, $index + 1, ($texts[(int)$item->getId()] ?? null)->text ?? '', array_values($own), $version));
			}
		}
		$rest = array_values(array_filter($resolutions, static fn (Resolution $one): bool => $one->getItemId() === null));
		array_push($blocks, ...$this->resolved($rest, $version));
		return implode("\n\n", array_filter($blocks, static fn (string $block): bool => $block !== '')) . "\n";
	}

	private function facts(DatedMeeting $dated, Version $version): string {
		$begin = $dated->meeting->getStartedAt() ?? $dated->start;
		$end = $dated->meeting->getClosedAt() ?? $dated->end;
		$facts = [
			[Label::Place, self::line($dated->location)],
			[Label::Beginning, $this->words->time($begin)],
			[Label::End, $this->words->time($end)],
			...$this->attendance($dated->id(), $version),
		];
		$lines = array_map(fn (array $fact): string => '- ' . $this->words->label($fact[0]) . ': ' . $fact[1], array_filter(
			$facts, static fn (array $fact): bool => $fact[1] !== '',
		));
		return implode("\n", $lines);
	}

	/** @return list<array{Label, string}> names for the body; how many for everybody else */
	private function attendance(int $meetingId, Version $version): array {
		$people = $this->people->of($meetingId);
		$persons = $this->persons->findMany(array_keys($people));
		$named = static function (string ...$states) use ($people, $persons): array {
			$names = [];
			foreach ($people as $id => $one) {
				if (in_array($one->state, $states, true)) {
					$names[] = self::line(($persons[$id] ?? null)?->getName() ?? Persons::FORMER);
				}
			}
			sort($names);
			return $names;
		};
		$present = $named('present', 'late', 'left-early');
		if ($version === Version::Open) {
			return [[Label::Present, $present === [] ? '' : $this->words->present(count($present))]];
		}
		return [
			[Label::Present, implode(', ', $present)],
			[Label::Excused, implode(', ', $named('excused'))],
			[Label::Missing, implode(', ', $named('missing'))],
		];
	}

	/**
	 * @param list<Resolution> $resolutions
	 * @return list<string>
	 */
	private function item(AgendaItem $item, int $number, string $text, array $resolutions, Version $version): array {
		$mark = $item->isInternal() ? ' (' . $this->words->label(Label::Internal) . ')' : '';
		$blocks = ['## ' . $this->words->label(Label::Item) . " $number: " . self::line($item->getTitle()) . $mark];
		if ($version === Version::Open) {
			$blocks[] = Passages::open($text);
		} else {
			foreach (Passages::split($text) as $part) {
				$blocks[] = $part['internal'] ? $this->internal($part['text']) : $part['text'];
			}
		}
		return [...$blocks, ...$this->resolved($resolutions, $version)];
	}

	/**
	 * @param list<Resolution> $resolutions
	 * @return list<string>
	 */
	private function resolved(array $resolutions, Version $version): array {
		$blocks = [];
		$bodies = $this->access->gliederungen();
		foreach ($resolutions as $one) {
			if ($version === Version::Open && $one->isInternal()) {
				continue;
			}
			$number = $one->number(($bodies[$one->getGliederungId()] ?? null)?->getShortName() ?? '');
			$blocks[] = '### ' . $this->words->label(Label::Resolution) . " $number: " . self::line($one->getTitle());
			$blocks[] = self::quote($version === Version::Open ? Passages::open($one->words('text')) : $one->words('text'));
			$mover = $one->words('mover') === '' ? '' : $this->words->label(Label::Mover) . ': ' . self::line($one->words('mover')) . '. ';
			$blocks[] = $mover . '**' . implode(', ', array_filter([$this->words->result($one), $this->words->vote($one)], static fn (string $part): bool => $part !== '')) . '**';
		}
		return $blocks;
	}

	private function internal(string $text): string {
		return self::quote('**' . $this->words->label(Label::Internal) . "**\n\n" . $text);
	}

	private static function quote(string $text): string {
		return $text === '' ? '' : '> ' . implode("\n> ", explode("\n", $text));
	}

	/** Text of one line that means nothing in Markdown. */
	private static function line(string $text): string {
		return (string)preg_replace('/([\\\\`*_\[\]<>#|~])/', '\\\\$1', (string)preg_replace('/\s+/u', ' ', trim($text)));
	}
}
