<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Appends to the speakers' log: who chairs the sitting whatever it takes, everybody else for themselves. What an act
 * does to the list, and that some do nothing, is for the rules in src/ that read the log.
 */
final class SpeechService {
	use TTransactional;

	private const MAX_NAME = 200;
	/** What is left of the log's length is for who chairs: nobody can fill it for them. */
	private const MOST_ROWS = 5000;
	private const MOST_OF_PARTICIPANTS = 4000;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly SittingAccess $access,
		private readonly SpeechMapper $log,
		private readonly StayMapper $stays,
		private readonly PeopleMapper $people,
		private readonly MeetingMapper $meetings,
		private readonly Clock $clock,
	) {
	}

	/**
	 * The same act sent twice is written once.
	 * @throws Problem not-found; forbidden; not-running, closed, not-present
	 */
	public function append(int $meetingId, Input $input): SpeechRow {
		$dated = $this->access->find($meetingId);
		$leads = $this->access->leads($dated);
		$act = SpeechInput::read($input);
		if (!$leads && !$act->kind->isParticipants()) {
			throw Problem::forbidden();
		}
		$who = $act->kind->isRequest() ? $this->who($dated, $input, $leads) : [];
		return $this->atomic(function () use ($meetingId, $act, $who, $leads, $dated): SpeechRow {
			// locks the meeting: from here on one after the other
			$this->meetings->raiseLive($meetingId);
			$meeting = $this->meetings->find($meetingId);
			SittingAccess::assertRunning($meeting?->state());
			$known = $this->log->find($meetingId, $act->clientId);
			if ($known !== null) {
				return $known;
			}
			if (!$leads) {
				$this->assertOwn($dated, $act, $meeting);
			}
			if ($this->log->count($meetingId) >= ($leads ? self::MOST_ROWS : self::MOST_OF_PARTICIPANTS)) {
				throw Problem::invalid(ErrorCode::TooLong, 'speech');
			}
			return $this->log->append($meetingId, $act->clientId, $this->now(), $act->kind, $this->payload($act, $who, $meeting));
		}, $this->db);
	}

	/** The key of somebody with a row in verband_persons. */
	public static function key(int $personId): string {
		return 'p' . $personId;
	}

	/**
	 * @param array<string, mixed> $who
	 * @return array<string, mixed>
	 */
	private function payload(SpeechInput $act, array $who, ?Meeting $meeting): array {
		$item = $act->kind === SpeechKind::SignUp ? ['item' => $meeting?->getCurrentItemId()] : [];
		return ($act->kind->isRequest() ? ['entryId' => $act->clientId] : []) + $who + $act->payload + $item;
	}

	/**
	 * Who wants to speak. Somebody else is entered by who chairs alone: out of the sitting's people, or by name who has
	 * dialled in or has no account.
	 * @return array{personKey: string, by: string, name: ?string}
	 */
	private function who(DatedMeeting $dated, Input $input, bool $leads): array {
		$own = $this->access->personId();
		$personId = $input->nullableInt('personId');
		$name = $input->nullableString('name', self::MAX_NAME) ?? '';
		if (!$leads && ($name !== '' || ($personId !== null && $personId !== $own))) {
			throw Problem::forbidden();
		}
		if ($name !== '') {
			return ['personKey' => 'n' . substr(hash('sha256', mb_strtolower($name)), 0, 24), 'by' => 'chair', 'name' => $name];
		}
		$personId ??= $own ?? throw Problem::forbidden();
		if ($personId !== $own && !isset($this->people->of($dated->id())[$personId])) {
			throw Problem::invalid(ErrorCode::UnknownPerson, 'personId');
		}
		return ['personKey' => self::key($personId), 'by' => $personId === $own ? 'self' : 'chair', 'name' => null];
	}

	/**
	 * One's own place alone, and only while one is there.
	 * @throws Problem forbidden, not-present
	 */
	private function assertOwn(DatedMeeting $dated, SpeechInput $act, ?Meeting $meeting): void {
		$own = $this->access->personId() ?? throw Problem::forbidden();
		if (!$act->kind->isRequest()) {
			$entry = $this->log->find($dated->id(), (string)$act->payload['entryId']);
			$isOwn = $entry !== null && $entry->kind->isRequest() && $entry->payload['personKey'] === self::key($own);
			$isOwn || throw Problem::forbidden();
			return;
		}
		if ($this->stays->open($dated->id(), $own) === null) {
			throw Problem::refused(ErrorCode::NotPresent);
		}
		if ($meeting?->getCurrentItemId() !== null && !$this->access->seesItem($dated, $meeting->getCurrentItemId())) {
			throw Problem::forbidden();
		}
	}

	private function now(): int {
		return (int)$this->clock->now()->format('Uv');
	}
}
