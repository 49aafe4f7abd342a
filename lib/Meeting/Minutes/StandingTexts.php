<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Minutes\Approval\NextSitting;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\Clock;

/**
 * What the minutes say of standing items before anybody has written there: what was open when the sitting came to
 * account for it, and which minutes it had before it. Written once, from then on it is a text like others.
 */
final class StandingTexts {
	public function __construct(
		private readonly TextMapper $texts,
		private readonly ResolutionMapper $resolutions,
		private readonly RecordedTasks $tasks,
		private readonly ResolutionBlocks $blocks,
		private readonly NextSitting $next,
		private readonly Wording $wording,
		private readonly Clock $clock,
	) {
	}

	/** The text of an item, begun where the sitting has begun and the item is one of these. */
	public function of(AgendaItem $item, DatedMeeting $dated): MinutesText {
		$id = (int)$item->getId();
		return $this->begin([$item], $dated)[$id] ?? new MinutesText($id, $dated->id(), '', 0);
	}

	/**
	 * @param list<AgendaItem> $items of the meeting
	 * @return array<int, MinutesText> the meeting's texts by item, these begun
	 */
	public function begin(array $items, DatedMeeting $dated): array {
		$texts = $this->texts->ofMeeting($dated->id());
		if ($dated->meeting->state() === MeetingState::Planned && $dated->start > $this->clock->now()->getTimestamp()) {
			return $texts;
		}
		foreach ($items as $item) {
			$id = (int)$item->getId();
			$words = isset($texts[$id]) ? '' : $this->words($item, $dated);
			if ($words !== '') {
				$this->texts->write(new MinutesText($id, $dated->id(), $words, 1));
				$texts[$id] = $this->texts->of($id, $dated->id());
			}
		}
		return $texts;
	}

	private function words(AgendaItem $item, DatedMeeting $dated): string {
		return match ($item->standing()) {
			Standing::Accountability => $this->accountability($dated),
			Standing::Approval => $this->approval($dated),
			default => '',
		};
	}

	/** Exactly what is open, and was not resolved or given by this very sitting; what is internal in a passage of its own. */
	private function accountability(DatedMeeting $dated): string {
		$body = $dated->meeting->getGliederungId();
		$begin = $dated->meeting->getStartedAt() ?? $dated->start;
		$lines = ['open' => [], 'internal' => []];
		foreach ($this->resolutions->pending($body) as $one) {
			if ($one->getMeetingId() !== $dated->id() && $one->getCreatedAt() < $begin) {
				$lines[$one->isInternal() ? 'internal' : 'open'][Label::Resolutions->name][] = $this->resolution($one);
			}
		}
		foreach ($this->tasks->openOf($body, $dated->id()) as $task) {
			$lines[$task['internal'] ? 'internal' : 'open'][Label::Tasks->name][] = '- ' . $this->wording->task(Line::plain($task['title']), '', $task['due']);
		}
		if ($lines['open'] === [] && $lines['internal'] === []) {
			return $this->wording->label(Label::NothingOpen);
		}
		$open = $this->lists($lines['open']);
		$internal = $this->lists($lines['internal']);
		return $this->wording->label(Label::Accountability) . ":\n\n" . implode("\n\n", array_filter(
			[$open, $internal === '' ? '' : ":::intern\n$internal\n:::"], static fn (string $part): bool => $part !== '',
		));
	}

	private function resolution(Resolution $one): string {
		return '- ' . $this->wording->task(Line::plain($this->blocks->number($one)) . ': ' . Line::plain($one->getTitle()), '', $one->getDue());
	}

	/** @param array<string, list<string>> $lines by label */
	private function lists(array $lines): string {
		$lists = [];
		foreach ([Label::Resolutions, Label::Tasks] as $label) {
			if (isset($lines[$label->name])) {
				$lists[] = '**' . $this->wording->label($label) . "**\n\n" . implode("\n", $lines[$label->name]);
			}
		}
		return implode("\n\n", $lists);
	}

	private function approval(DatedMeeting $dated): string {
		$waiting = array_filter($this->next->waiting($dated->meeting->getGliederungId()), static fn (DatedMeeting $one): bool => $one->start < $dated->start);
		$lines = array_map(fn (DatedMeeting $one): string => '- ' . Line::plain($this->wording->toApprove($one)), $waiting);
		return implode("\n", $lines);
	}
}
