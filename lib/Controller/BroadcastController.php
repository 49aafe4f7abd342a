<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Outreach\BroadcastService;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

/** Messages of the Landesvorstand to everybody. */
final class BroadcastController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly BroadcastService $service,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/broadcasts')]
	public function index(): DataResponse {
		return $this->content($this->service->all());
	}

	/** 201; 400, 403, 404: delivered soon after, in the background */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/broadcasts')]
	public function create(): DataResponse {
		return new DataResponse($this->service->send(new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/broadcasts/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		return $this->content($this->service->show($this->id()));
	}

	/** 200; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/me/broadcast')]
	public function setOwn(): DataResponse {
		return new DataResponse($this->service->setOwn(new Input($this->body())));
	}
}
