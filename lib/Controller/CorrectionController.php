<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\Minutes\Correction\CorrectionPresenter;
use OCA\Verband\Meeting\Minutes\Correction\CorrectionService;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** Corrections of minutes. */
final class CorrectionController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly CorrectionService $service,
		private readonly CorrectionPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}/corrections', requirements: ['id' => '\d+'])]
	public function index(): DataResponse {
		return $this->content($this->presenter->all($this->service->all($this->id())));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/corrections', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return new DataResponse($this->presenter->one($this->service->add($this->id(), new Input($this->body()))), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/corrections/{id}/decision', requirements: ['id' => '\d+'])]
	public function decide(): DataResponse {
		return new DataResponse($this->presenter->one($this->service->decide($this->id(), new Input($this->body()))));
	}
}
