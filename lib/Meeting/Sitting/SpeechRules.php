<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;

/** How a body debates: the rule that quotes, what its lanes are called, and how long a speech may be. */
final class SpeechRules {
	private const MAX_NAME = 40;
	public const LEAST_SECONDS = 10;
	public const MOST_SECONDS = 86_400;

	/**
	 * @param ?int $limitSeconds null: as long as it takes
	 * @param string $quotedName empty: "quotiert"
	 * @param string $openName empty: "offen"
	 */
	public function __construct(
		public readonly SpeakingRule $rule = SpeakingRule::Soft,
		public readonly bool $firstSpeakersFirst = true,
		public readonly UnspecifiedLane $unspecified = UnspecifiedLane::Own,
		public readonly ?int $limitSeconds = null,
		public readonly string $quotedName = '',
		public readonly string $openName = '',
	) {
	}

	/** As the API sends it; what is absent is as the association has it. */
	public static function read(Input $input): self {
		$limit = $input->nullableInt('limitSeconds');
		if ($limit !== null && ($limit < self::LEAST_SECONDS || $limit > self::MOST_SECONDS)) {
			throw $input->problem(ErrorCode::Invalid, 'limitSeconds');
		}
		return new self(
			$input->has('rule') ? $input->enum('rule', SpeakingRule::class) : SpeakingRule::Soft,
			!$input->has('firstSpeakersFirst') || $input->bool('firstSpeakersFirst'),
			$input->has('unspecified') ? $input->enum('unspecified', UnspecifiedLane::class) : UnspecifiedLane::Own,
			$limit,
			$input->string('quotedName', self::MAX_NAME),
			$input->string('openName', self::MAX_NAME),
		);
	}

	/** As it is stored. */
	public static function of(?string $json): ?self {
		return $json === null || $json === '' ? null : self::read(new Input(json_decode($json, true, 4, JSON_THROW_ON_ERROR)));
	}

	public function json(): string {
		return json_encode($this->toArray(), JSON_THROW_ON_ERROR);
	}

	/** @return array<string, mixed> `SpeechRules` of openapi.json */
	public function toArray(): array {
		return [
			'rule' => $this->rule->value,
			'firstSpeakersFirst' => $this->firstSpeakersFirst,
			'unspecified' => $this->unspecified->value,
			'limitSeconds' => $this->limitSeconds,
			'quotedName' => $this->quotedName,
			'openName' => $this->openName,
		];
	}
}
