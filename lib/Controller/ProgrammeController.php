<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Goal\GoalAccess;
use OCA\Verband\Goal\Programme;
use OCA\Verband\Goal\ProgrammePresenter;
use OCA\Verband\Goal\ProgrammeService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\QueryInput;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class ProgrammeController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly GoalAccess $access,
		private readonly ProgrammeService $service,
		private readonly ProgrammePresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/programmes')]
	public function index(): DataResponse {
		$this->access->assertReads();
		$termId = (new QueryInput($this->request->getParams()))->ids('termId')[0] ?? null;
		return $this->content(array_map($this->presenter->summary(...), $this->service->all($termId)));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/programmes')]
	public function create(): DataResponse {
		return $this->answer($this->service->create(new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/programmes/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$programme = $this->service->find($this->id());
		$data = $this->presenter->detail($programme);
		return $this->unlessKnown(Etag::within($programme->getRevision(), json_encode($data, JSON_THROW_ON_ERROR)), static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/programmes/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		return $this->answer($this->service->update($this->id(), Etag::given($this->request), new Input($this->body()), $this->presenter->detail(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/programmes/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$this->service->delete($this->id(), Etag::given($this->request), $this->presenter->detail(...));
		return new DataResponse([]);
	}

	private function answer(Programme $programme, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->detail($programme), $programme->etag(), $status);
	}
}
