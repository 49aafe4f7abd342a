<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficePresenter;
use OCA\Verband\Gliederung\OfficeService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class OfficeController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly OfficeService $service,
		private readonly OfficePresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/offices', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		$id = $this->id();
		return $this->answer($this->service->create($id, new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/offices/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->service->assertManages($id);
		$ifMatch = Etag::required($this->request);
		return $this->answer($this->service->update($id, $ifMatch, new Input($this->body()), $this->presenter->one(...)));
	}

	/** 200; 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/offices/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->service->assertManages($id);
		$this->service->delete($id, Etag::required($this->request), $this->presenter->one(...));
		return new DataResponse(['id' => $id]);
	}

	private function answer(Office $office, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->one($office), $office->etag(), $status);
	}
}
