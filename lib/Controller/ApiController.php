<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;

/**
 * What our API's controllers share: bodies as they came, and answers with an ETag.
 */
abstract class ApiController extends OCSController {
	/**
	 * The id in the path. Not a parameter of the method: Nextcloud lets a field of the same name in the body win.
	 */
	protected function id(): int {
		return (int)$this->request->urlParams['id'];
	}

	/**
	 * The body's fields, with absent and null told apart; what the route or the query string says is not among them.
	 * @return array<string, mixed>
	 * @throws Problem not-text if it is JSON that cannot be decoded (a lone surrogate cannot): Nextcloud would go on
	 *                 with no fields at all, and a PUT that changed nothing would answer as if it had
	 */
	protected function body(): array {
		$fields = $this->request->getParams();
		try {
			$this->request->throwDecodingExceptionIfAny();
		} catch (\JsonException) {
			throw Problem::invalid(ErrorCode::NotText);
		}
		unset($fields['_route']);
		// Nextcloud lays body, route and query over one another, the body on top
		$others = $this->request->urlParams + $this->query();
		return array_filter($fields, static fn (mixed $value, string|int $name): bool => !array_key_exists($name, $others)
			|| $others[$name] !== $value, ARRAY_FILTER_USE_BOTH);
	}

	/** @return array<array-key, mixed> */
	private function query(): array {
		parse_str((string)parse_url('http://host' . $this->request->getRequestUri(), PHP_URL_QUERY), $query);
		return $query;
	}

	/** @param array<mixed> $data */
	protected function tagged(array $data, string $etag, int $status = Http::STATUS_OK): DataResponse {
		return new DataResponse($data, $status, ['ETag' => $etag, 'Cache-Control' => 'private, no-cache']);
	}

	/**
	 * 304 if the asker holds this version, else what `$make` makes; not made where it is not needed.
	 * @param \Closure(): array<mixed> $make
	 */
	protected function unlessKnown(string $etag, \Closure $make): DataResponse {
		return Etag::isKnown($this->request, $etag)
			? $this->tagged([], $etag, Http::STATUS_NOT_MODIFIED)
			: $this->tagged($make(), $etag);
	}

	/**
	 * An answer whose ETag is its content: for what has no one number that says that it changed.
	 * @param array<mixed> $data
	 */
	protected function content(array $data): DataResponse {
		$etag = Etag::of((string)json_encode($data, JSON_THROW_ON_ERROR));
		return $this->unlessKnown($etag, static fn (): array => $data);
	}
}
