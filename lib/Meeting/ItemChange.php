<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a request wants changed of an item or a topic: checked field by field, absent fields left as they are. */
final class ItemChange {
	public const MAX_MINUTES = 1440;
	private const MAX_NOTE = 10_000;
	private const MAX_DOCUMENTS = 20;

	/**
	 * @param array{}|array{0: ?int} $minutes
	 * @param array{}|array{0: ?int} $responsibleId
	 * @param ?list<int> $documents
	 * @param array{}|array{0: ?int} $meetingId
	 */
	private function __construct(
		public readonly ?string $title,
		public readonly ?string $note,
		public readonly array $minutes,
		public readonly array $responsibleId,
		public readonly ?bool $internal,
		public readonly ?array $documents,
		public readonly array $meetingId,
	) {
	}

	/** @throws Problem with the field's name */
	public static function read(Input $input, bool $isNew): self {
		return new self(
			$isNew || $input->has('title') ? $input->string('title', 255, required: true) : null,
			$input->has('note') ? $input->string('note', self::MAX_NOTE, multiline: true) : null,
			$input->has('minutes') ? [self::minutes($input)] : [],
			$input->has('responsibleId') ? [$input->nullableInt('responsibleId')] : [],
			$input->has('internal') ? $input->bool('internal') : null,
			$input->has('documents') ? self::documents($input) : null,
			$input->has('meetingId') ? [$input->nullableInt('meetingId')] : [],
		);
	}

	/** All but the documents, see ItemRules. */
	public function apply(AgendaItem $item): void {
		if ($this->title !== null) {
			$item->setTitle($this->title);
		}
		if ($this->note !== null) {
			$item->setNote($this->note);
		}
		if ($this->minutes !== []) {
			$item->setMinutes($this->minutes[0]);
		}
		if ($this->responsibleId !== []) {
			$item->setResponsibleId($this->responsibleId[0]);
		}
		if ($this->internal !== null) {
			$item->setInternal($this->internal);
		}
	}

	/** How long an item is planned to take; null where nobody said. */
	public static function minutes(Input $input): ?int {
		$minutes = $input->nullableInt('minutes');
		if ($minutes !== null && ($minutes < 0 || $minutes > self::MAX_MINUTES)) {
			throw $input->problem(ErrorCode::Invalid, 'minutes');
		}
		return $minutes;
	}

	/** @return list<int> */
	private static function documents(Input $input): array {
		$ids = [];
		foreach ($input->list('documents', self::MAX_DOCUMENTS) as $id) {
			$ids[] = is_int($id) && $id > 0 ? $id : throw $input->problem(ErrorCode::Invalid, 'documents');
		}
		return array_values(array_unique($ids));
	}
}
