<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Http;

use OCP\AppFramework\Http;

class NotFoundResponse extends TemplateResponse {
	/** @param array<string, mixed> $headers */
	public function __construct(int $status = Http::STATUS_NOT_FOUND, array $headers = []) {
		parent::__construct('core', '404', [], self::RENDER_AS_GUEST, $status, $headers);
	}
}
