<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCP\AppFramework\Http\Response;

/** What goes out on the wire. */
final class Reply {
	/**
	 * @param array<string, mixed> $headers
	 * @param array<string, array{value: string, expireDate: ?\DateTime, sameSite: string}> $cookies
	 */
	public function __construct(
		public readonly int $status,
		public readonly array $headers = [],
		public readonly string $body = '',
		public readonly array $cookies = [],
	) {
	}

	public static function of(Response $response, string $body): self {
		return new self($response->getStatus(), $response->getHeaders(), $body, $response->getCookies());
	}

	public static function rendered(Response $response): self {
		return self::of($response, (string)$response->render());
	}

	/** @param array<string, mixed> $headers */
	public function with(array $headers): self {
		return new self($this->status, array_merge($this->headers, $headers), $this->body, $this->cookies);
	}

	public function withBody(string $body): self {
		return new self($this->status, $this->headers, $body, $this->cookies);
	}
}
