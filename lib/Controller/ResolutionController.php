<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionList;
use OCA\Verband\Meeting\Resolution\ResolutionPresenter;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class ResolutionController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $access,
		private readonly ResolutionService $service,
		private readonly ResolutionList $list,
		private readonly ResolutionPresenter $presenter,
		private readonly Clock $clock,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/resolutions')]
	public function index(): DataResponse {
		$this->access->assertSeesAny();
		return $this->content($this->list->page(ResolutionFilter::read($this->request->getParams(), $this->clock->zone())));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/resolutions', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return $this->answer($this->service->create($this->id(), new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/resolutions/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$resolution = $this->service->find($this->id());
		$data = $this->presenter->one($resolution);
		return $this->unlessKnown(Etag::within($resolution->getRevision(), json_encode($data, JSON_THROW_ON_ERROR)), static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/resolutions/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->service->findWritable($id);
		return $this->answer($this->service->update($id, Etag::required($this->request), new Input($this->body()), $this->presenter->one(...)));
	}

	private function answer(Resolution $resolution, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->one($resolution), $resolution->etag(), $status);
	}
}
