<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaOrder;
use OCA\Verband\Meeting\AgendaTemplates;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\Seed;

/**
 * Makes meetings of the dates on which boards meet, some months back and ahead: past ones closed, the next ones with an
 * agenda that is being filled.
 *
 * @phpstan-type Date array{eventId: int, recurrenceId: string, gliederungId: int, kind: MeetingKind, start: int, end: int, cancelled: bool}
 */
final class MeetingLoader {
	private const DAYS_BACK = 75;
	private const DAYS_AHEAD = 75;
	private const INVITE_DAYS = 7;

	/** @var array{items: list<array{string, int}>, internal: list<array{string, int}>, proposals: list<array{string, string}>} */
	private array $data;

	public function __construct(
		private readonly MeetingDates $dates,
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly AgendaTemplates $templates,
		private readonly AttendanceLoader $attendance,
		private readonly SittingLoader $sittings,
		private readonly TaskLoader $tasks,
	) {
	}

	/**
	 * @param array<string, int> $ids Gliederungen by code
	 * @param array<string, list<int>> $writers persons by code
	 */
	public function load(array $ids, array $writers, DateTimeImmutable $today): void {
		$this->data = Data::read('agenda');
		$now = $today->modify('+12 hours')->getTimestamp();
		$codes = array_flip($ids);
		foreach ($this->dates->between($today->modify('-' . self::DAYS_BACK . ' days'), $today->modify('+' . self::DAYS_AHEAD . ' days')) as $date) {
			$code = (string)$codes[$date['gliederungId']];
			if ($writers[$code] !== []) {
				$this->meeting($date, $code, $writers[$code], $now);
			}
		}
		foreach ($ids as $code => $id) {
			$this->topics($code, $id, $writers[$code]);
		}
	}

	/**
	 * @param Date $date
	 * @param list<int> $board
	 */
	private function meeting(array $date, string $code, array $board, int $now): void {
		$key = $code . $date['start'];
		$isPast = $date['end'] < $now && !$date['cancelled'];
		$meeting = new Meeting();
		$meeting->setGliederungId($date['gliederungId']);
		$meeting->setEventId($date['eventId']);
		$meeting->setRecurrenceId($date['recurrenceId']);
		$meeting->setKind($date['kind']->value);
		$meeting->setState(($isPast ? MeetingState::Closed : MeetingState::Planned)->value);
		$meeting->setInviteDays(self::INVITE_DAYS);
		$meeting->setAfterEventId($this->dates->followed($date));
		$meeting->setRevision(1);
		if ($date['start'] - self::INVITE_DAYS * 86400 < $now) {
			$meeting->setInvitedAt($date['start'] - self::INVITE_DAYS * 86400);
		}
		if ($isPast) {
			$meeting->setStartedAt($date['start'] + 300);
			$meeting->setClosedAt($date['end']);
		}
		$this->meetings->insert($meeting);
		$this->templates->fill($meeting, $date['start']);
		$this->order->add($meeting->getId(), $this->own($meeting, $key, $board));
		if ($isPast) {
			$this->finish($meeting->getId(), $key);
			$this->sittings->keep($meeting->getId(), $key);
			$this->tasks->load($meeting, $key, $board, $date['end'], $now);
		}
		$this->attendance->load($meeting, $key, $date['start'], $date['end']);
	}

	/**
	 * @param list<int> $board
	 * @return list<AgendaItem>
	 */
	private function own(Meeting $meeting, string $key, array $board): array {
		$number = 1 + Seed::number($key, 3);
		$first = Seed::number($key . 'items', count($this->data['items']));
		$items = [];
		for ($i = 0; $i < $number; $i++) {
			[$title, $minutes] = $this->data['items'][($first + $i * 5) % count($this->data['items'])];
			$items[] = $this->item($meeting->getGliederungId(), $title, $minutes, $board[$i % count($board)]);
		}
		if (Seed::chance($key . 'internal', 40)) {
			[$title, $minutes] = Seed::pick($key, $this->data['internal']);
			$items[] = $this->item($meeting->getGliederungId(), $title, $minutes, $board[0], true);
		}
		return $items;
	}

	private function item(int $gliederungId, string $title, int $minutes, int $responsible, bool $internal = false): AgendaItem {
		$item = new AgendaItem();
		$item->setGliederungId($gliederungId);
		$item->setTitle($title);
		$item->setMinutes($minutes);
		$item->setResponsibleId($responsible);
		$item->setInternal($internal);
		$item->setRevision(1);
		return $item;
	}

	private function finish(int $meetingId, string $key): void {
		foreach ($this->items->ofMeeting($meetingId) as $item) {
			$item->setState(ItemState::Done->value);
			$item->setUsedSeconds(60 * max(1, (int)$item->getMinutes() + Seed::number($key . $item->getTitle(), 9) - 4));
			$this->items->update($item);
		}
	}

	/** @param list<int> $board */
	private function topics(string $code, int $gliederungId, array $board): void {
		foreach ($board === [] ? [] : range(0, Seed::number($code . 'topics', 3)) as $i) {
			[$title, $note] = $this->data['proposals'][(Seed::number($code, 6) + $i) % count($this->data['proposals'])];
			$topic = new AgendaItem();
			$topic->setGliederungId($gliederungId);
			$topic->setTitle($title);
			$topic->setNote($note);
			$topic->setInternal(false);
			$topic->setProposedBy($board[($i + 1) % count($board)]);
			$topic->setState(ItemState::Proposed->value);
			$topic->setRevision(1);
			$this->items->insert($topic);
		}
	}
}
