<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\DAV\Exception;
use Sabre\DAV\Exception\BadRequest;
use Sabre\DAV\Exception\Conflict;
use Sabre\DAV\Exception\Forbidden;
use Sabre\DAV\Exception\NotFound;
use Sabre\DAV\Exception\PreconditionFailed;
use Sabre\DAV\Exception\UnsupportedMediaType;

/** A Problem in Sabre's words. */
final class Refusal {
	/**
	 * @template T
	 * @param \Closure(): T $act
	 * @return T
	 * @throws Exception
	 */
	public static function translated(\Closure $act): mixed {
		try {
			return $act();
		} catch (Problem $problem) {
			throw self::of($problem);
		}
	}

	private static function of(Problem $problem): Exception {
		$text = $problem->getMessage();
		return match (true) {
			$problem->error === ErrorCode::Duplicate => new BadRequest($text),
			in_array($problem->error, [ErrorCode::BadIcalendar, ErrorCode::NotText], true) => new UnsupportedMediaType($text),
			$problem->error === ErrorCode::Deleted, $problem->status === 404 => new NotFound($text),
			$problem->status === 403 => new Forbidden($text),
			$problem->status === 409 => new Conflict($text),
			$problem->status === 412 => new PreconditionFailed($text),
			default => new BadRequest($text),
		};
	}
}
