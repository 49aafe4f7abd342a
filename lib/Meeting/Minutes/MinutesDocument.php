<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;

/**
 * Minutes as one Markdown text, put together from what the sitting left: its date, who was there, its items with
 * their texts, resolutions and tasks. Both versions come out of the same source; items keep their numbers in both.
 */
final class MinutesDocument {
	public function __construct(
		private readonly Access $access,
		private readonly AgendaItemMapper $items,
		private readonly StandingTexts $standing,
		private readonly ResolutionMapper $resolutions,
		private readonly RecordedTasks $tasks,
		private readonly ResolutionBlocks $blocks,
		private readonly SharesBlock $shares,
		private readonly TextBlocks $texts,
		private readonly PeopleMapper $people,
		private readonly PersonMapper $persons,
		private readonly Wording $words,
	) {
	}

	/** Markdown (CommonMark), lines ended by LF. */
	public function markdown(DatedMeeting $dated, Version $version): string {
		$body = $this->access->gliederungen()[$dated->meeting->getGliederungId()] ?? null;
		$items = $this->items->ofMeeting($dated->id());
		$texts = $this->standing->begin($items, $dated);
		$outcome = $this->outcome($dated, $version);
		$blocks = [
			'# ' . Line::plain($this->words->kind($dated->meeting->kind()) . ', ' . $this->words->day($dated->start)),
			'**' . Line::plain($dated->title) . '**',
			'*' . $this->words->label($version === Version::Full ? Label::Full : Label::Open) . '*',
			$this->facts($dated, $body?->getName() ?? '', $version),
		];
		foreach ($items as $index => $item) {
			if ($version === Version::Full || !$item->isInternal()) {
				$id = (int)$item->getId();
				$said = [...$this->item($item, $index + 1, ($texts[$id] ?? null)->text ?? '', $version), ...$outcome[$id] ?? []];
				array_push($blocks, ...$said, ...self::isSaid($said) ? [] : ['*' . $this->words->label(Label::Nothing) . '*']);
			}
			unset($outcome[(int)$item->getId()]);
		}
		// what belongs to no item stands at the end
		array_push($blocks, ...$outcome[0] ?? [], ...$this->shares->of($dated, $items, $version));
		return implode("\n\n", array_filter($blocks, static fn (string $block): bool => $block !== '')) . "\n";
	}

	private function facts(DatedMeeting $dated, string $body, Version $version): string {
		$facts = [
			[Label::Body, Line::plain($body)],
			[Label::Day, $this->words->day($dated->start)],
			[Label::Place, Line::plain($dated->location)],
			[Label::Beginning, $this->words->time($dated->meeting->getStartedAt() ?? $dated->start)],
			[Label::End, $this->words->time($dated->meeting->getClosedAt() ?? $dated->end)],
			...$this->attendance($dated->id(), $version),
		];
		$lines = array_map(fn (array $fact): string => Line::fact($this->words->label($fact[0]), $fact[1]), array_filter(
			$facts, static fn (array $fact): bool => $fact[1] !== '',
		));
		return implode("\n", $lines);
	}

	/** @return list<array{Label, string}> names for the body; how many for everybody else */
	private function attendance(int $meetingId, Version $version): array {
		$people = $this->people->of($meetingId);
		$present = array_filter($people, static fn (MeetingPerson $one): bool => $one->wasThere());
		if ($version === Version::Open) {
			return [[Label::Present, $present === [] ? '' : $this->words->present(count($present))]];
		}
		$persons = $this->persons->findMany(array_keys($people));
		$named = static function (\Closure $which) use ($people, $persons): string {
			$names = array_map(
				static fn (MeetingPerson $one): string => Line::plain(self::name($persons, $one->personId)), array_filter($people, $which),
			);
			sort($names);
			return implode(', ', $names);
		};
		return [
			[Label::Present, $named(static fn (MeetingPerson $one): bool => $one->wasThere() && $one->role === PersonRole::Expected)],
			[Label::Guests, $named(static fn (MeetingPerson $one): bool => $one->wasThere() && $one->role === PersonRole::Guest)],
			[Label::Excused, $named(static fn (MeetingPerson $one): bool => $one->state === 'excused')],
			[Label::Missing, $named(static fn (MeetingPerson $one): bool => $one->state === 'missing')],
		];
	}

	/** @return list<string> */
	private function item(AgendaItem $item, int $number, string $text, Version $version): array {
		$mark = $item->isInternal() ? ' (' . $this->words->label(Label::Internal) . ')' : '';
		return ['## ' . $this->words->label(Label::Item) . " $number: " . Line::plain($item->getTitle()) . $mark, ...$this->texts->of($text, $version)];
	}

	/** @return array<int, list<string>> resolutions and tasks by item; 0 for those of no item */
	private function outcome(DatedMeeting $dated, Version $version): array {
		$shown = static fn (bool $internal): bool => $version === Version::Full || !$internal;
		$resolutions = array_filter($this->resolutions->ofMeeting($dated->id()), static fn (Resolution $one): bool => $shown($one->isInternal()));
		$tasks = array_filter($this->tasks->ofMeeting($dated->id()), static fn (array $one): bool => $shown($one['internal']));
		$persons = $this->persons->findMany(array_values(array_filter([
			...array_map(static fn (Resolution $one): ?int => $one->getResponsibleId(), $resolutions),
			...array_column($tasks, 'personId'),
		])));
		$blocks = $lines = [];
		foreach ($resolutions as $one) {
			$blocks[(int)$one->getItemId()] = [...$blocks[(int)$one->getItemId()] ?? [], ...$this->blocks->of($one, $version, $persons)];
		}
		foreach ($tasks as $task) {
			// who does it is the body's own affair
			$who = $version === Version::Full && $task['personId'] !== null ? self::name($persons, $task['personId']) : '';
			$lines[(int)$task['itemId']][] = Line::fact($this->words->label(Label::Task), $this->words->task(Line::plain($task['title']), Line::plain($who), $task['due']));
		}
		foreach ($lines as $itemId => $list) {
			$blocks[$itemId][] = implode("\n", $list);
		}
		return $blocks;
	}

	/**
	 * Is there more than a heading?
	 * @param list<string> $blocks
	 */
	private static function isSaid(array $blocks): bool {
		return implode('', array_slice($blocks, 1)) !== '';
	}

	/** @param array<int, Person> $persons */
	private static function name(array $persons, int $id): string {
		return ($persons[$id] ?? null)?->getName() ?? Persons::FORMER;
	}
}
