<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungPresenter;
use OCA\Verband\Gliederung\GliederungService;
use OCA\Verband\Gliederung\OfficePresenter;
use OCA\Verband\Gliederung\OfficeService;
use OCA\Verband\Gliederung\TermPresenter;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class GliederungController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly Access $access,
		private readonly GliederungService $service,
		private readonly GliederungPresenter $presenter,
		private readonly OfficeService $offices,
		private readonly OfficePresenter $officePresenter,
		private readonly TermService $terms,
		private readonly TermPresenter $termPresenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen')]
	public function index(): DataResponse {
		return $this->content($this->presenter->all($this->access->assertSeesTree()));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen')]
	public function create(): DataResponse {
		return $this->answer($this->service->create(new Input($this->body())), Http::STATUS_CREATED);
	}

	/** 200, 304 with offices and terms; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/gliederungen/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$id = $this->id();
		$gliederung = $this->service->find($id);
		$data = [
			'gliederung' => $this->present($gliederung),
			'offices' => $this->officePresenter->all($this->offices->ofGliederung($id)),
			'terms' => $this->termPresenter->all($this->terms->all($id)),
		];
		$etag = Etag::within($gliederung->getRevision(), json_encode($data, JSON_THROW_ON_ERROR));
		return $this->unlessKnown($etag, static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/gliederungen/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->service->find($id);
		$this->access->assertAdmin();
		$ifMatch = Etag::required($this->request);
		return $this->answer($this->service->update($id, $ifMatch, new Input($this->body()), $this->present(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/gliederungen/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->service->find($id);
		$this->access->assertAdmin();
		$this->service->delete($id, Etag::required($this->request), $this->present(...));
		return new DataResponse(['id' => $id]);
	}

	/** @return array<string, mixed> */
	private function present(Gliederung $gliederung): array {
		return $this->presenter->one($gliederung, $this->access->viewer());
	}

	private function answer(Gliederung $gliederung, int $status = Http::STATUS_OK): DataResponse {
		return $this->tagged($this->present($gliederung), $gliederung->etag(), $status);
	}
}
