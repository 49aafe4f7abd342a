<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Meeting\Sitting\QuorumRule;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * What a request wants changed of a meeting: its own fields checked here, those of its date handed on to the calendar.
 */
final class MeetingChange {
	private const OF_THE_EVENT = [
		'title', 'start', 'end', 'allDay', 'timeZone', 'location', 'stop', 'url', 'conference', 'description', 'topics',
		'status', 'audience', 'protectedGroup',
	];
	public const MAX_INVITE_DAYS = 90;

	/**
	 * @param array{}|array{0: ?int} $afterEventId
	 * @param array<string, mixed> $event fields of the API's EventInput
	 */
	private function __construct(
		public readonly ?MeetingKind $kind,
		public readonly ?int $inviteDays,
		public readonly array $afterEventId,
		public readonly ?string $quorumRule,
		public readonly array $event,
	) {
	}

	/**
	 * @param array<string, mixed> $fields the API's MeetingInput
	 * @throws Problem with the field's name
	 */
	public static function read(array $fields): self {
		$input = new Input($fields);
		$kind = $input->has('kind') ? $input->enum('kind', MeetingKind::class, ErrorCode::UnknownKind) : null;
		$days = $input->has('inviteDays') ? $input->int('inviteDays') : null;
		if ($days !== null && ($days < 0 || $days > self::MAX_INVITE_DAYS)) {
			throw Problem::invalid(ErrorCode::Invalid, 'inviteDays');
		}
		$rule = $input->has('quorumRule') ? $input->string('quorumRule', 32) : null;
		if ($rule !== null && QuorumRule::read($rule) === null) {
			throw Problem::invalid(ErrorCode::Invalid, 'quorumRule');
		}
		return new self(
			$kind,
			$days,
			$input->has('afterEventId') ? [$input->nullableInt('afterEventId')] : [],
			$rule,
			array_intersect_key($fields, array_flip(self::OF_THE_EVENT)),
		);
	}

	/** @return array<string, mixed> what the calendar is to write */
	public function eventFields(): array {
		return $this->event + ($this->kind === null ? [] : ['kind' => $this->kind->eventKind()->value]);
	}

	public function apply(Meeting $meeting): void {
		if ($this->kind !== null) {
			$meeting->setKind($this->kind->value);
		}
		if ($this->inviteDays !== null) {
			$meeting->setInviteDays($this->inviteDays);
		}
		if ($this->afterEventId !== []) {
			$meeting->setAfterEventId($this->afterEventId[0]);
		}
		if ($this->quorumRule !== null) {
			$meeting->setQuorumRule($this->quorumRule);
		}
	}
}
