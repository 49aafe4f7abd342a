<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

interface IL10N {
	/** @param array<mixed>|string $parameters */
	public function t(string $text, $parameters = []): string;

	/** @param array<mixed> $parameters */
	public function n(string $text_singular, string $text_plural, int $count, array $parameters = []): string;

	/**
	 * @param mixed $data
	 * @param array<mixed> $options
	 * @return string|int|false
	 */
	public function l(string $type, $data, array $options = []);

	public function getLanguageCode(): string;

	public function getLocaleCode(): string;
}
