<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\EventKind;

/** What a visitor of the programme asked for; what makes no sense is left out. */
final class ProgrammeFilter {
	public const LIST = 'list';
	public const MONTH = 'month';
	private const PAST = 6;
	private const AHEAD = 18;
	/** how far the list looks from the first day that it shows */
	private const LIST_MONTHS = 3;

	/** @param DateTimeImmutable $month its first midnight in the association's zone */
	private function __construct(
		public readonly string $view,
		public readonly DateTimeImmutable $month,
		public readonly DateTimeImmutable $today,
		public readonly ?int $bezirkId,
		public readonly ?EventKind $kind,
		public readonly string $text,
	) {
	}

	/** @param array<string, mixed> $parameters as they came */
	public static function read(array $parameters, DateTimeImmutable $now, DateTimeZone $zone): self {
		$text = static function (string $name) use ($parameters): string {
			$value = $parameters[$name] ?? '';
			return is_string($value) && mb_check_encoding($value, 'UTF-8')
				? mb_substr(trim((string)preg_replace('/[\x00-\x1f\x7f]/', ' ', $value)), 0, 100)
				: '';
		};
		$today = $now->setTimezone($zone)->setTime(0, 0);
		$bezirk = preg_match('/^\d{1,15}$/D', $text('bezirk')) === 1 ? (int)$text('bezirk') : null;
		return new self(
			$text('view') === self::MONTH ? self::MONTH : self::LIST,
			self::month($text('month'), $today),
			$today,
			$bezirk,
			EventKind::tryFrom($text('kind')),
			$text('q'),
		);
	}

	public function from(): DateTimeImmutable {
		return $this->view === self::LIST ? max($this->month, $this->today) : $this->month;
	}

	public function to(): DateTimeImmutable {
		return $this->view === self::LIST ? $this->from()->modify('+' . self::LIST_MONTHS . ' months') : $this->month->modify('+1 month');
	}

	/** @return array<string, string> the query for the same, with something else changed; null takes it away */
	public function query(?string $view = null, ?DateTimeImmutable $month = null): array {
		return array_filter([
			'view' => ($view ?? $this->view) === self::LIST ? '' : self::MONTH,
			'month' => ($month ?? $this->month)->format('Y-m'),
			'bezirk' => (string)$this->bezirkId,
			'kind' => (string)$this->kind?->value,
			'q' => $this->text,
		], static fn (string $value): bool => $value !== '');
	}

	/** The month so many later; null outside what is shown. */
	public function step(int $months): ?DateTimeImmutable {
		$month = $this->month->modify(sprintf('%+d months', $months));
		return self::isShown($month, $this->today) ? $month : null;
	}

	private static function month(string $text, DateTimeImmutable $today): DateTimeImmutable {
		$current = $today->modify('first day of this month');
		if (preg_match('/^(20\d\d)-(0[1-9]|1[0-2])$/D', $text, $m) !== 1) {
			return $current;
		}
		$month = $current->setDate((int)$m[1], (int)$m[2], 1);
		return self::isShown($month, $today) ? $month : $current;
	}

	private static function isShown(DateTimeImmutable $month, DateTimeImmutable $today): bool {
		$current = $today->modify('first day of this month');
		return $month >= $current->modify('-' . self::PAST . ' months') && $month <= $current->modify('+' . self::AHEAD . ' months');
	}
}
