<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Calendar\IncomingText;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VTodo;
use Sabre\VObject\Reader;

/** A task as a VTODO: written for a phone, and read as a phone wrote it. */
final class TaskText {
	/** Raise it when the same row is to be delivered otherwise: phones start afresh. */
	public const VERSION = 1;
	private const PRODUCT = '-//Verband//Verband//DE';

	private function __construct(
		public readonly string $uid,
		public readonly string $title,
		public readonly ?string $due,
		public readonly bool $done,
	) {
	}

	/**
	 * @param string $about what it came out of, in words
	 * @param string $link to its meeting, empty for none
	 */
	public static function write(Task $task, string $about, string $link): string {
		$stamp = gmdate('Ymd\THis\Z', $task->updatedAt());
		$calendar = new VCalendar(['PRODID' => self::PRODUCT]);
		$todo = $calendar->add('VTODO', ['UID' => $task->getUid(), 'LAST-MODIFIED' => $stamp, 'SEQUENCE' => $task->getRevision()]);
		assert($todo instanceof VTodo);
		$todo->DTSTAMP = $stamp;
		$todo->SUMMARY = $task->getTitle();
		if ($about !== '') {
			$todo->DESCRIPTION = $about;
		}
		if ($link !== '') {
			$todo->add('URL', $link);
		}
		if ($task->getDue() !== null) {
			$todo->add('DUE', str_replace('-', '', $task->getDue()), ['VALUE' => 'DATE']);
		}
		self::complete($todo, $task->getDoneAt());
		return $calendar->serialize();
	}

	/** @throws Problem too-long, not-text, bad-icalendar */
	public static function read(string $data): self {
		IncomingText::bound($data);
		try {
			$calendar = Reader::read($data, Reader::OPTION_FORGIVING);
			$todos = $calendar instanceof VCalendar ? $calendar->select('VTODO') : [];
			$todo = array_values($todos)[0] ?? null;
			if (!$todo instanceof VTodo || (string)$todo->UID === '') {
				throw Problem::invalid(ErrorCode::BadIcalendar);
			}
			$due = preg_match('/^(\d{4})(\d\d)(\d\d)/', (string)$todo->DUE, $m) === 1 ? $m[1] . '-' . $m[2] . '-' . $m[3] : null;
			return new self((string)$todo->UID, trim((string)$todo->SUMMARY), $due, self::isDone($todo));
		} catch (Problem $problem) {
			throw $problem;
		} catch (\Exception|\ValueError|\TypeError) {
			// the parser throws many sorts at hostile texts
			throw Problem::invalid(ErrorCode::BadIcalendar);
		}
	}

	/** What the app understood and nothing else: no people, for others that look at it before it is stored. */
	public function whole(): string {
		$calendar = new VCalendar(['PRODID' => self::PRODUCT]);
		$todo = $calendar->add('VTODO', ['UID' => $this->uid, 'SUMMARY' => $this->title]);
		assert($todo instanceof VTodo);
		if ($this->due !== null) {
			$todo->add('DUE', str_replace('-', '', $this->due), ['VALUE' => 'DATE']);
		}
		self::complete($todo, $this->done ? 0 : null);
		return $calendar->serialize();
	}

	/** Does it say of the task what the task says of itself? */
	public function isLike(Task $task): bool {
		return $this->title === trim($task->getTitle()) && $this->due === $task->getDue() && $this->done === $task->isDone();
	}

	/** STATUS has the word; programs that do not write it say it with one of the others. */
	private static function isDone(VTodo $todo): bool {
		$status = strtoupper(trim((string)$todo->STATUS));
		return match ($status) {
			'COMPLETED' => true,
			'NEEDS-ACTION', 'IN-PROCESS', 'CANCELLED' => false,
			default => (int)(string)$todo->{'PERCENT-COMPLETE'} === 100 || isset($todo->COMPLETED),
		};
	}

	/** @param ?int $doneAt seconds since 1970 */
	private static function complete(VTodo $todo, ?int $doneAt): void {
		$todo->STATUS = $doneAt === null ? 'NEEDS-ACTION' : 'COMPLETED';
		$todo->add('PERCENT-COMPLETE', $doneAt === null ? '0' : '100');
		if ($doneAt !== null) {
			$todo->add('COMPLETED', gmdate('Ymd\THis\Z', $doneAt));
		}
	}
}
