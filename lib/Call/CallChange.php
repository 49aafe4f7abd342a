<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a request wants changed of a call: its own fields checked here, those of its dates handed on to the calendar. */
final class CallChange {
	public const WEEKS = 4;
	private const OF_THE_EVENT = ['title', 'start', 'end'];
	private const NUMBERS = ['rhythmWeeks' => [1, 26], 'lobbyMinutes' => [0, 240], 'topicsUntilHours' => [0, 336]];

	/**
	 * @param array<string, int> $numbers by field
	 * @param array{}|array{0: ?string} $link
	 * @param array<string, mixed> $event fields of the API's EventInput
	 */
	private function __construct(
		public readonly array $numbers,
		public readonly array $link,
		public readonly ?string $dialIn,
		public readonly ?TopicOrder $topicOrder,
		public readonly array $event,
	) {
	}

	/**
	 * @param array<string, mixed> $fields the API's CallInput
	 * @throws Problem with the field's name
	 */
	public static function read(array $fields): self {
		$input = new Input($fields);
		$numbers = [];
		foreach (self::NUMBERS as $name => [$least, $most]) {
			if ($input->has($name)) {
				$numbers[$name] = $input->int($name);
				if ($numbers[$name] < $least || $numbers[$name] > $most) {
					throw Problem::invalid(ErrorCode::Invalid, $name);
				}
			}
		}
		return new self(
			$numbers,
			$input->has('link') ? [self::link($input)] : [],
			$input->has('dialIn') ? $input->string('dialIn', 1000, multiline: true) : null,
			$input->has('topicOrder') ? $input->enum('topicOrder', TopicOrder::class) : null,
			array_intersect_key($fields, array_flip(self::OF_THE_EVENT)),
		);
	}

	public function apply(Call $call): void {
		$set = ['rhythmWeeks' => $call->setRhythmWeeks(...), 'lobbyMinutes' => $call->setLobbyMinutes(...), 'topicsUntilHours' => $call->setTopicsUntil(...)];
		foreach ($this->numbers as $name => $value) {
			$set[$name]($value);
		}
		if ($this->link !== []) {
			$call->setLink($this->link[0]);
		}
		if ($this->dialIn !== null) {
			$call->setDialIn($this->dialIn);
		}
		if ($this->topicOrder !== null) {
			$call->setTopicOrder($this->topicOrder->value);
		}
	}

	private static function link(Input $input): ?string {
		$link = (string)$input->nullableString('link', 1000);
		if ($link === '') {
			return null;
		}
		return preg_match('~^https?://[^\s]+$~iD', $link) === 1 ? $link : throw Problem::invalid(ErrorCode::BadUrl, 'link');
	}
}
