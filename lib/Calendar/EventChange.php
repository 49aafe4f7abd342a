<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * What a request wants changed of an event: checked field by field, absent fields left as they are.
 */
final class EventChange {
	private const TEXTS = ['title' => 255, 'location' => 255, 'stop' => 255];
	private const LINKS = ['url', 'conference'];
	private const TIMES = ['start', 'end', 'allDay', 'timeZone'];

	/**
	 * @param array<string, ?string> $texts by field name; null takes the field away
	 * @param ?array{start: ?string, end: ?string, allDay: ?bool, timeZone: ?string} $times
	 * @param ?list<string> $topics
	 * @param array{}|array{0: ?string} $rrule
	 * @param array{}|array{0: ?string} $protectedGroup
	 */
	private function __construct(
		public readonly array $texts,
		public readonly ?array $times,
		public readonly ?EventKind $kind,
		public readonly ?array $topics,
		public readonly ?EventStatus $status,
		public readonly ?Audience $audience,
		public readonly array $protectedGroup,
		public readonly array $rrule,
		public readonly ?string $icalendar,
	) {
	}

	/** @throws Problem with the field's name */
	public static function read(Input $input): self {
		return new self(
			self::texts($input),
			self::times($input),
			$input->has('kind') ? $input->enum('kind', EventKind::class, ErrorCode::UnknownKind) : null,
			$input->has('topics') ? self::topics($input) : null,
			$input->has('status') ? $input->enum('status', EventStatus::class) : null,
			$input->has('audience') ? $input->enum('audience', Audience::class) : null,
			$input->has('protectedGroup') ? [$input->nullableString('protectedGroup', 64)] : [],
			$input->has('rrule') ? [$input->nullableString('rrule', 1000)] : [],
			$input->has('icalendar') ? $input->string('icalendar', 1_000_000, multiline: true) : null,
		);
	}

	/** @return array<string, ?string> */
	private static function texts(Input $input): array {
		$texts = [];
		foreach (self::TEXTS as $name => $most) {
			if ($input->has($name)) {
				$texts[$name] = $input->string($name, $most);
			}
		}
		if (($texts['title'] ?? 'x') === '') {
			throw Problem::invalid(ErrorCode::Required, 'title');
		}
		if ($input->has('description')) {
			$texts['description'] = $input->string('description', 50_000, multiline: true);
		}
		foreach (self::LINKS as $name) {
			if ($input->has($name)) {
				$texts[$name] = self::link($input->nullableString($name, 2000), $name);
			}
		}
		return $texts;
	}

	/** Only what a browser may follow without harm: http, https, and tel for a dial-in. */
	private static function link(?string $link, string $field): ?string {
		if ($link === null || $link === '') {
			return null;
		}
		return self::isSafeLink($link, $field) ? $link : throw Problem::invalid(ErrorCode::BadUrl, $field);
	}

	/** @param string $field `url` or `conference` */
	public static function isSafeLink(string $link, string $field): bool {
		return preg_match('#^https?://[^\s/?\#"<>\\\\]+(?:[/?\#][^\s"<>\\\\]*)?$#iD', $link) === 1
			|| ($field === 'conference' && preg_match('/^tel:\+?[0-9().,;=#*-]{3,60}$/iD', $link) === 1);
	}

	/** @return ?array{start: ?string, end: ?string, allDay: ?bool, timeZone: ?string} */
	private static function times(Input $input): ?array {
		if (array_filter(self::TIMES, $input->has(...)) === []) {
			return null;
		}
		return [
			'start' => $input->has('start') ? $input->string('start', 40) : null,
			'end' => $input->has('end') ? $input->string('end', 40) : null,
			'allDay' => $input->has('allDay') ? $input->bool('allDay') : null,
			'timeZone' => $input->has('timeZone') ? self::zone($input->string('timeZone', 64)) : null,
		];
	}

	private static function zone(string $name): string {
		if (!in_array($name, DateTimeZone::listIdentifiers(), true)) {
			throw Problem::invalid(ErrorCode::BadTimeZone, 'timeZone');
		}
		return $name;
	}

	/** @return list<string> */
	private static function topics(Input $input): array {
		$topics = [];
		foreach ($input->strings('topics', 20, 64) as $topic) {
			if (str_contains($topic, ',') || $topic === '') {
				throw Problem::invalid(ErrorCode::Invalid, 'topics');
			}
			$topics[] = $topic;
		}
		return array_values(array_unique($topics));
	}
}
