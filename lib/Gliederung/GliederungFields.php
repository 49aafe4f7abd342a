<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * Reads what may be said of a Gliederung, each field by its own bounds; the same for the API and for a CSV file.
 * What only the tree can tell (parents, codes taken) is not asked here.
 */
final class GliederungFields {
	private const COLORS = [
		'#0b5fa5', '#b3261e', '#2e7d32', '#7b3fa0', '#a65f00', '#00796b', '#ad1457', '#455a64',
		'#5d4037', '#3949ab', '#558b2f', '#c2410c', '#00838f', '#6a1b9a', '#9e7700', '#37474f',
	];

	/**
	 * Those of the fields that are there, by the entity's property.
	 * @return array{parentId?: ?int, kind?: string, code?: string, name?: string, shortName?: string, color?: string, pattern?: string, place?: string, stop?: string, memberGroup?: ?string, contactPersonId?: ?int}
	 * @throws Problem 400 with the field
	 */
	public static function read(Input $input): array {
		$readers = [
			'parentId' => static fn (): ?int => $input->nullableInt('parentId'),
			'kind' => static fn (): string => $input->enum('kind', GliederungKind::class, ErrorCode::UnknownKind)->value,
			'code' => static fn (): string => self::matching($input, 'code', 64, '/^[a-z0-9]+(-[a-z0-9]+)*$/D'),
			'name' => static fn (): string => $input->string('name', 200, required: true),
			'shortName' => static fn (): string => $input->string('shortName', 12, required: true),
			'color' => static fn (): string => strtolower(self::matching($input, 'color', 7, '/^#[0-9a-f]{6}$/Di')),
			'pattern' => static fn (): string => $input->enum('pattern', Pattern::class)->value,
			'place' => static fn (): string => $input->string('place', 200),
			'stop' => static fn (): string => $input->string('stop', 200),
			'memberGroup' => static fn (): ?string => self::memberGroup($input),
			'contactPersonId' => static fn (): ?int => $input->nullableInt('contactPersonId'),
		];
		$read = array_filter($readers, $input->has(...), ARRAY_FILTER_USE_KEY);
		return array_map(static fn (\Closure $reader): mixed => $reader(), $read);
	}

	/**
	 * What a new Gliederung has unless it is said otherwise; colours spread by code, so that an import gives the same.
	 * @return array{shortName: string, color: string, pattern: string, place: string, stop: string}
	 */
	public static function defaults(string $code, string $name): array {
		$number = crc32($code);
		$patterns = Pattern::cases();
		return [
			'shortName' => trim(mb_substr($name, 0, 12)),
			'color' => self::COLORS[$number % count(self::COLORS)],
			'pattern' => $patterns[intdiv($number, count(self::COLORS)) % count($patterns)]->value,
			'place' => '',
			'stop' => '',
		];
	}

	/** A group that the app manages follows from offices; membership that followed from it would feed on itself. */
	private static function memberGroup(Input $input): ?string {
		$group = (string)$input->nullableString('memberGroup', 64);
		if (GroupPlan::isManaged($group)) {
			throw $input->problem(ErrorCode::Invalid, 'memberGroup');
		}
		return $group === '' ? null : $group;
	}

	private static function matching(Input $input, string $field, int $max, string $pattern): string {
		$text = $input->string($field, $max, required: true);
		return preg_match($pattern, $text) === 1 ? $text : throw $input->problem(ErrorCode::Invalid, $field);
	}
}
