<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Call\CallAccess;
use OCA\Verband\Call\CallPresenter;
use OCA\Verband\Call\CallService;
use OCA\Verband\Call\DatedCall;
use OCA\Verband\Platform\Etag;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class CallController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly CallAccess $access,
		private readonly CallService $service,
		private readonly CallPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/calls')]
	public function index(): DataResponse {
		return $this->content(['calls' => array_map($this->presenter->summary(...), $this->access->all())]);
	}

	/** 201; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/calls')]
	public function create(): DataResponse {
		return $this->answer($this->service->create($this->body()), Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/calls/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$dated = $this->access->find($this->id());
		$detail = $this->presenter->detail($dated);
		return $this->unlessKnown($this->tag($dated, $detail), static fn (): array => $detail);
	}

	/** 200; 400, 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/calls/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		return $this->answer($this->service->update($id, Etag::required($this->request), $this->body(), $this->presenter->detail(...)));
	}

	/** 200; 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/calls/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$this->service->delete($id, Etag::required($this->request), $this->presenter->detail(...));
		return new DataResponse(['id' => $id]);
	}

	private function answer(DatedCall $dated, int $status = Http::STATUS_OK): DataResponse {
		$detail = $this->presenter->detail($dated);
		return $this->tagged($detail, $this->tag($dated, $detail), $status);
	}

	/** @param array<string, mixed> $detail */
	private function tag(DatedCall $dated, array $detail): string {
		return Etag::within($dated->version(), json_encode($detail, JSON_THROW_ON_ERROR));
	}
}
