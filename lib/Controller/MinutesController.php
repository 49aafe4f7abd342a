<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\Approval\Polling;
use OCA\Verband\Meeting\Minutes\MinutesAccess;
use OCA\Verband\Meeting\Minutes\MinutesPresenter;
use OCA\Verband\Meeting\Minutes\MinutesService;
use OCA\Verband\Meeting\Minutes\MinutesText;
use OCA\Verband\Meeting\Minutes\MinutesTexts;
use OCA\Verband\Meeting\Minutes\StandingPresenter;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class MinutesController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MinutesAccess $access,
		private readonly MinutesService $service,
		private readonly MinutesTexts $texts,
		private readonly Polling $polling,
		private readonly Addenda $addenda,
		private readonly StandingPresenter $standing,
		private readonly MinutesPresenter $presenter,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}/minutes', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$id = $this->id();
		$revision = $this->access->find($id)[1]->getRevision();
		$data = $this->presenter->one($id);
		return $this->unlessKnown(Etag::within($revision, json_encode($data, JSON_THROW_ON_ERROR)), static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/minutes/step', requirements: ['id' => '\d+'])]
	public function step(): DataResponse {
		$id = $this->id();
		$this->access->findOwn($id);
		$this->service->step($id, Etag::required($this->request), new Input($this->body()), fn (): array => $this->presenter->one($id));
		$data = $this->presenter->one($id);
		return $this->tagged($data, $data['etag']);
	}

	/** 200; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{id}/minutes/answer', requirements: ['id' => '\d+'])]
	public function answer(): DataResponse {
		$id = $this->id();
		$this->polling->answer($id, new Input($this->body()));
		$data = $this->presenter->one($id);
		return $this->tagged($data, $data['etag']);
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/meetings/{id}/minutes/addenda', requirements: ['id' => '\d+'])]
	public function addend(): DataResponse {
		$id = $this->id();
		$this->addenda->add($id, new Input($this->body()));
		$data = $this->presenter->one($id);
		return $this->tagged($data, $data['etag'], Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}/standing', requirements: ['id' => '\d+'])]
	public function standing(): DataResponse {
		return $this->content($this->standing->of($this->id()));
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/items/{id}/text', requirements: ['id' => '\d+'])]
	public function text(): DataResponse {
		$text = $this->texts->find($this->id());
		$data = $this->presenter->text($text);
		return $this->unlessKnown(Etag::within($text->revision, json_encode($data, JSON_THROW_ON_ERROR)), static fn (): array => $data);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/items/{id}/text', requirements: ['id' => '\d+'])]
	public function write(): DataResponse {
		$id = $this->id();
		$this->texts->findWritable($id);
		$present = fn (MinutesText $text): array => $this->presenter->text($text);
		$text = $this->texts->write($id, Etag::required($this->request), new Input($this->body()), $present);
		return $this->tagged($present($text), $text->etag());
	}
}
