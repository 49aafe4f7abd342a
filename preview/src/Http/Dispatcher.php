<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use Exception;
use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Container\Registration;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use OCP\AppFramework\OCSController;
use ReflectionMethod;
use ReflectionNamedType;
use ReflectionParameter;
use Throwable;

/** Runs one controller's method between the platform's guard and the app's middlewares, in the server's order. */
final class Dispatcher {
	private const CAST = ['int', 'bool', 'float'];

	/** @var list<Middleware> */
	private readonly array $middlewares;
	private int $entered = 0;

	public function __construct(
		private readonly Container $container,
		private readonly Request $request,
		private readonly Guard $guard,
		Registration $registration,
	) {
		$this->middlewares = array_map($container->get(...), $registration->middlewares());
	}

	/** @return array{0: Response, 1: string} the response and its body */
	public function dispatch(RouteEntry $entry): array {
		/** @var Controller $controller */
		$controller = $this->container->get($entry->controller);
		$method = new ReflectionMethod($controller, $entry->method);
		try {
			$this->guard->admit($controller, $method);
			foreach ($this->middlewares as $middleware) {
				$this->entered++;
				$middleware->beforeController($controller, $entry->method);
			}
			$response = $this->execute($controller, $method);
		} catch (Exception $e) {
			$response = $this->recover($controller, $entry->method, $e);
		} catch (Throwable $e) {
			$response = $this->recover($controller, $entry->method, new Exception($e->getMessage() . ' in ' . $e->getFile() . ':' . $e->getLine(), (int)$e->getCode(), $e));
		}
		return $this->finish($controller, $entry->method, $response);
	}

	private function execute(Controller $controller, ReflectionMethod $method): Response {
		$arguments = array_map($this->argument(...), $method->getParameters());
		$answer = $method->invokeArgs($controller, $arguments);
		if ($answer instanceof Response && !$answer instanceof DataResponse) {
			return $answer;
		}
		$format = $this->request->getFormat();
		return $format === null ? $controller->buildResponse($answer) : $controller->buildResponse($answer, $format);
	}

	private function argument(ReflectionParameter $parameter): mixed {
		$type = $parameter->getType() instanceof ReflectionNamedType ? $parameter->getType()->getName() : null;
		$default = $parameter->isDefaultValueAvailable() ? $parameter->getDefaultValue() : null;
		$value = $this->request->getParam($parameter->getName(), $default);
		if ($value === 'false' && $type === 'bool') {
			return false;
		}
		if ($value !== null && $type !== null && in_array($type, self::CAST, true)) {
			settype($value, $type);
		} elseif ($value === null && $type !== null && !$parameter->allowsNull() && $this->container->has($type)) {
			return $this->container->get($type);
		}
		return $value;
	}

	private function recover(Controller $controller, string $method, Exception $exception): Response {
		for ($i = $this->entered - 1; $i >= 0; $i--) {
			try {
				return $this->middlewares[$i]->afterException($controller, $method, $exception);
			} catch (Exception $next) {
				$exception = $next;
			}
		}
		if ($exception instanceof Refusal) {
			return new JSONResponse(['message' => $exception->getMessage()], $exception->getCode());
		}
		throw $exception;
	}

	/** @return array{0: Response, 1: string} */
	private function finish(Controller $controller, string $method, Response $response): array {
		foreach (array_reverse($this->middlewares) as $middleware) {
			$response = $middleware->afterController($controller, $method, $response);
		}
		$response = $this->enveloped($controller, $response);
		$body = (string)$response->render();
		foreach (array_reverse($this->middlewares) as $middleware) {
			$body = $middleware->beforeOutput($controller, $method, $body);
		}
		return [$response, $body];
	}

	/** The server wraps a bare 401 or 403 of an OCS address, and drops its data. */
	private function enveloped(Controller $controller, Response $response): Response {
		$isBare = $controller instanceof OCSController && !$response instanceof OcsResponse;
		if (!$isBare || !in_array($response->getStatus(), [401, 403], true)) {
			return $response;
		}
		$message = $response instanceof JSONResponse ? (string)($response->getData()['message'] ?? '') : '';
		return OcsResponse::failure($response->getStatus() === 401 ? OCSController::RESPOND_UNAUTHORISED : 403, $message, $this->request->getFormat());
	}
}
