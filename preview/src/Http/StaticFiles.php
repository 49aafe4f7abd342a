<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCA\Verband\Preview\Paths;

/** The app's built and drawn files, and the shell's own. */
final class StaticFiles {
	private const TYPES = [
		'mjs' => 'text/javascript; charset=utf-8', 'js' => 'text/javascript; charset=utf-8', 'css' => 'text/css; charset=utf-8',
		'json' => 'application/json; charset=utf-8', 'map' => 'application/json; charset=utf-8', 'svg' => 'image/svg+xml',
		'png' => 'image/png', 'jpg' => 'image/jpeg', 'webp' => 'image/webp', 'ico' => 'image/x-icon', 'woff2' => 'font/woff2',
	];
	private const YEAR = 'public, max-age=31536000, immutable';

	public static function find(Request $request): ?Reply {
		$path = (string)$request->getPathInfo();
		if (preg_match('#^/apps/verband/(js|css|img|l10n)/(.+)$#sD', $path, $app) === 1) {
			return self::serve($request, Paths::root() . '/' . $app[1], $app[2]);
		}
		return preg_match('#^/preview/public/(.+)$#sD', $path, $own) === 1
			? self::serve($request, Paths::root() . '/preview/public', $own[1])
			: null;
	}

	private static function serve(Request $request, string $folder, string $name): Reply {
		$base = realpath($folder);
		$file = str_contains($name, "\0") ? false : realpath($folder . '/' . $name);
		$type = self::TYPES[strtolower(pathinfo($name, PATHINFO_EXTENSION))] ?? null;
		$isInside = $base !== false && $file !== false && str_starts_with($file, $base . DIRECTORY_SEPARATOR) && is_file($file);
		if (!$isInside || $type === null) {
			return new Reply(404, ['Content-Type' => 'text/plain; charset=utf-8'], 'Not found');
		}
		if (!in_array($request->getMethod(), ['GET', 'HEAD'], true)) {
			return new Reply(405, ['Allow' => 'GET, HEAD']);
		}
		return new Reply(200, [
			'Content-Type' => $type,
			'Cache-Control' => self::isForever($request, $name) ? self::YEAR : 'no-cache',
			'ETag' => '"' . dechex((int)filemtime($file)) . '-' . dechex((int)filesize($file)) . '"',
		], (string)file_get_contents($file));
	}

	/** A name with a hash, or an address with a version, never changes its content. */
	private static function isForever(Request $request, string $name): bool {
		return preg_match('/-[A-Za-z0-9_-]{8}\.chunk\.\w+$/', $name) === 1
			|| preg_match('/[?&]v=[^&]/', $request->getRequestUri()) === 1;
	}
}
