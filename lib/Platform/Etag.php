<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\IRequest;

/** Conditional requests (RFC 9110 §13), as this API asks for them. */
final class Etag {
	/**
	 * The If-Match of a write.
	 * @throws Problem precondition-required where there is none
	 */
	public static function required(IRequest $request): string {
		$value = self::plain($request->getHeader('If-Match'));
		return $value === '' ? throw Problem::preconditionRequired() : $value;
	}

	/** Does the asker already hold this version? */
	public static function isKnown(IRequest $request, string $etag): bool {
		$known = array_map(trim(...), explode(',', self::plain($request->getHeader('If-None-Match'))));
		return in_array($etag, $known, true) || $known === ['*'];
	}

	/** An ETag for an answer made of all this. */
	public static function of(string|int ...$parts): string {
		return '"' . substr(hash('sha256', implode("\0", $parts)), 0, 24) . '"';
	}

	/** A proxy that compresses marks the tag as weak, or appends to it; both mean the same version here. */
	private static function plain(string $value): string {
		return (string)preg_replace(['~\bW/"~', '~-(?:gzip|br)"~'], '"', trim($value));
	}
}
