<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a request wants changed of a resolution: checked field by field, absent fields left as they are. */
final class ResolutionChange {
	/** What was resolved: settled with the approved minutes. The rest tells how it is carried out, and goes on. */
	private const SETTLED = [
		'title', 'text', 'movedText', 'mover', 'votesYes', 'votesNo', 'votesAbstained', 'majority', 'unanimous', 'result',
		'referredTo', 'internal', 'itemId', 'motionCode', 'forwardedTo',
	];
	private const MAX_TEXT = 50_000;
	private const MAX_VOTES = 100_000;
	private const VOTES = ['votesYes', 'votesNo', 'votesAbstained'];

	/** @param array<string, mixed> $values checked, by the entity's property */
	private function __construct(
		private readonly array $values,
		public readonly bool $touchesSettled,
	) {
	}

	/** @throws Problem with the field's name */
	public static function read(Input $input): self {
		$readers = [
			'title' => static fn (): string => $input->string('title', 255, required: true),
			'text' => static fn (): string => $input->string('text', self::MAX_TEXT, multiline: true),
			'movedText' => static fn (): string => $input->string('movedText', self::MAX_TEXT, multiline: true),
			'mover' => static fn (): string => $input->string('mover', 1000),
			'majority' => static fn (): string => $input->enum('majority', Majority::class)->value,
			'unanimous' => static fn (): bool => $input->bool('unanimous'),
			'result' => static fn (): string => $input->enum('result', Result::class)->value,
			'referredTo' => static fn (): string => $input->string('referredTo', 255),
			'internal' => static fn (): bool => $input->bool('internal'),
			'itemId' => static fn (): ?int => $input->nullableInt('itemId'),
			'responsibleId' => static fn (): ?int => $input->nullableInt('responsibleId'),
			'due' => static fn (): ?string => $input->nullableDate('due'),
			'execution' => static fn (): string => $input->enum('execution', Execution::class)->value,
			'evidence' => static fn (): string => $input->string('evidence', 5000, multiline: true),
			'topic' => static fn (): string => $input->string('topic', 64),
			'motionCode' => static fn (): string => $input->string('motionCode', 32),
			'forwardedTo' => static fn (): string => $input->string('forwardedTo', 255),
		];
		foreach (self::VOTES as $votes) {
			$readers[$votes] = static fn (): ?int => self::votes($input, $votes);
		}
		$given = array_filter($readers, $input->has(...), ARRAY_FILTER_USE_KEY);
		return new self(
			array_map(static fn (\Closure $read): mixed => $read(), $given),
			array_intersect(self::SETTLED, array_keys($given)) !== [],
		);
	}

	/**
	 * @throws Problem required (referredTo), or invalid where what is told of the vote contradicts itself
	 */
	public function apply(Resolution $resolution): void {
		foreach ($this->values as $property => $value) {
			$resolution->{'set' . ucfirst($property)}($value);
		}
		if ($resolution->result() === Result::Referred && $resolution->words('referredTo') === '') {
			throw Problem::invalid(ErrorCode::Required, 'referredTo');
		}
		if ($resolution->isUnanimous() && ((int)$resolution->getVotesNo() > 0)) {
			throw Problem::invalid(ErrorCode::Invalid, 'unanimous');
		}
	}

	/** @return array{}|array{0: ?int} */
	public function responsibleId(): array {
		return array_key_exists('responsibleId', $this->values) ? [$this->values['responsibleId']] : [];
	}

	/** @return array{}|array{0: ?int} */
	public function itemId(): array {
		return array_key_exists('itemId', $this->values) ? [$this->values['itemId']] : [];
	}

	public function touchesVotes(): bool {
		return array_intersect(self::VOTES, array_keys($this->values)) !== [];
	}

	private static function votes(Input $input, string $name): ?int {
		$votes = $input->nullableInt($name);
		if ($votes !== null && ($votes < 0 || $votes > self::MAX_VOTES)) {
			throw Problem::invalid(ErrorCode::Invalid, $name);
		}
		return $votes;
	}
}
