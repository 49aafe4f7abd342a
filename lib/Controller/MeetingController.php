<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Controller;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingList;
use OCA\Verband\Meeting\MeetingPlan;
use OCA\Verband\Meeting\MeetingPresenter;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Etag;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\NoAdminRequired;
use OCP\AppFramework\Http\DataResponse;
use OCP\IRequest;

final class MeetingController extends ApiController {
	public function __construct(
		string $appName,
		IRequest $request,
		private readonly MeetingAccess $access,
		private readonly MeetingService $service,
		private readonly MeetingPlan $plan,
		private readonly MeetingList $list,
		private readonly MeetingPresenter $presenter,
		private readonly Clock $clock,
	) {
		parent::__construct($appName, $request);
	}

	/** 200, 304; 400, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings')]
	public function index(): DataResponse {
		$this->access->assertSeesAny();
		return $this->content($this->list->page(MeetingFilter::read($this->request->getParams(), $this->clock->zone())));
	}

	/** 201; 400, 403, 404, 409 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/meetings', requirements: ['id' => '\d+'])]
	public function create(): DataResponse {
		return $this->answer($this->service->create($this->id(), $this->body()), Http::STATUS_CREATED);
	}

	/** 201 with all of them, or none; 400, 403, 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'POST', url: '/api/v1/gliederungen/{id}/meetings/plan', requirements: ['id' => '\d+'])]
	public function plan(): DataResponse {
		$made = $this->plan->create($this->id(), $this->body());
		return new DataResponse(['meetings' => array_map($this->presenter->summary(...), $made)], Http::STATUS_CREATED);
	}

	/** 200, 304; 404 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'GET', url: '/api/v1/meetings/{id}', requirements: ['id' => '\d+'])]
	public function show(): DataResponse {
		$dated = $this->access->find($this->id());
		$detail = $this->presenter->detail($dated);
		return $this->unlessKnown($this->presenter->tag($dated, $detail), static fn (): array => $detail);
	}

	/** 200; 400, 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'PUT', url: '/api/v1/meetings/{id}', requirements: ['id' => '\d+'])]
	public function update(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$ifMatch = Etag::required($this->request);
		return $this->answer($this->service->update($id, $ifMatch, $this->body(), $this->presenter->detail(...)));
	}

	/** 200; 403, 404, 409, 412, 428 */
	#[NoAdminRequired]
	#[ApiRoute(verb: 'DELETE', url: '/api/v1/meetings/{id}', requirements: ['id' => '\d+'])]
	public function destroy(): DataResponse {
		$id = $this->id();
		$this->access->findWritable($id);
		$this->service->delete($id, Etag::required($this->request), $this->presenter->detail(...));
		return new DataResponse(['id' => $id]);
	}

	private function answer(DatedMeeting $dated, int $status = Http::STATUS_OK): DataResponse {
		$detail = $this->presenter->detail($dated);
		return $this->tagged($detail, $this->presenter->tag($dated, $detail), $status);
	}
}
