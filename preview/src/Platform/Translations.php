<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use DateTimeImmutable;
use DateTimeInterface;
use IntlDateFormatter;
use OCP\IL10N;

final class Translations implements IL10N {
	private const WIDTHS = [
		'full' => IntlDateFormatter::FULL, 'long' => IntlDateFormatter::LONG,
		'medium' => IntlDateFormatter::MEDIUM, 'short' => IntlDateFormatter::SHORT,
	];

	/** @param array<string, string|list<string>> $texts */
	public function __construct(
		private readonly string $language,
		private readonly string $locale,
		private readonly array $texts,
	) {
	}

	#[\Override]
	public function t(string $text, $parameters = []): string {
		$translated = $this->texts[$text] ?? $text;
		return $this->fill(is_array($translated) ? $translated[0] : $translated, (array)$parameters);
	}

	#[\Override]
	public function n(string $text_singular, string $text_plural, int $count, array $parameters = []): string {
		$forms = $this->texts['_' . $text_singular . '_::_' . $text_plural . '_'] ?? [$text_singular, $text_plural];
		$form = $count === 1 ? $forms[0] : $forms[1];
		return $this->fill(str_replace('%n', (string)$count, $form), $parameters);
	}

	#[\Override]
	public function l(string $type, $data, array $options = []) {
		$width = self::WIDTHS[$options['width'] ?? 'long'] ?? IntlDateFormatter::LONG;
		[$date, $time] = match ($type) {
			'date' => [$width, IntlDateFormatter::NONE],
			'time' => [IntlDateFormatter::NONE, $width],
			'datetime' => [$width, $width],
			default => [null, null],
		};
		if ($date === null || $time === null) {
			return $type === 'firstday' ? 1 : false;
		}
		$moment = match (true) {
			$data instanceof DateTimeInterface => $data,
			is_numeric($data) => new DateTimeImmutable('@' . $data),
			default => new DateTimeImmutable((string)$data),
		};
		return IntlDateFormatter::create($this->locale, $date, $time, $moment->getTimezone())?->format($moment) ?: '';
	}

	#[\Override]
	public function getLanguageCode(): string {
		return $this->language;
	}

	#[\Override]
	public function getLocaleCode(): string {
		return $this->locale;
	}

	/** @param array<mixed> $parameters */
	private function fill(string $text, array $parameters): string {
		return $parameters === [] ? str_replace('%%', '%', $text) : vsprintf($text, $parameters);
	}
}
