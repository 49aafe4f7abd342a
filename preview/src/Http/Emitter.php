<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use DateTimeInterface;

final class Emitter {
	private const SECURITY = [
		'Referrer-Policy' => 'no-referrer',
		'X-Content-Type-Options' => 'nosniff',
		'X-Frame-Options' => 'SAMEORIGIN',
		'X-Permitted-Cross-Domain-Policies' => 'none',
		'X-Robots-Tag' => 'noindex, nofollow',
	];

	/** Sends everything, so that the client has its whole answer while jobs still run. */
	public static function send(Request $request, Reply $reply): void {
		header_remove('X-Powered-By');
		http_response_code($reply->status);
		$reply = self::compressed($request, self::unchanged($request, $reply));
		http_response_code($reply->status);
		foreach (array_merge(self::SECURITY, $reply->headers) as $name => $value) {
			header($name . ': ' . strtr((string)$value, ["\r" => '', "\n" => '']));
		}
		foreach ($reply->cookies as $name => $cookie) {
			setcookie($name, $cookie['value'], [
				'expires' => $cookie['expireDate'] instanceof DateTimeInterface ? $cookie['expireDate']->getTimestamp() : 0,
				'path' => '/', 'httponly' => true, 'samesite' => $cookie['sameSite'],
			]);
		}
		if (!in_array($reply->status, [204, 304], true)) {
			header('Content-Length: ' . strlen($reply->body));
			echo $request->getMethod() === 'HEAD' ? '' : $reply->body;
		}
		flush();
	}

	private static function unchanged(Request $request, Reply $reply): Reply {
		$tag = (string)($reply->headers['ETag'] ?? '');
		$isRead = in_array($request->getMethod(), ['GET', 'HEAD'], true);
		return $isRead && $reply->status === 200 && $tag !== '' && trim($request->getHeader('If-None-Match')) === $tag
			? new Reply(304, $reply->headers, '', $reply->cookies)
			: $reply;
	}

	/** As the server: pages and JSON that succeeded, where the client asks for it. */
	private static function compressed(Request $request, Reply $reply): Reply {
		$isText = preg_match('#^(application/json|application/xml|text/|application/javascript|image/svg)#', (string)($reply->headers['Content-Type'] ?? '')) === 1;
		if ($reply->status !== 200 || !$isText || strlen($reply->body) < 1024 || !str_contains($request->getHeader('Accept-Encoding'), 'gzip')) {
			return $reply;
		}
		return $reply->withBody((string)gzencode($reply->body))->with(['Content-Encoding' => 'gzip', 'Vary' => 'Accept-Encoding']);
	}
}
