<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermPresenter;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class TermController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly TermService $service,
		private readonly TermPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/terms')]
	public function index(): DataResponse {
		return $this->content($this->presenter->all($this->service->all()));
	}

	/** 201; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/terms')]
	public function create(): DataResponse {
		return $this->answer($this->service->create(new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200; 400, 403, 404, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/terms/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->service->assertManages($id);
		$ifMatch = Etag::required($this->request);
		return $this->answer($this->service->update($id, $ifMatch, new Input($this->body()), $this->presenter->one(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/terms/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->service->assertManages($id);
		$this->service->delete($id, Etag::required($this->request), $this->presenter->one(...));
		return new DataResponse(['id' => $id]);
	}

	private function answer(Term $term, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->presenter->one($term), $term->etag(), $status);
	}
}
