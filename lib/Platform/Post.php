<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/** What the app says to people who are not looking at it: a notification of the server, and mail. */
interface Post {
	/** A meeting: parameters title, when, place. */
	public const INVITED = 'invited';
	/** A message of the Landesvorstand: parameters title, text. */
	public const BROADCAST = 'broadcast';
	/** A report of a Gliederung's new board: parameter gliederungId. */
	public const BOARD_REPORTED = 'board-reported';
	public const BOARD_CONFIRMED = 'board-confirmed';
	public const BOARD_DECLINED = 'board-declined';
	/** A meeting that one is invited to has changed: no parameters. */
	public const MEETING_CHANGED = 'meeting-changed';
	/** A task: no parameters, its words are looked up when they are read. */
	public const TASK_GIVEN = 'task-given';
	/** Goals that stand still, all of a person's at once: parameter count. */
	public const GOALS_STALLED = 'goals-stalled';
	/** Minutes of what the person missed: parameters title, day, resolutions (how many). */
	public const MISSED = 'missed';
	/** A step of a suggestion: parameter state. */
	public const SUGGESTION_MOVED = 'suggestion-moved';

	/**
	 * A notification; one about the same object and subject is shown once.
	 * @param array<string, string> $parameters what the Notifier makes a sentence of, in the reader's language
	 * @param string $link where it leads
	 */
	public function notify(string $uid, string $subject, array $parameters, string $objectType, int $objectId, string $link): void;

	/** @return bool false where it could not be handed over */
	public function mail(Letter $letter): bool;
}
