<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Feedback;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * How a date was, said after its end by whoever can see it: by name once, or by nobody. The boards that hosted it read
 * it from the next day on and from three on, so that nobody can be counted out of it.
 */
final class FeedbackService {
	use TTransactional;

	private const DAY = 86400;
	private const MAX_TEXT = 2000;
	/** Below it a number would tell who said it */
	private const LEAST = 3;

	public function __construct(
		private readonly Access $access,
		private readonly EventService $events,
		private readonly OccurrenceQuery $dates,
		private readonly FeedbackMapper $feedback,
		private readonly Persons $persons,
		private readonly PersonMapper $personRows,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param string $recurrenceId which date of a series; empty for the only one
	 * @return array<string, mixed> `Feedback` of openapi.json
	 * @throws Problem not-found, invalid
	 */
	public function of(int $eventId, string $recurrenceId): array {
		$event = $this->find($eventId);
		$isOver = $this->isOver($event, $recurrenceId);
		$all = $this->feedback->of($eventId, $recurrenceId);
		$personId = $this->access->viewer()->personId;
		$mine = array_values(array_filter($all, static fn (array $one): bool => $one['personId'] !== null && $one['personId'] === $personId))[0] ?? null;
		$reads = array_intersect($event->hosts(), $this->access->viewer()->boardIds) !== [];
		$silent = $personId !== null && $this->feedback->isSilent($eventId, $recurrenceId, $personId);
		$heard = $reads ? $this->heard($all) : [];
		return [
			'mine' => $mine === null ? null : ['mark' => $mine['mark']->value, 'text' => $mine['text']],
			'silent' => $silent,
			'counts' => $heard === [] ? null : self::counts($heard),
			'texts' => $this->texts($heard),
			'can' => ['give' => $isOver && !$silent, 'read' => $reads],
		];
	}

	/** @throws Problem not-found, not-over; already-said by who has said something without a name */
	public function give(int $eventId, Input $input): void {
		$event = $this->find($eventId);
		$recurrenceId = (string)$input->nullableString('recurrenceId', 16);
		if (!$this->isOver($event, $recurrenceId)) {
			throw Problem::refused(ErrorCode::NotOver);
		}
		$mark = $input->enum('mark', Mark::class);
		$text = $input->string('text', self::MAX_TEXT, multiline: true);
		$now = $this->clock->now()->getTimestamp();
		$anonymous = $input->has('anonymous') && $input->bool('anonymous');
		$personId = (int)$this->persons->ensureForUid((string)$this->access->viewer()->uid)->getId();
		$this->access->forget();
		$this->atomic(function () use ($eventId, $recurrenceId, $personId, $mark, $text, $now, $anonymous): void {
			$this->feedback->remove($eventId, $recurrenceId, $personId);
			// of what nobody says not even the hour is kept
			$at = $anonymous ? $now - $now % self::DAY : $now;
			if ($anonymous ? !$this->feedback->addSilent($eventId, $recurrenceId, $personId, $at) : $this->feedback->isSilent($eventId, $recurrenceId, $personId)) {
				throw Problem::refused(ErrorCode::AlreadySaid);
			}
			$this->feedback->add($eventId, $recurrenceId, $anonymous ? null : $personId, $mark, $text, $at);
		}, $this->db);
	}

	/** Takes back what somebody said by name. @throws Problem not-found */
	public function takeBack(int $eventId, string $recurrenceId): void {
		$this->find($eventId);
		$this->feedback->remove($eventId, $recurrenceId, $this->access->viewer()->personId ?? 0);
	}

	/** @throws Problem not-found */
	private function find(int $eventId): Event {
		return $this->events->find($this->access->viewer(), $eventId);
	}

	/** @throws Problem invalid where the event has no such date */
	private function isOver(Event $event, string $recurrenceId): bool {
		$date = $this->dates->ofEvent($event->getId(), 0, $recurrenceId, 1)[0] ?? null;
		if ($date === null || (string)$date['recurrence_id'] !== $recurrenceId) {
			throw Problem::invalid(ErrorCode::Invalid, 'recurrenceId');
		}
		return $event->getDeletedAt() === null && $event->getStatus() === EventStatus::Published->value
			&& $date['status'] === EventStatus::Published->value && (int)$date['end_ts'] <= $this->clock->now()->getTimestamp();
	}

	/**
	 * What a board hears of: all of a day together, and nothing while there are few.
	 * @param list<array{personId: ?int, mark: Mark, text: string, at: int}> $all
	 * @return list<array{personId: ?int, mark: Mark, text: string, at: int}>
	 */
	private function heard(array $all): array {
		$now = $this->clock->now()->getTimestamp();
		$heard = array_values(array_filter($all, static fn (array $one): bool => $one['at'] < $now - $now % self::DAY));
		return count($heard) >= self::LEAST ? $heard : [];
	}

	/**
	 * @param list<array{personId: ?int, mark: Mark, text: string, at: int}> $all
	 * @return array<string, ?int> by mark; null for one or two
	 */
	private static function counts(array $all): array {
		$counts = array_fill_keys(array_column(Mark::cases(), 'value'), 0);
		foreach ($all as $one) {
			$counts[$one['mark']->value]++;
		}
		return array_map(static fn (int $count): ?int => $count > 0 && $count < self::LEAST ? null : $count, $counts);
	}

	/**
	 * Without what each of them clicked, and in no order of time.
	 * @param list<array{personId: ?int, mark: Mark, text: string, at: int}> $all
	 * @return list<array{text: string, person: ?array<string, mixed>}>
	 */
	private function texts(array $all): array {
		$said = array_values(array_filter($all, static fn (array $one): bool => $one['text'] !== ''));
		$persons = $this->personRows->findMany(array_values(array_filter(array_column($said, 'personId'))));
		usort($said, static fn (array $one, array $other): int => $one['text'] <=> $other['text']);
		return array_map(static fn (array $one): array => [
			'text' => $one['text'], 'person' => $one['personId'] === null ? null : Person::refOf($persons, $one['personId']),
		], $said);
	}
}
