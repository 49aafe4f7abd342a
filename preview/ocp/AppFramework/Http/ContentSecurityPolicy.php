<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Http;

class ContentSecurityPolicy extends EmptyContentSecurityPolicy {
	protected array $sources = [
		'script-src' => ["'self'"],
		'style-src' => ["'self'", "'unsafe-inline'"],
		'img-src' => ["'self'", 'data:', 'blob:'],
		'font-src' => ["'self'", 'data:'],
		'connect-src' => ["'self'"],
		'media-src' => ["'self'"],
		'frame-src' => [],
		'frame-ancestors' => ["'self'"],
		'worker-src' => [],
		'form-action' => ["'self'"],
	];
}
