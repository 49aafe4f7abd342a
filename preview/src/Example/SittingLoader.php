<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Meeting\Resolution\Execution;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\Result;
use OCA\Verband\Meeting\Sitting\SharesMapper;
use OCA\Verband\Meeting\Sitting\SittingRecord;
use OCA\Verband\Meeting\Sitting\SpeechKind;
use OCA\Verband\Meeting\Sitting\SpeechMapper;
use OCA\Verband\Meeting\Sitting\SpeechRules;
use OCA\Verband\Meeting\Sitting\SpeechService;
use OCA\Verband\Meeting\Sitting\StayMapper;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Preview\Example\Plan\Month;
use OCA\Verband\Preview\Example\Plan\PlannedEvent;
use OCA\Verband\Preview\Example\Plan\Seed;

/** A sitting of the Landesvorstand that is under way as the example is loaded, and what was kept of past ones. */
final class SittingLoader {
	/** It has lasted for so many minutes. */
	private const SINCE = 45;
	private const HERE = 9;

	public function __construct(
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly PeopleMapper $people,
		private readonly StayMapper $stays,
		private readonly SpeechMapper $log,
		private readonly SharesMapper $shares,
		private readonly ResolutionMapper $resolutions,
		private readonly Persons $persons,
		private readonly Clock $clock,
	) {
	}

	/** Its date in the calendar. */
	public function event(): PlannedEvent {
		$start = (new DateTimeImmutable('@' . $this->start()))->setTimezone(new DateTimeZone(Month::ZONE));
		return new PlannedEvent('lv', $start, $start->modify('+150 minutes'), [
			'title' => 'Sitzung des Landesvorstands', 'kind' => 'meeting', 'status' => 'published', 'audience' => 'members',
			'location' => 'Odeonstraße 15, Hannover', 'stop' => 'Steintor',
		]);
	}

	/**
	 * @param int $body the Landesverband
	 * @param list<int> $board persons, the chair first
	 */
	public function begin(int $body, array $board, MeetingDates $dates): void {
		$start = new DateTimeImmutable('@' . $this->start());
		foreach ($dates->between($start, $start->modify('+1 second')) as $date) {
			foreach ($date['gliederungId'] === $body ? $this->meetings->ofEvent($date['eventId']) : [] as $meeting) {
				$this->run($meeting, $board, $this->clock->now()->getTimestamp());
				return;
			}
		}
	}

	/** What is kept of a sitting that is over. */
	public function keep(int $meetingId, string $key): void {
		$cells = [];
		foreach ($this->items->ofMeeting($meetingId) as $index => $item) {
			if ($item->standing() === Standing::None) {
				$number = static fn (string $what, int $least, int $spread): int => $least + Seed::number($key . $index . $what, $spread);
				[$quoted, $open] = [$number('quoted', 3, 5), $number('open', 3, 6)];
				$cells[] = ['item' => $item->getId(), 'lanes' => [
					'quoted' => ['contributions' => $quoted, 'seconds' => $quoted * $number('pace', 60, 60)],
					'open' => ['contributions' => $open, 'seconds' => $open * $number('speed', 70, 70)],
				], 'repeats' => $number('repeats', 0, 2)];
			}
		}
		if ($cells !== []) {
			$this->shares->keep($meetingId, new SittingRecord([
				'version' => 1, 'people' => ['quoted' => 5 + Seed::number($key, 3), 'open' => 5], 'items' => $cells, 'rest' => null, 'incomplete' => false,
			]));
		}
	}

	private function start(): int {
		return intdiv($this->clock->now()->getTimestamp() - self::SINCE * 60, 900) * 900;
	}

	/** @param list<int> $board */
	private function run(Meeting $meeting, array $board, int $now): void {
		$id = $meeting->getId();
		$current = $this->agenda($id, $now);
		$meeting->setState(MeetingState::Running->value);
		$meeting->setStartedAt($this->start());
		$meeting->setClosedAt(null);
		$meeting->setQuorumRule('more-than-half');
		$meeting->setSpeechRules((new SpeechRules(limitSeconds: 180))->json());
		$meeting->setCurrentItemId($current);
		$this->meetings->update($meeting);
		$this->attendance($id, $board, $now);
		$this->speech($id, $current, $board, $now);
		$this->resolution($meeting, $board, $now);
	}

