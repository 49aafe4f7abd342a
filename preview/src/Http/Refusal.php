<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use Exception;

/** The platform's own no, before a controller is asked; its code is the HTTP status. */
final class Refusal extends Exception {
	public static function notLoggedIn(): self {
		return new self('Current user is not logged in', 401);
	}

	public static function notAdmin(): self {
		return new self('Logged in account must be an admin', 403);
	}

	public static function crossSite(): self {
		return new self('CSRF check failed', 412);
	}

	public static function tooMany(): self {
		return new self('Rate limit exceeded', 429);
	}
}
