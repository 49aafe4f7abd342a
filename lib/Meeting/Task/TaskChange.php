<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a request wants changed of a task: checked field by field, absent fields left as they are. */
final class TaskChange {
	/** @param array<string, mixed> $values checked, by the entity's property */
	private function __construct(
		private readonly array $values,
		public readonly ?bool $done,
	) {
	}

	/** @throws Problem with the field's name */
	public static function read(Input $input): self {
		$readers = [
			'title' => static fn (): string => $input->string('title', 255, required: true),
			'personId' => static fn (): ?int => $input->nullableInt('personId'),
			'itemId' => static fn (): ?int => $input->nullableInt('itemId'),
			'resolutionId' => static fn (): ?int => $input->nullableInt('resolutionId'),
			'due' => static fn (): ?string => $input->nullableDate('due'),
			'internal' => static fn (): bool => $input->bool('internal'),
		];
		$given = array_filter($readers, $input->has(...), ARRAY_FILTER_USE_KEY);
		return new self(
			array_map(static fn (\Closure $read): mixed => $read(), $given),
			$input->has('done') ? $input->bool('done') : null,
		);
	}

	/** Is it about no more than whether the task is done? */
	public function onlyTicks(): bool {
		return $this->values === [];
	}

	/** Does it say anew who does it, or who may know of it? */
	public function gives(): bool {
		return array_key_exists('personId', $this->values) || array_key_exists('internal', $this->values);
	}

	/** @return ?int the item or resolution that it is said to come from */
	public function origin(string $field): ?int {
		return $this->values[$field] ?? null;
	}

	/** @param int $now seconds since 1970 */
	public function apply(Task $task, int $now): void {
		foreach ($this->values as $property => $value) {
			$task->{'set' . ucfirst($property)}($value);
		}
		if ($this->done !== null && $this->done !== $task->isDone()) {
			$task->setDoneAt($this->done ? $now : null);
		}
	}
}
