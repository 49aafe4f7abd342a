<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use OCP\AppFramework\OCSController;
use OCP\IRequest;
use Psr\Log\LoggerInterface;

/**
 * Turns whatever a controller of ours throws into an answer: a Problem as it says, anything else as
 * `internal` with the whole story in the log and nothing of it on the wire.
 */
final class ProblemMiddleware extends Middleware {
	public function __construct(
		private readonly IRequest $request,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * @param Controller $controller
	 * @param string $methodName
	 * @throws \Exception when the controller is not one of our API's, or the platform's own middleware knows better
	 */
	#[\Override]
	public function afterException($controller, $methodName, \Exception $exception): Response {
		if (!$controller instanceof OCSController || !str_starts_with($controller::class, 'OCA\\Verband\\')) {
			throw $exception;
		}
		if ($exception instanceof Problem) {
			return $this->answer($controller, $exception->status, $exception->toArray());
		}
		if ($exception->getCode() >= 400 && $exception->getCode() < 500) {
			throw $exception;
		}
		$this->logger->error($exception->getMessage(), ['exception' => $exception]);
		return $this->answer($controller, 500, ['error' => ErrorCode::Internal->value]);
	}

	/** @param array<string, mixed> $data */
	private function answer(OCSController $controller, int $status, array $data): Response {
		$format = $this->request->getParam('format') === 'xml' ? 'xml' : 'json';
		return $controller->buildResponse(new DataResponse($data, $status), $format);
	}
}
