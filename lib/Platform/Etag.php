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
		return self::given($request) ?? throw Problem::preconditionRequired();
	}

	/** The If-Match of a write, null where there is none: for those who first ask whether the writer may. */
	public static function given(IRequest $request): ?string {
		$value = self::plain($request->getHeader('If-Match'));
		return $value === '' ? null : $value;
	}

	/** Does the asker already hold this version? */
	public static function isKnown(IRequest $request, string $etag): bool {
		$known = array_map(trim(...), explode(',', self::plain($request->getHeader('If-None-Match'))));
		return in_array($etag, $known, true) || $known === ['*'];
	}

	/**
	 * Does an If-Match (`*`, one tag or a list) name the revision of a row? An answer that shows more than the row
	 * carries `"7-…"`, see within(): it names revision 7 as well.
	 */
	public static function names(string $ifMatch, int $revision): bool {
		if (trim($ifMatch) === '*') {
			return true;
		}
		preg_match_all('/"([0-9]+)(?:-[0-9a-f]+)?"/', self::plain($ifMatch), $tags);
		return in_array((string)$revision, $tags[1], true);
	}

	/** The tag of an answer that shows a row and what belongs to it. */
	public static function within(int $revision, string ...$parts): string {
		return '"' . $revision . '-' . trim(self::of(...$parts), '"') . '"';
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