	/** @return ?int the item that is dealt with: the first that is no standing one */
	private function agenda(int $meetingId, int $now): ?int {
		$current = null;
		foreach ($this->items->ofMeeting($meetingId) as $item) {
			$isCurrent = $current === null && $item->standing() === Standing::None;
			$current = $isCurrent ? $item->getId() : $current;
			$item->setState(($current === null ? ItemState::Done : ItemState::Scheduled)->value);
			$item->setUsedSeconds($current === null ? 240 + Seed::number($item->getTitle(), 300) : 0);
			$item->setCurrentSince($isCurrent ? $now - 780 : null);
			$this->items->update($item);
		}
		return $current;
	}

	/** @param list<int> $board */
	private function attendance(int $meetingId, array $board, int $now): void {
		$known = $this->people->of($meetingId);
		foreach ($this->stays->of($meetingId) as $stays) {
			array_map($this->stays->remove(...), $stays);
		}
		foreach (array_values(array_unique($board)) as $index => $personId) {
			$excused = $index === self::HERE + 2;
			$this->people->put($meetingId, new MeetingPerson($personId, PersonRole::Expected, $known[$personId]->vote ?? $index < 12, $excused ? Answer::Excused : Answer::Yes));
			if ($index <= self::HERE) {
				$this->stays->insert($meetingId, $personId, $this->start() + $index * 30, $index < self::HERE);
			}
		}
		$guest = $this->persons->byUid('mitglied')?->getId();
		if ($guest !== null) {
			$this->people->put($meetingId, new MeetingPerson($guest, PersonRole::Guest, false, Answer::Yes));
			$this->stays->insert($meetingId, $guest, $now - 1500, true);
		}
	}

	/** @param list<int> $board */
	private function speech(int $meetingId, ?int $current, array $board, int $now): void {
		$at = ($now - 770) * 1000;
		$add = function (string $id, SpeechKind $kind, array $payload) use ($meetingId, &$at): void {
			$this->log->append($meetingId, $id, $at, $kind, $payload);
		};
		$add('limit:0', SpeechKind::Limit, ['seconds' => 180]);
		$add('item:0', SpeechKind::Item, ['item' => $current]);
		$sign = static function (int $place, string $lane) use ($add, $board, $current): string {
			$id = 'example-' . $place;
			$add($id, SpeechKind::SignUp, [
				'entryId' => $id, 'personKey' => SpeechService::key($board[$place] ?? 0), 'by' => 'self', 'name' => null, 'lane' => $lane, 'item' => $current,
			]);
			return $id;
		};
		foreach ([1 => 70, 4 => 150, 2 => 80, 5 => 130, 3 => 95, 6 => 140] as $place => $seconds) {
			$id = $sign($place, $place < 4 ? 'quoted' : 'open');
			$add($id . '-a', SpeechKind::Start, ['entryId' => $id]);
			$at += $seconds * 1000;
			$add($id . '-b', SpeechKind::End, ['entryId' => $id]);
		}
		$id = $sign(7, 'quoted');
		$at = ($now - 65) * 1000;
		$add($id . '-a', SpeechKind::Start, ['entryId' => $id]);
		$sign(8, 'open');
		$sign(9, 'open');
		$add('example-phone', SpeechKind::SignUp, [
			'entryId' => 'example-phone', 'personKey' => 'nexample', 'by' => 'chair', 'name' => 'Kim (am Telefon)', 'lane' => 'quoted', 'item' => $current,
		]);
	}

	/** @param list<int> $board */
	private function resolution(Meeting $meeting, array $board, int $now): void {
		$first = array_filter($this->items->ofMeeting($meeting->getId()), static fn (AgendaItem $item): bool => $item->standing() === Standing::Approval);
		$resolution = new Resolution();
		$resolution->setGliederungId($meeting->getGliederungId());
		$resolution->setMeetingId($meeting->getId());
		$resolution->setItemId((reset($first) ?: null)?->getId());
		$resolution->setYear((int)$this->clock->local($this->start())->format('Y'));
		$resolution->setSequence($this->resolutions->nextSequence($meeting->getGliederungId(), $resolution->getYear()));
		$resolution->setTitle('Das Protokoll der letzten Sitzung ist genehmigt');
		$resolution->setText('Das Protokoll der letzten Sitzung wird in der vorliegenden Fassung genehmigt.');
		$resolution->setVotesYes(8);
		$resolution->setVotesNo(0);
		$resolution->setVotesAbstained(1);
		$resolution->setPresentVoters(self::HERE);
		$resolution->setVoters(12);
		$resolution->setNeededVoters(7);
		$resolution->setResult(Result::Adopted->value);
		$resolution->setExecution(Execution::Done->value);
		$resolution->setResponsibleId($board[0] ?? null);
		$resolution->setCreatedAt($now - 1800);
		$resolution->setRevision(1);
		$this->resolutions->insert($resolution);
	}
}
