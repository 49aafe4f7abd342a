<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCP\AppFramework\Http\DataDownloadResponse;
use OCP\AppFramework\Http\Response;

/** A file to take along, whatever it is called. */
final class Download {
	private const TYPES = ['pdf' => 'application/pdf', 'md' => 'text/markdown; charset=utf-8', 'csv' => 'text/csv; charset=utf-8'];

	/**
	 * @param array{name: string, data: string} $file
	 * @param 'csv'|'md'|'pdf' $form
	 */
	public static function of(array $file, string $form): Response {
		$response = new DataDownloadResponse($file['data'], $file['name'], self::TYPES[$form]);
		// RFC 6266: a name for old programs, and the name
		$plain = (string)preg_replace('/[^\x20-\x7e]+/', '-', str_replace(['"', '\\'], '', $file['name']));
		$response->addHeader('Content-Disposition', 'attachment; filename="' . $plain . '"; filename*=UTF-8\'\'' . rawurlencode($file['name']));
		$response->addHeader('Cache-Control', 'private, no-store');
		return $response;
	}
}
