<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Contract;

use OCA\Verband\Platform\Problem;
use OCA\Verband\Preview\Http\Request;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** For tests over a DatabaseTestCase: a request to a controller's method, and its answer held against the contract. */
trait CallsControllers {
	/**
	 * @param class-string $class
	 * @param array<string, mixed> $body or, for a GET, the query
	 * @param array<string, string> $headers
	 */
	private function call(string $class, string $method, ?int $id = null, array $body = [], array $headers = []): DataResponse {
		$server = ['REQUEST_METHOD' => 'POST', 'REQUEST_URI' => '/', 'CONTENT_TYPE' => 'application/json'];
		foreach ($headers as $name => $value) {
			$server['HTTP_' . strtoupper(strtr($name, '-', '_'))] = $value;
		}
		$request = new Request([], [], [], $server, [], json_encode($body, JSON_THROW_ON_ERROR));
		$request->setRouteParameters($id === null ? [] : ['id' => (string)$id]);
		$this->container->set(IRequest::class, $request);
		$this->container->forget($class);
		return $this->container->get($class)->$method();
	}

	private function assertFits(string $schema, DataResponse $answer, int $status = 200): void {
		self::assertSame($status, $answer->getStatus());
		self::assertSame([], (new Schema())->problems($answer->getData(), $schema));
	}

	/**
	 * @param \Closure(): mixed $act
	 * @return array{int, array<string, mixed>}
	 */
	private function problemOf(\Closure $act): array {
		try {
			$act();
		} catch (Problem $problem) {
			return [$problem->status, $problem->toArray()];
		}
		self::fail('Not refused');
	}
}
