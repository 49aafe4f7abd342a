<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use Psr\Log\AbstractLogger;
use Psr\Log\LogLevel;
use Stringable;
use Throwable;

/** Warnings and worse, into the host's error log. */
final class Log extends AbstractLogger {
	private const QUIET = [LogLevel::DEBUG, LogLevel::INFO, LogLevel::NOTICE];

	/** @param array<string, mixed> $context */
	#[\Override]
	public function log($level, string|Stringable $message, array $context = []): void {
		if (in_array($level, self::QUIET, true) && getenv('VERBAND_PREVIEW_DEBUG') === false) {
			return;
		}
		$fields = array_filter($context, static fn (mixed $value): bool => is_scalar($value) || $value instanceof Stringable);
		$names = array_map(static fn (string $name): string => '{' . $name . '}', array_keys($fields));
		$text = strtr((string)$message, array_combine($names, array_map('strval', $fields)));
		$cause = $context['exception'] ?? null;
		error_log('[' . $level . '] ' . $text . ($cause instanceof Throwable ? "\n" . $cause : ''));
	}
}
