<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework;

use Exception;
use OCP\AppFramework\Http\Response;

abstract class Middleware {
	/** @return void */
	public function beforeController(Controller $controller, string $methodName) {
	}

	/** @return Response */
	public function afterException(Controller $controller, string $methodName, Exception $exception) {
		throw $exception;
	}

	/** @return Response */
	public function afterController(Controller $controller, string $methodName, Response $response) {
		return $response;
	}

	/** @return string */
	public function beforeOutput(Controller $controller, string $methodName, string $output) {
		return $output;
	}
}
