<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCP\AppFramework\Http\Response;

final class Adoption {
	/**
	 * Hands on what a controller's answer carries besides its data to the response that renders it.
	 * @template T of Response
	 * @param T $to
	 * @return T
	 */
	public static function carry(Response $from, Response $to): Response {
		$own = $to->getHeaders();
		foreach (self::explicit($from) as $name => $value) {
			if ($name !== 'Content-Type' || !isset($own['Content-Type'])) {
				$to->addHeader($name, $value);
			}
		}
		foreach ($from->getCookies() as $name => $cookie) {
			$to->addCookie($name, $cookie['value'], $cookie['expireDate'], $cookie['sameSite']);
		}
		$to->setETag($from->getETag());
		$to->setLastModified($from->getLastModified());
		$to->setContentSecurityPolicy($from->getContentSecurityPolicy());
		if ($from->isThrottled()) {
			$to->throttle($from->getThrottleMetadata());
		}
		return $to;
	}

	/** @return array<string, mixed> the headers beyond those that every response has */
	private static function explicit(Response $response): array {
		$plain = (new Response())->getHeaders();
		return array_filter(
			$response->getHeaders(),
			static fn (mixed $value, string $name): bool => ($plain[$name] ?? null) !== $value,
			ARRAY_FILTER_USE_BOTH,
		);
	}
}
