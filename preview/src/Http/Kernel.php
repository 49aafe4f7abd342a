<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Shell\Actions;
use OCA\Verband\Preview\Shell\Page;
use OCA\Verband\Preview\Shell\Session;
use OCP\AppFramework\Http\Attribute\Route;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\OCSController;
use OCP\IUserSession;
use Psr\Log\LoggerInterface;
use Throwable;

/** One request from address to answer. */
final class Kernel {
	public function __construct(
		private readonly Container $container,
		private readonly Request $request,
		private readonly Router $router,
		private readonly QueryCounter $counter,
		private readonly LoggerInterface $logger,
	) {
	}

	public function handle(): Reply {
		try {
			$this->container->get(IUserSession::class)->setUser($this->container->get(Session::class)->user());
			$this->counter->reset();
			$reply = $this->route((string)$this->request->getPathInfo());
		} catch (Throwable $e) {
			$this->logger->error($e->getMessage(), ['exception' => $e]);
			$reply = $this->isOcs()
				? Reply::rendered(OcsResponse::failure(OCSController::RESPOND_SERVER_ERROR, "Internal Server Error\n", $this->request->getFormat()))
				: Actions::html(500, $this->container->get(Page::class)->error(500));
		}
		return $reply->with(['X-Preview-Queries' => $this->counter->count()]);
	}

	private function route(string $path): Reply {
		$reply = $this->container->get(Actions::class)->handle($path) ?? $this->container->get(CoreAddresses::class)->handle($path);
		if ($reply !== null) {
			return $reply;
		}
		$found = $this->router->match($this->isOcs() ? Route::TYPE_API : Route::TYPE_FRONTPAGE, $this->request->getMethod(), $path);
		return is_array($found) ? $this->run(...$found) : $this->none($found);
	}

	/** @param array<string, mixed> $parameters */
	private function run(RouteEntry $entry, array $parameters): Reply {
		$this->request->setRouteParameters($parameters);
		[$response, $body] = $this->container->get(Dispatcher::class)->dispatch($entry);
		$isRefused = $response instanceof JSONResponse && isset($response->getData()['message']) && $response->getStatus() >= 400;
		if ($isRefused && str_contains($this->request->getHeader('Accept'), 'html')) {
			return $response->getStatus() === 401
				? Actions::picker($this->request)
				: Actions::html($response->getStatus(), $this->container->get(Page::class)->error($response->getStatus()));
		}
		return Reply::of($response, $body)->with($body === '' ? [] : ['Content-Type' => $response->getHeaders()['Content-Type'] ?? 'text/html; charset=UTF-8']);
	}

	private function none(int $status): Reply {
		if ($status === 405) {
			return new Reply(405);
		}
		if ($this->isOcs()) {
			return Reply::rendered(OcsResponse::failure(OCSController::RESPOND_NOT_FOUND, 'Invalid query, there is no such address', $this->request->getFormat()));
		}
		return Actions::html($status, $this->container->get(Page::class)->error($status));
	}

	private function isOcs(): bool {
		return str_starts_with($this->request->getScriptName(), '/ocs/');
	}
}
