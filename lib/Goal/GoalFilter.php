<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** What somebody looks for among the goals, read from the query parameters of `GET goals`. */
final class GoalFilter {
	public const MAX_LIMIT = 500;

	/**
	 * @param ?int $termId null for the one that is going on
	 * @param list<int> $chapterIds any of these; empty for all, as below
	 * @param list<GoalState> $states
	 * @param list<GoalKind> $kinds
	 * @param list<int> $gliederungIds
	 * @param list<int> $personIds
	 * @param ?array{int, int} $after place and id of the last goal of the page before
	 */
	public function __construct(
		public readonly ?int $termId = null,
		public readonly array $chapterIds = [],
		public readonly array $states = [],
		public readonly array $kinds = [],
		public readonly array $gliederungIds = [],
		public readonly array $personIds = [],
		public readonly string $text = '',
		public readonly bool $stalled = false,
		public readonly int $limit = self::MAX_LIMIT,
		public readonly ?array $after = null,
	) {
	}

	/**
	 * @param array<string, mixed> $parameters as they came
	 * @throws Problem with the parameter's name as field
	 */
	public static function read(array $parameters): self {
		$input = new QueryInput($parameters);
		return new self(
			$input->ids('termId')[0] ?? null,
			$input->ids('chapterId'),
			self::cases($input, 'state', GoalState::class),
			self::cases($input, 'kind', GoalKind::class),
			$input->ids('gliederungId'),
			$input->ids('personId'),
			$input->text('q'),
			$input->isOn('stalled'),
			$input->limit(self::MAX_LIMIT),
			$input->cursor(),
		);
	}

	/**
	 * @template T of \BackedEnum
	 * @param class-string<T> $enum
	 * @return list<T>
	 */
	private static function cases(QueryInput $input, string $name, string $enum): array {
		$text = $input->text($name);
		return array_map(
			static fn (string $one): \BackedEnum => $enum::tryFrom($one) ?? throw Problem::invalid(ErrorCode::Invalid, $name),
			$text === '' ? [] : explode(',', $text),
		);
	}
}
