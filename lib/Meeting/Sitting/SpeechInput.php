<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * What a device wants to add to the speakers' log, field by field; who it is about is not among them, that the server
 * says itself. The fields are those of src/meeting/model/speakersLog.ts, which reads them.
 */
final class SpeechInput {
	private const ID = '/^[A-Za-z0-9_-]{8,64}$/D';

	/** @param array<string, mixed> $payload */
	private function __construct(
		public readonly string $clientId,
		public readonly SpeechKind $kind,
		public readonly array $payload,
	) {
	}

	/** @throws Problem with the field's name */
	public static function read(Input $input): self {
		$kind = $input->enum('kind', SpeechKind::class, ErrorCode::UnknownKind);
		if ($kind === SpeechKind::Item) {
			throw $input->problem(ErrorCode::UnknownKind, 'kind');
		}
		return new self(self::id($input, 'clientId'), $kind, match ($kind) {
			SpeechKind::SignUp => ['lane' => $input->enum('lane', Lane::class)->value],
			SpeechKind::PointOfOrder => ['purpose' => $input->enum('purpose', Purpose::class)->value, 'opens' => self::nullableLane($input, 'opens')],
			SpeechKind::Decided => ['entryId' => self::id($input, 'entryId'), 'accepted' => $input->bool('accepted')],
			SpeechKind::Lane => ['entryId' => self::id($input, 'entryId'), 'lane' => $input->enum('lane', Lane::class)->value],
			SpeechKind::Reorder => ['entryId' => self::id($input, 'entryId'), 'before' => ($input->nullableString('before', 64) ?? '') === '' ? null : self::id($input, 'before')],
			SpeechKind::Close => ['of' => self::oneOf($input, 'of', ['list', 'debate'])],
			SpeechKind::Reopen => ['lane' => self::nullableLane($input, 'lane')],
			SpeechKind::Settings => self::settings($input),
			SpeechKind::Limit => ['seconds' => self::seconds($input)],
			SpeechKind::Continue => [],
			default => ['entryId' => self::id($input, 'entryId')],
		});
	}

	private static function id(Input $input, string $name): string {
		$id = $input->string($name, 64, required: true);
		return preg_match(self::ID, $id) === 1 ? $id : throw $input->problem(ErrorCode::Invalid, $name);
	}

	private static function nullableLane(Input $input, string $name): ?string {
		return $input->nullableString($name, 16) === null ? null : $input->enum($name, Lane::class)->value;
	}

	/** @param list<string> $known */
	private static function oneOf(Input $input, string $name, array $known): string {
		$value = $input->string($name, 16, required: true);
		return in_array($value, $known, true) ? $value : throw $input->problem(ErrorCode::Invalid, $name);
	}

	/** @return array<string, mixed> */
	private static function settings(Input $input): array {
		$rules = SpeechRules::read($input)->toArray();
		return array_intersect_key($rules, array_flip(['rule', 'firstSpeakersFirst', 'unspecified']));
	}

	private static function seconds(Input $input): ?int {
		$seconds = $input->nullableInt('seconds');
		if ($seconds !== null && ($seconds < SpeechRules::LEAST_SECONDS || $seconds > SpeechRules::MOST_SECONDS)) {
			throw $input->problem(ErrorCode::Invalid, 'seconds');
		}
		return $seconds;
	}
}
