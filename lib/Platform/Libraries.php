<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use Dompdf\Dompdf;
use League\CommonMark\MarkdownConverter;

/**
 * What a release brings along in vendor/ because no server has it. Its autoloader is asked for when it is needed: most
 * requests make no PDF.
 */
final class Libraries {
	public static function load(): void {
		if (!class_exists(Dompdf::class) || !class_exists(MarkdownConverter::class)) {
			require_once __DIR__ . '/../../vendor/autoload.php';
		}
	}
}
